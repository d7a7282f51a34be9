package org.gongkai.law.clock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.gongkai.law.Bilingual;
import org.jspecify.annotations.Nullable;

/** What a person should look at in a clock. */
final class ClockRemarks {

    private final ReplyClock clock;
    private final List<ClockRemark> remarks = new ArrayList<>();

    private ClockRemarks(ReplyClock clock) {
        this.clock = clock;
    }

    static List<ClockRemark> of(ReplyClock clock) {
        ClockRemarks all = new ClockRemarks(clock);
        all.assumptions();
        all.clarification();
        all.fee();
        all.extension();
        clock.consultations().forEach(all::consultation);
        return List.copyOf(all.remarks);
    }

    private void add(Basis basis, String chinese, String english) {
        remarks.add(new ClockRemark(new Bilingual(chinese, english), basis));
    }

    private void assumptions() {
        List<Integer> years = clock.assumedYears();
        if (!years.isEmpty()) {
            add(Basis.REPLY,
                    years.stream().map(year -> year + "年").collect(Collectors.joining("、"))
                            + "的放假安排通知尚未导入，暂按周末和法定节假日推算；通知导入后日期可能变动。",
                    "No holiday notice is known for " + years.stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "))
                            + "; weekends and statutory holidays are assumed, and the day may move when it comes.");
        }
    }

    private void clarification() {
        LocalDate asked = clock.clarificationAsked();
        if (asked == null) {
            return;
        }
        LocalDate last = StatutoryLimit.CLARIFICATION_NOTICE.lastDay(clock.receivedDate(), clock.calendar());
        if (asked.isAfter(last)) {
            add(Basis.CLARIFICATION,
                    "告知补正（" + asked + "）晚于收到申请之日起7个工作日（" + last + "）。请核对日期；确已逾期的，应在期限内直接答复。",
                    "Clarification was asked for on " + asked + ", after the 7 working days that ended on " + last
                            + ". Check the date; if it is so, answer within the first limit.");
        }
    }

    private void fee() {
        LocalDate asked = clock.feeAsked();
        LocalDate due = dueBefore(asked);
        if (asked != null && due != null && asked.isAfter(due)) {
            add(Basis.FEE, "收费通知（" + asked + "）在答复期限（" + due + "）届满后发出，不影响期限。请核对日期。",
                    "The fee notice of " + asked + " came after the limit had ended on " + due
                            + " and changes nothing. Check the date.");
        }
        LocalDate paid = clock.feePaid();
        LocalDate last = asked == null ? null : StatutoryLimit.FEE_PAYMENT.lastDay(asked, clock.calendar());
        if (paid != null && last != null && paid.isAfter(last)) {
            add(Basis.FEE, "缴费（" + paid + "）晚于收费通知后30日（" + last + "）。逾期未缴费的视为放弃申请；继续办理的，期限自缴费次日计算。",
                    "The fee was paid on " + paid + ", after the 30 days that ended on " + last
                            + ". The application may count as abandoned; if it goes on, the limit starts anew.");
        }
    }

    /** The day the first limit would have ended, for a fee notice that came without being paid; null where it restarted. */
    private @Nullable LocalDate dueBefore(@Nullable LocalDate asked) {
        return asked == null || asked.isBefore(clock.start()) || clock.feePaid() != null
                ? null
                : clock.lastCountedDay();
    }

    private void extension() {
        ClockEvent.Extended extended = clock.extension();
        LocalDate before = clock.dueWithoutExtension();
        if (extended != null && extended.date() == null && before != null) {
            add(Basis.REPLY, "延长答复期限须经工作机构负责人同意，并在原期限（" + before + "）届满前告知申请人。请登记告知日期。",
                    "An extension needs the consent of the head of the work body, and the applicant is told before "
                            + before + ". Register the day of telling.");
        }
    }

    private void consultation(Consultation consultation) {
        LocalDate asked = consultation.asked();
        LocalDate due = clock.dueWithout(consultation);
        Bilingual whom = consultation.whom().title();
        if (due != null && asked.isAfter(due) && !asked.isBefore(clock.start())) {
            add(Basis.CONSULTATION, "征求" + whom.chinese() + "意见（" + asked + "）时期限已于" + due + "届满，不再扣除时间。请核对日期。",
                    "When the " + whom.english() + " was asked on " + asked + " the limit had ended on " + due
                            + "; nothing is left out. Check the date.");
        }
        LocalDate answered = consultation.answered();
        LocalDate expires = consultation.expires(clock.calendar());
        StatutoryLimit limit = consultation.whom().limit();
        if (expires == null && answered != null && answered.isAfter(limit.lastDay(asked, clock.calendar()))) {
            add(limit.basis(), whom.chinese() + "的意见（" + answered + "）来得较晚。请登记其收到征求意见书之日：期限最多扣除至其后15个工作日。",
                    "The opinion of the " + whom.english() + " came late, on " + answered
                            + ". Register when the letter reached it: no more than 15 working days after that are left out.");
        } else if (expires == null && answered == null) {
            add(limit.basis(), "请登记" + whom.chinese() + "收到征求意见书之日，以便计算其15个工作日何时届满。",
                    "Register when the letter reached the " + whom.english()
                            + ", so that the end of its 15 working days can be counted.");
        }
    }
}
