package org.gongkai.law.application;

import java.util.Optional;

import org.gongkai.law.annual.FormRow;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.clock.EventKind;

/**
 * How an application can end: the one table of outcomes. Each carries its row of Table 3 (2021 format), its article, the
 * event that ends the clock, and the remedy. Several outcomes may count in one row: what was searched for in vain and what
 * another agency holds are both 不掌握.
 *
 * <p>What 复议前置 covers follows the Supreme People's Court (interpretation in force since 1 June 2025): decisions by Articles 14 to
 * 16. For 部分公开 and 行政查询事项 it is not settled, and the way that loses no right is taken.
 */
public enum Outcome {
    // @formatter:off
    ALREADY_PUBLISHED   ("already-published",   "3.1",   "已主动公开，告知获取方式和途径", "条例第三十六条第（一）项",   EventKind.SERVED,    Remedy.EITHER),
    GRANTED             ("granted",             "3.1",   "予以公开",                       "条例第三十六条第（二）项",   EventKind.SERVED,    Remedy.EITHER),
    PARTIALLY_GRANTED   ("partially-granted",   "3.2",   "部分公开",                       "条例第三十七条",             EventKind.SERVED,    Remedy.RECONSIDERATION_FIRST),
    STATE_SECRET        ("state-secret",        "3.3.1", "属于国家秘密",                   "条例第十四条",               EventKind.SERVED,    Remedy.RECONSIDERATION_FIRST),
    FORBIDDEN_BY_LAW    ("forbidden-by-law",    "3.3.2", "其他法律行政法规禁止公开",       "条例第十四条",               EventKind.SERVED,    Remedy.RECONSIDERATION_FIRST),
    ENDANGERS_SECURITY  ("endangers-security",  "3.3.3", "危及“三安全一稳定”",             "条例第十四条",               EventKind.SERVED,    Remedy.RECONSIDERATION_FIRST),
    THIRD_PARTY_RIGHTS  ("third-party-rights",  "3.3.4", "保护第三方合法权益",             "条例第十五条",               EventKind.SERVED,    Remedy.RECONSIDERATION_FIRST),
    INTERNAL_AFFAIRS    ("internal-affairs",    "3.3.5", "属于三类内部事务信息",           "条例第十六条第一款",         EventKind.SERVED,    Remedy.RECONSIDERATION_FIRST),
    PROCESS_INFORMATION ("process-information", "3.3.6", "属于四类过程性信息",             "条例第十六条第二款",         EventKind.SERVED,    Remedy.RECONSIDERATION_FIRST),
    ENFORCEMENT_FILE    ("enforcement-file",    "3.3.7", "属于行政执法案卷",               "条例第十六条第二款",         EventKind.SERVED,    Remedy.RECONSIDERATION_FIRST),
    SPECIAL_REGISTER    ("special-register",    "3.3.8", "属于行政查询事项",               "条例第三十六条第（七）项",   EventKind.SERVED,    Remedy.RECONSIDERATION_FIRST),
    NOT_EXISTING        ("not-existing",        "3.4.1", "经检索没有，信息不存在",         "条例第三十六条第（四）项",   EventKind.SERVED,    Remedy.EITHER),
    NOT_HELD            ("not-held",            "3.4.1", "不属于本机关负责公开",           "条例第三十六条第（五）项",   EventKind.SERVED,    Remedy.EITHER),
    NEEDS_PROCESSING    ("needs-processing",    "3.4.2", "没有现成信息需要另行制作",       "条例第三十八条",             EventKind.SERVED,    Remedy.EITHER),
    STILL_UNCLEAR       ("still-unclear",       "3.4.3", "补正后申请内容仍不明确",         "条例第三十条",               EventKind.SERVED,    Remedy.EITHER),
    PETITION            ("petition",            "3.5.1", "信访举报投诉类申请",             "条例第三十九条第一款",       EventKind.SERVED,    Remedy.EITHER),
    REPEATED            ("repeated",            "3.5.2", "重复申请",                       "条例第三十六条第（六）项",   EventKind.SERVED,    Remedy.EITHER),
    PUBLICATION         ("publication",         "3.5.3", "要求提供公开出版物",             "条例第三十九条第二款",       EventKind.SERVED,    Remedy.EITHER),
    EXCESSIVE           ("excessive",           "3.5.4", "无正当理由大量反复申请",         "条例第三十五条",             EventKind.SERVED,    Remedy.EITHER),
    CONFIRMATION_WANTED ("confirmation-wanted", "3.5.5", "要求确认或重新出具已获取信息",   "国办公开办函〔2021〕30号",   EventKind.SERVED,    Remedy.EITHER),
    NOT_CORRECTED       ("not-corrected",       "3.6.1", "逾期不补正，不再处理",           "条例第三十条",               EventKind.ABANDONED, Remedy.EITHER),
    NOT_PAID            ("not-paid",            "3.6.2", "逾期不缴费，不再处理",           "国办函〔2020〕109号",        EventKind.ABANDONED, Remedy.EITHER),
    WITHDRAWN           ("withdrawn",           "3.6.3", "申请人撤回申请",                 "国办公开办函〔2021〕30号",   EventKind.WITHDRAWN, Remedy.NONE),
    OTHERWISE           ("otherwise",           "3.6.3", "其他（合并办理、移送等）",       "国办公开办函〔2021〕30号",   EventKind.SERVED,    Remedy.EITHER);
    // @formatter:on

    private final String code;
    private final String rowCode;
    private final String chinese;
    private final String article;
    private final EventKind endsBy;
    private final Remedy remedy;

    Outcome(String code, String rowCode, String chinese, String article, EventKind endsBy, Remedy remedy) {
        this.code = code;
        this.rowCode = rowCode;
        this.chinese = chinese;
        this.article = article;
        this.endsBy = endsBy;
        this.remedy = remedy;
    }

    /** The outcome with this code. */
    public static Optional<Outcome> ofCode(String code) {
        for (Outcome outcome : values()) {
            if (outcome.code.equals(code)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }

    /** {@code third-party-rights}. */
    public String code() {
        return code;
    }

    /** In the words of the office. */
    public String chinese() {
        return chinese;
    }

    /** The code of its row of Table 3, such as {@code 3.3.4}. */
    public String rowCode() {
        return rowCode;
    }

    /** Its row of Table 3 in the format of 2021. */
    public FormRow row() {
        return ReportFormat.FORMAT_2021.table3()
                .rows()
                .stream()
                .filter(row -> row.code().equals(rowCode))
                .findFirst()
                .orElseThrow();
    }

    /** The group of its row, such as {@code （三）不予公开}; the row's own label where it has no group of its own. */
    public String group() {
        FormRow row = row();
        return row.groups().size() > 1 ? row.groups().getLast() : row.label().replaceFirst("（区分.*", "");
    }

    /** The article it rests on. */
    public String article() {
        return article;
    }

    /** The event with which the clock ends. */
    public EventKind endsBy() {
        return endsBy;
    }

    /** What the applicant can do against it. */
    public Remedy remedy() {
        return remedy;
    }
}
