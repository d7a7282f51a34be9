package org.gongkai.application;

import java.time.LocalDate;
import java.util.regex.Pattern;

import org.gongkai.law.application.ApplicantKind;
import org.gongkai.law.application.ReceiptChannel;
import org.gongkai.law.calendar.WorkingCalendar;
import org.gongkai.ledger.Refusal;
import org.gongkai.look.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What is entered of an application that came in. A purpose or need is never asked for: the Regulation of 2019 knows none.
 *
 * @param channel  how it came
 * @param arrived  the day it came
 * @param received the day of receipt; null where it follows from the channel, or is not confirmed yet
 * @param kind     what sort of applicant
 * @param who      who applies
 * @param sought   what information is sought
 * @param form     in which form
 * @param way      by which way
 */
public record Registration(ReceiptChannel channel, LocalDate arrived, @Nullable LocalDate received, ApplicantKind kind,
        Applicant who, String sought, ReplyForm.Form form, ReplyForm.Way way) {

    private static final String CONTENT = "条例第二十九条第二款";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 10_000;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]");
    private static final Pattern EMAIL = Pattern.compile("|[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern PHONE = Pattern.compile("[0-9+()（） /-]{0,40}");

    public Registration {
        who = new Applicant(clean(who.name()), clean(who.contactPerson()), clean(who.phone()), clean(who.email()),
                clean(who.address()));
        sought = clean(sought).replace("\r", "").strip();
        if (received == null && channel.isReceivedOnArrival()) {
            received = arrived;
        }
    }

    /** Without what nobody sees and what turns the direction of writing. */
    private static String clean(String text) {
        return INVISIBLE.matcher(text).replaceAll("");
    }

    /** What is wrong, by the names of the fields. */
    public Problems problems(LocalDate today) {
        LocalDate day = received;
        return Problems.none()
                .addIf(arrived.isAfter(today), "arrived", "来件日期不能晚于今天。请核对。")
                .addIf(arrived.isBefore(WorkingCalendar.FIRST), "arrived", "来件日期早于条例施行之日。请核对年份。")
                .addIf(day != null && day.isAfter(today), "received", "收到申请之日不能晚于今天。请核对。")
                .addIf(day != null && day.isBefore(arrived), "received", "收到申请之日不能早于来件日期。请核对两个日期。")
                .addIf(day != null && channel.isReceivedOnArrival() && !day.equals(arrived), "received",
                        channel.chinese() + channel.rule() + "应与来件日期相同。")
                .addIf(who.name().isEmpty(), "name", "请填写申请人的姓名或者名称（" + CONTENT + "）。")
                .addIf(who.name().length() > LONGEST_NAME, "name", "姓名或者名称不能超过" + LONGEST_NAME + "个字。请核对。")
                .addIf(who.contactPerson().length() > 60, "contactPerson", "联系人姓名不能超过60个字。")
                .addIf(!PHONE.matcher(who.phone()).matches(), "phone", "电话号码只能有数字和“+ - ( )”，不超过40个字符。")
                .addIf(!EMAIL.matcher(who.email()).matches() || who.email().length() > 100, "email",
                        "电子邮箱格式不正确，应如 name@example.cn。")
                .addIf(who.address().length() > 300, "address", "通信地址不能超过300个字。")
                .addIf(!who.isReachable(), "phone", "电话、电子邮箱、通信地址至少填写一项（" + CONTENT + "）。")
                .addIf(sought.isEmpty(), "sought", "请填写所申请信息的名称、文号或者便于查询的其他特征性描述（" + CONTENT + "）。")
                .addIf(sought.length() > LONGEST_TEXT, "sought", "内容描述不能超过一万字。较长的请作为附件归档。");
    }

    /** Refuses what is wrong. */
    void check(LocalDate today) {
        Problems problems = problems(today);
        problems.messages().entrySet().stream().findFirst().ifPresent(first -> {
            throw Refusal.of(first.getKey(), first.getValue());
        });
    }
}
