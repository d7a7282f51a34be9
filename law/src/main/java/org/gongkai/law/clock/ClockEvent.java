package org.gongkai.law.clock;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Something that happened to an application and that the time limit for the reply depends on. */
public sealed interface ClockEvent {

    /** Its kind, which names it. */
    EventKind kind();

    /** The day; null only where an extension or a later reply date is told without the day of its decision. */
    @Nullable
    LocalDate date();

    /** 收到申请之日 by 条例第三十一条. The day itself is not counted. */
    record Received(LocalDate date) implements ClockEvent {
        @Override
        public EventKind kind() {
            return EventKind.RECEIVED;
        }
    }

    /** 告知补正: the limit is void; a new one starts when the corrected application comes. */
    record ClarificationAsked(LocalDate date) implements ClockEvent {
        @Override
        public EventKind kind() {
            return EventKind.CLARIFICATION_ASKED;
        }
    }

    /** 收到补正申请之日: the limit starts anew. */
    record ClarificationAnswered(LocalDate date) implements ClockEvent {
        @Override
        public EventKind kind() {
            return EventKind.CLARIFICATION_ANSWERED;
        }
    }

    /** 发出收费通知: the limit is void; a new one starts when the fee has been paid. */
    record FeeAsked(LocalDate date) implements ClockEvent {
        @Override
        public EventKind kind() {
            return EventKind.FEE_ASKED;
        }
    }

    /** 完成缴费之日: the limit starts anew. */
    record FeePaid(LocalDate date) implements ClockEvent {
        @Override
        public EventKind kind() {
            return EventKind.FEE_PAID;
        }
    }

    /**
     * 征求意见: the days after this one are not counted.
     *
     * @param name whose opinion, where several are asked; may be empty
     */
    record OpinionAsked(Consulted whom, LocalDate date, String name) implements ClockEvent {
        @Override
        public EventKind kind() {
            return whom.asked();
        }
    }

    /**
     * 收到征求意见书之日 of those who were asked. Their 15 working days begin; counting goes on after them at the latest.
     *
     * @param name whose, where several are asked; may be empty
     */
    record LetterReceived(Consulted whom, LocalDate date, String name) implements ClockEvent {
        @Override
        public EventKind kind() {
            return whom.received();
        }
    }

    /**
     * 收到意见: this day is not counted either, the days after it are.
     *
     * @param name whose, where several are asked; may be empty
     */
    record OpinionReceived(Consulted whom, LocalDate date, String name) implements ClockEvent {
        @Override
        public EventKind kind() {
            return whom.answered();
        }
    }

    /**
     * 延长答复期限, at most once.
     *
     * @param workingDays 1 to {@link ReplyClock#MOST_DAYS_OF_EXTENSION}
     * @param date        when the applicant was told; null if not known
     */
    record Extended(int workingDays, @Nullable LocalDate date) implements ClockEvent {
        @Override
        public EventKind kind() {
            return EventKind.EXTENDED;
        }
    }

    /**
     * 延迟答复的合理期限 of 条例第三十五条: the reply is due on that day instead.
     *
     * @param until the day
     * @param date  when the applicant was told; null if not known
     */
    record Delayed(LocalDate until, @Nullable LocalDate date) implements ClockEvent {
        @Override
        public EventKind kind() {
            return EventKind.DELAYED;
        }
    }

    /** 送达: by post the day it was handed to the post, otherwise the day it was signed for. The clock has ended. */
    record Served(LocalDate date) implements ClockEvent {
        @Override
        public EventKind kind() {
            return EventKind.SERVED;
        }
    }

    /** 申请人撤回申请. The clock has ended. */
    record Withdrawn(LocalDate date) implements ClockEvent {
        @Override
        public EventKind kind() {
            return EventKind.WITHDRAWN;
        }
    }

    /** 视为放弃申请, since neither correction nor payment came in time. The clock has ended. */
    record Abandoned(LocalDate date) implements ClockEvent {
        @Override
        public EventKind kind() {
            return EventKind.ABANDONED;
        }
    }
}
