package org.gongkai.report.claim;

import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What the prose counts: how it is worded, and which cells it may be held against.
 *
 * <p>A reading is a sum of cells; the prose is right when it agrees with any of them, since 收到 may or may not include
 * what last year carried over. {@code 3.3.*} stands for every row of the group, a column after {@code @} for another
 * than the total.
 */
public enum ClaimSubject {
    // @formatter:off
    //                     wording                                                                                          units      readings                                   of the 2021 format; * every row
    CARRIED_IN            ("(?:上年度?|上一年度?|去年)(?:结转|转接|转入|遗留)|(?:结转|接转)(?:上年度?|上一年度?)",                  "件宗条份", "table3/2"),
    CARRIED_OUT           ("结转(?:至|到)?(?:下年度?|下一年度?|次年|明年|\\d{4}年)|转(?:至|到|入)?(?:下年度?|下一年度?|次年)",        "件宗条份", "table3/4"),
    RECEIVED_NEW          ("新收(?:到|办)?(?:[^，、；。]{0,12}申请)?",                                                            "件宗条份", "table3/1", "table3/1+table3/2"),
    RECEIVED              ("(?:收到|接收|受理|收办|接到|收件|登记受理)(?:[^，；。]{0,16}申请(?:案件)?)",                   "件宗条份", "table3/1", "table3/1+table3/2", "table3/3.7"),
    GRANTED               ("(?<!不)予以公开|同意公开",                                                                            "件宗条份", "table3/3.1"),
    PARTIALLY_GRANTED     ("部分公开|区分处理",                                                                                   "件宗条份", "table3/3.2"),
    REFUSED               ("不予公开",                                                                                           "件宗条份", "table3/3.3.*"),
    UNABLE                ("无法提供",                                                                                           "件宗条份", "table3/3.4.*"),
    UNPROCESSED           ("不予处理",                                                                                           "件宗条份", "table3/3.5.*"),
    OTHERWISE             ("其他处理",                                                                                           "件宗条份", "table3/3.6.*", "table3/3.6"),
    HANDLED               ("(?:办结|已?答复|按时办结|办理完毕)(?:[^，；。、]{0,10}申请)?",                                           "件宗条份", "table3/3.7", "table3/1", "table3/1+table3/2"),
    NATURAL_PERSONS       ("自然人(?:申请|提出|提交)?",                                                                           "件宗条份", "table3/1@natural", "table3/1@natural+table3/2@natural"),
    ORGANISATIONS         ("法人(?:或者?|和|及)其他组织(?:申请|提出|提交)?",                                                        "件宗条份", "table3/1@-natural", "table3/1@-natural+table3/2@-natural"),
    RECONSIDERATIONS      ("行政复议(?:案件|申请)?",                                                                              "件宗起例", "table4/review"),
    LAWSUITS              ("行政诉讼(?:案件)?",                                                                                  "件宗起例", "table4/directLitigation+table4/litigationAfterReview", "table4/directLitigation", "table4/litigationAfterReview"),
    DOCUMENTS_ISSUED      ("(?:制发|制定|印发|出台|发布|新制发|公开)(?:了)?(?:行政)?规范性文件",                                         "件份部个", "table2/normativeDocuments@issued", "table2/normativeDocuments@made", "table2/normativeDocuments@published"),
    DOCUMENTS_REPEALED    ("废止(?:了)?(?:行政)?规范性文件",                                                                       "件份部个", "table2/normativeDocuments@repealed"),
    DOCUMENTS_IN_FORCE    ("(?:现行有效|有效)(?:的)?(?:行政)?规范性文件",                                                            "件份部个", "table2/normativeDocuments@inForce", "table2/normativeDocuments@totalPublic"),
    LICENCES              ("行政许可(?:决定)?",                                                                                  "件宗项个", "table2/licences", "table2/licences@decisions"),
    PENALTIES             ("行政处罚(?:决定)?",                                                                                  "件宗项个", "table2/penalties", "table2/penalties@decisions"),
    COERCIONS             ("行政强制(?:决定|措施)?",                                                                              "件宗项个", "table2/coercions", "table2/coercions@decisions"),
    CHARGES               ("行政事业性收费",                                                                                     "元",       "table2/fees10kYuan"),
    PROCESSING_FEE        ("(?:信息)?(?:公开)?信息处理费",                                                                         "元"),
    PUBLISHED             ("(?:公开|发布|推送|刊发|更新|编发)(?:了)?(?:[^，；。、]{0,14}(?:信息|稿件|文章))",                             "条篇件则次");
    // @formatter:on

    private final Pattern wording;
    private final String units;
    private final List<Reading> readings;

    ClaimSubject(String wording, String units, String... readings) {
        this.wording = Pattern.compile(wording);
        this.units = units;
        this.readings = java.util.Arrays.stream(readings).map(Reading::parse).toList();
    }

    Pattern wording() {
        return wording;
    }

    /** Whether such things are counted in this unit. */
    boolean countedIn(String unit) {
        return !unit.isEmpty() && units.indexOf(unit.charAt(0)) >= 0;
    }

    /** The sums of cells that the prose may mean; empty where no table tells. */
    public List<Reading> readings() {
        return readings;
    }

    /**
     * One sum of cells.
     *
     * @param terms its summands
     */
    public record Reading(List<Term> terms) {

        private static Reading parse(String written) {
            return new Reading(java.util.Arrays.stream(written.split("\\+")).map(Term::parse).toList());
        }
    }

    /**
     * A row, or several, at one column.
     *
     * @param table     {@code table2} …
     * @param row       the row's code; with {@code *} at the end every row that begins so
     * @param column    the column's code; null for the total or only column
     * @param allBut    whether every part column but this one is meant
     */
    public record Term(String table, String row, @Nullable String column, boolean allBut) {

        private static Term parse(String written) {
            String[] at = written.split("@");
            String[] cell = at[0].split("/");
            boolean allBut = at.length > 1 && at[1].startsWith("-");
            return new Term(cell[0], cell[1], at.length > 1 ? at[1].replace("-", "") : null, allBut);
        }
    }
}
