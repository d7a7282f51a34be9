package org.gongkai.report.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.report.AnnualReport;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a report's prose.
 *
 * <pre>{@code Claims claims = Claims.in(report);  claims.all();  claims.lists(); }</pre>
 *
 * @param sentences every sentence with its numbers
 * @param all       the numbers whose subject is known, and denials
 * @param lists     wholes with their parts (其中, or in brackets)
 */
public record Claims(List<Sentence> sentences, List<Claim> all, List<PartList> lists) {

    /** How far before a number its subject may stand. Characters. */
    private static final int REACH = 48;
    /** How far before a number its year and scope may stand. Characters. */
    private static final int CONTEXT = 240;

    private static final Pattern DIFFERENCE = Pattern
            .compile("(?:增加|增长|减少|下降|上升|增幅|降幅|同比|环比|提高|多|少)(?:了)?[^，；。]{0,6}$");
    private static final Pattern CUMULATIVE = Pattern.compile("累计|历年|以来|建立至今|截至目前");
    private static final Pattern PART_OF_YEAR = Pattern.compile("季度|半年|\\d月份?[^日]|月均|每月|每周|日均|每年|平均");
    private static final Pattern PART_OF_BODY = Pattern
            .compile("本级|机关本部|其中|分别|各(?:县|区|镇|乡|街道|部门|单位|科室)|下属|所属|部分|各级(?:行政)?机关|全系统|各地|乡镇|街道|县区|镇街");
    /** Two subjects share a number: 予以公开和部分公开共92件. */
    private static final Pattern JOINED = Pattern.compile("(?:公开|提供|处理|复议|诉讼|许可|处罚|强制|制发|废止)(?:和|及|与|以及|或|、|[＋+])$");
    /** What is counted is another thing than the subject: 答复书面告知书128份. */
    private static final Pattern OTHER_THING = Pattern.compile("告知书|答复书|文书|材料|通知|信函|电话|短信|留言|来信|咨询|建议|提案|工单|信访");
    /** What is denied is only a kind of the subject: 没有被纠错的行政诉讼案件. */
    private static final Pattern QUALIFIED = Pattern.compile("纠错|纠正|败诉|撤销|责令|违法|超期|逾期|投诉|不当|差错");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})年");
    private static final Pattern DENIAL = Pattern.compile(
            "(?:未|没有|尚未|暂未|无|暂无|没)(?:发生|收到|接到|受理|新收|产生|出现|有|收取|制发|制定|出台|印发|因[^，。；]{0,16}?(?:引发|引起|被申请|提起)的?)?");
    private static final Pattern DENIED = Pattern.compile("[^，；。]{0,40}");
    private static final Pattern APPLICATION = Pattern.compile("(?:公开|申请公开|事项)[^，、；。]{0,6}申请|依申请公开(?:申请|事项|案件|件)|公开申请");

    public Claims {
        sentences = List.copyOf(sentences);
        all = List.copyOf(all);
        lists = List.copyOf(lists);
    }

    /**
     * A whole and its parts in one sentence.
     *
     * @param sentence the sentence
     * @param whole    the number before 其中 or the bracket
     * @param parts    the numbers after it, in the same unit
     */
    public record PartList(Sentence sentence, Quantity whole, List<Quantity> parts) {}

    /** Finds the claims of a report. */
    public static Claims in(AnnualReport report) {
        List<Sentence> sentences = Sentences.of(report);
        List<Claim> claims = new ArrayList<>();
        List<PartList> lists = new ArrayList<>();
        for (Sentence sentence : sentences) {
            amounts(sentence, report.year(), claims);
            denials(sentence, report.year(), claims);
            partLists(sentence, lists);
        }
        return new Claims(sentences, claims, lists);
    }

    private static void amounts(Sentence sentence, @Nullable Integer year, List<Claim> claims) {
        int before = 0;
        boolean inBracket = false;
        for (Quantity quantity : sentence.quantities()) {
            int from = Math.max(before, quantity.start() - REACH);
            String left = sentence.text().substring(from, quantity.start());
            inBracket = bracketed(sentence.text().substring(before, quantity.start()), inBracket);
            before = quantity.end();
            if (quantity.unit().equals("%")) {
                continue;
            }
            Claim claim = claim(sentence, quantity, left, from, year, inBracket);
            if (claim != null) {
                claims.add(claim);
            }
        }
    }

    private static boolean bracketed(String text, boolean was) {
        int open = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
        int close = Math.max(text.lastIndexOf('）'), text.lastIndexOf(')'));
        return open > close || open == close && was;
    }

    /** The subject whose wording ends nearest before the number. */
    private static @Nullable Claim claim(Sentence sentence, Quantity quantity, String left, int from,
            @Nullable Integer year, boolean inBracket) {
        // A bracket right before the number explains the subject and is no subject itself.
        String named = withoutBracketAtEnd(left);
        ClaimSubject best = null;
        int bestStart = 0;
        int bestEnd = -1;
        for (ClaimSubject subject : ClaimSubject.values()) {
            if (!subject.countedIn(quantity.unit())) {
                continue;
            }
            Matcher matcher = subject.wording().matcher(named);
            while (matcher.find()) {
                boolean nearer = matcher.end() > bestEnd || matcher.end() == bestEnd && matcher.start() < bestStart;
                if (nearer) {
                    best = subject;
                    bestStart = matcher.start();
                    bestEnd = matcher.end();
                }
            }
        }
        if (best == null) {
            return null;
        }
        String between = left.substring(bestEnd);
        if (JOINED.matcher(left.substring(0, bestStart)).find() || OTHER_THING.matcher(between).find()) {
            return null;
        }
        boolean plain = between.length() <= 14 && between.chars().noneMatch(c -> c == '，' || c == '；' || c == '、')
                && between.matches(
                        "(?:[^，；、。]{0,4}(?:申请|答复|决定|案件|数量|情形|的|为|共|共计|总数|合计|办理|继续|下年度|[（(][^（()）]{0,14}[）)]|：|:|\\s)*)");
        String context = sentence.text().substring(Math.max(0, quantity.start() - CONTEXT), quantity.start());
        Scope scope = scope(context, left.substring(0, bestStart), between, year, inBracket);
        return new Claim(best, scope, quantity.value(), quantity.unit(), quantity.approximate(), false, plain, sentence,
                from + bestStart, quantity.end());
    }

    /** Blanks out a closed bracket at the end, keeping every place. */
    private static String withoutBracketAtEnd(String left) {
        if (!left.endsWith("）") && !left.endsWith(")")) {
            return left;
        }
        int open = Math.max(left.lastIndexOf('（'), left.lastIndexOf('('));
        return open < 0 ? left : left.substring(0, open) + " ".repeat(left.length() - open);
    }

    private static Scope scope(String context, String before, String between, @Nullable Integer year,
            boolean inBracket) {
        if (DIFFERENCE.matcher(between).find() || DIFFERENCE.matcher(before).find()) {
            return Scope.DIFFERENCE;
        }
        Matcher years = YEAR.matcher(context);
        String last = null;
        while (years.find()) {
            last = years.group(1);
        }
        if (last != null && year != null && Integer.parseInt(last) != year) {
            return Scope.OTHER_YEAR;
        }
        if (CUMULATIVE.matcher(context).find()) {
            return Scope.CUMULATIVE;
        }
        if (PART_OF_YEAR.matcher(context).find()) {
            return Scope.PART_OF_YEAR;
        }
        return inBracket || PART_OF_BODY.matcher(before).find() ? Scope.PART_OF_BODY : Scope.WHOLE;
    }

    /** Zeros in words: 未收到政府信息公开申请, 无行政复议、行政诉讼. */
    private static void denials(Sentence sentence, @Nullable Integer year, List<Claim> claims) {
        Matcher denial = DENIAL.matcher(sentence.text());
        while (denial.find()) {
            Matcher reach = DENIED.matcher(sentence.text()).region(denial.end(), sentence.text().length());
            if (!reach.lookingAt()) {
                continue;
            }
            String denied = reach.group();
            String clause = denial.group() + denied;
            if (denied.matches("(?:法|效|关|条件|偿|障碍|正当|理由|论|需|须|误|缝|锡|为|不).*") || clause.matches(".*\\d.*")
                    || QUALIFIED.matcher(denied).find()) {
                continue;
            }
            String context = sentence.text().substring(Math.max(0, denial.start() - CONTEXT), denial.start());
            Scope scope = scope(context, "", "", year, false);
            for (ClaimSubject subject : List.of(ClaimSubject.RECONSIDERATIONS, ClaimSubject.LAWSUITS,
                    ClaimSubject.LICENCES, ClaimSubject.PENALTIES, ClaimSubject.COERCIONS, ClaimSubject.CHARGES,
                    ClaimSubject.PROCESSING_FEE)) {
                if (subject.wording().matcher(denied).find()) {
                    claims.add(denied(subject, scope, sentence, denial.start(), reach.end()));
                }
            }
            if (APPLICATION.matcher(denied).find()
                    && clause.matches("(?:未|没有|没|尚未|暂未)(?:收到|接到|受理|新收).*|(?:无|没有|暂无)(?:政府)?信息公开申请.*")) {
                claims.add(denied(ClaimSubject.RECEIVED_NEW, scope, sentence, denial.start(), reach.end()));
            }
            if (clause.matches("(?:未|没有|无|暂无)(?:制发|制定|出台|印发|公开|新增)?(?:行政)?规范性文件.*")) {
                claims.add(denied(ClaimSubject.DOCUMENTS_ISSUED, scope, sentence, denial.start(), reach.end()));
            }
        }
    }

    private static Claim denied(ClaimSubject subject, Scope scope, Sentence sentence, int start, int end) {
        return new Claim(subject, scope, BigDecimal.ZERO, "", false, true, true, sentence, start, end);
    }

    private static void partLists(Sentence sentence, List<PartList> lists) {
        String text = sentence.text();
        List<Quantity> quantities = sentence.quantities();
        for (int i = 0; i + 1 < quantities.size(); i++) {
            int end = quantities.get(i).end();
            String between = text.substring(end, quantities.get(i + 1).start());
            boolean opens = between.startsWith("（") || between.startsWith("(");
            if (opens) {
                int close = close(text, end);
                addList(sentence, quantities.get(i), i + 1, close < 0 ? text.length() : close, lists);
            } else if (between.contains("其中") && between.indexOf('；') < 0) {
                Quantity whole = wholeBefore(text, quantities, i, quantities.get(i + 1).unit());
                int stop = text.indexOf('；', end);
                if (whole != null) {
                    addList(sentence, whole, i + 1, stop < 0 ? text.length() : stop, lists);
                }
            }
        }
    }

    private static int close(String text, int open) {
        int full = text.indexOf('）', open);
        int narrow = text.indexOf(')', open);
        return full < 0 ? narrow : narrow < 0 ? full : Math.min(full, narrow);
    }

    /** The last number before 其中 that is counted in this unit and does not itself stand in a bracket. */
    private static @Nullable Quantity wholeBefore(String text, List<Quantity> quantities, int last, String unit) {
        for (int k = last; k >= 0; k--) {
            Quantity candidate = quantities.get(k);
            if (candidate.unit().equals(unit) && !bracketed(text.substring(0, candidate.start()), false)) {
                return candidate;
            }
        }
        return null;
    }

    private static void addList(Sentence sentence, Quantity whole, int first, int end, List<PartList> lists) {
        List<Quantity> quantities = sentence.quantities();
        List<Quantity> parts = new ArrayList<>();
        for (int k = first; k < quantities.size() && quantities.get(k).end() <= end; k++) {
            Quantity part = quantities.get(k);
            String left = sentence.text().substring(quantities.get(k - 1).end(), part.start());
            if (k > first && left.contains("其中") || CUMULATIVE.matcher(left).find() || part.unit().equals("%")
                    || DIFFERENCE.matcher(left).find()) {
                break;
            }
            if (part.unit().equals(whole.unit())) {
                parts.add(part);
            }
        }
        if (!parts.isEmpty()) {
            lists.add(new PartList(sentence, whole, List.copyOf(parts)));
        }
    }
}
