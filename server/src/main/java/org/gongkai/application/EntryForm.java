package org.gongkai.application;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.gongkai.law.application.ApplicantKind;
import org.gongkai.law.application.ReceiptChannel;
import org.gongkai.look.Problems;
import org.jspecify.annotations.Nullable;

/** What was typed into the form for an application that came in. */
public record EntryForm(String channel, String arrived, String received, String kind, String name,
        String contactPerson, String phone, String email, String address, String sought, String form, String way,
        String mine) {

    private static final int LONGEST = 20_000;

    public EntryForm {
        channel = text(channel);
        arrived = text(arrived);
        received = text(received);
        kind = text(kind);
        name = text(name);
        contactPerson = text(contactPerson);
        phone = text(phone);
        email = text(email);
        address = text(address);
        sought = text(sought);
        form = text(form);
        way = text(way);
        mine = text(mine);
    }

    private static String text(@Nullable String given) {
        String text = given == null ? "" : given.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** The empty form. */
    static EntryForm on(LocalDate today) {
        return new EntryForm(ReceiptChannel.COUNTER.code(), today.toString(), "", ApplicantKind.NATURAL.code(), "", "",
                "", "", "", "", ReplyForm.Form.ANY.code(), ReplyForm.Way.ANY.code(), "true");
    }

    /** Whether who enters it handles it. */
    public boolean isMine() {
        return !mine.isEmpty();
    }

    /** What it says; null when a field cannot be understood, which is then among the problems. */
    @Nullable
    Registration registration(Problems problems) {
        ReceiptChannel came = ReceiptChannel.ofCode(channel).orElse(null);
        ApplicantKind who = ApplicantKind.ofCode(kind).orElse(null);
        ReplyForm.Form wanted = ReplyForm.Form.ofCode(form).orElse(null);
        ReplyForm.Way by = ReplyForm.Way.ofCode(way).orElse(null);
        LocalDate arrivedOn = day("arrived", arrived, problems);
        LocalDate receivedOn = received.isEmpty() ? null : day("received", received, problems);
        problems.addIf(came == null, "channel", "请选择来件方式。")
                .addIf(who == null, "kind", "请选择申请人类别。")
                .addIf(wanted == null, "form", "请选择提供信息的方式。")
                .addIf(by == null, "way", "请选择获取信息的途径。");
        if (came == null || who == null || wanted == null || by == null || arrivedOn == null || !problems.isEmpty()) {
            return null;
        }
        return new Registration(came, arrivedOn, receivedOn, who,
                new Applicant(name, contactPerson, phone, email, address), sought, wanted, by);
    }

    static @Nullable LocalDate day(String field, String text, Problems problems) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADay) {
            problems.add(field, "请填写日期，如 2026-03-02。");
            return null;
        }
    }
}
