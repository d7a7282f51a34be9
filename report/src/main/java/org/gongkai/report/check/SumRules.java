package org.gongkai.report.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.report.check.Balance.Verdict;

/** The sums of Tables 3 and 4, and what is said when they do not hold. */
final class SumRules {

    private SumRules() {}

    /** Finds the sums of one kind that do not hold. */
    static Rule.Check of(Sum.Kind kind) {
        return (examination, findings) -> {
            TableNumbers numbers = examination.numbers();
            for (Sum sum : numbers.shape().sums(kind)) {
                if (!numbers.holdsPlainly(sum)) {
                    Balance balance = numbers.balance(sum);
                    if (balance.verdict() == Verdict.BROKEN || balance.verdict() == Verdict.BLANKS_DO_NOT_FIT) {
                        say(examination, sum, balance, findings);
                    }
                }
            }
        };
    }

    private static void say(Examination examination, Sum sum, Balance balance, Findings findings) {
        TableNumbers numbers = examination.numbers();
        boolean provable = balance.verdict() == Verdict.BROKEN;
        StringBuilder chinese = new StringBuilder(chineseEquation(numbers, sum, balance));
        StringBuilder english = new StringBuilder(englishEquation(numbers, sum, balance));
        if (!provable) {
            chinese.append("其中有空白单元格，按0计则不相等：请补填实际数字，没有的填0，再核对合计。");
            english.append(
                    " Some of these cells are blank; taken as 0 the sum does not hold. Fill them in, with 0 where"
                            + " there is none, and check the total.");
        }
        OptionalInt suspect = examination.diagnosis().suspect(sum);
        List<CellKey> cells = new ArrayList<>();
        String expected;
        String found;
        if (suspect.isPresent()) {
            int cell = suspect.getAsInt();
            cells.add(numbers.key(cell));
            expected = plain(examination.diagnosis().corrected(cell));
            found = numbers.value(cell).toString();
            chinese.append(chineseSuspect(numbers, cell, expected, found));
            english.append(englishSuspect(numbers, cell, expected, found));
        } else {
            expected = plain(balance.left());
            found = sum.right().length == 1 ? numbers.value(sum.right()[0]).toString() : plain(balance.right());
            Optional<Sum> counterpart = examination.diagnosis().counterpart(sum);
            if (counterpart.isPresent()) {
                chinese.append(chineseCounterpart(numbers, counterpart.get()));
                english.append(englishCounterpart(numbers, counterpart.get()));
            }
            if (provable) {
                chinese.append(remedy(sum));
                english.append(" Please check the figures of this ")
                        .append(isColumn(sum) ? "column." : "row.");
            }
        }
        concerned(numbers, sum).stream().filter(key -> !cells.contains(key)).forEach(cells::add);
        findings.say(chinese.toString(), english.toString())
                .cells(cells)
                .expected(expected)
                .found(found)
                .as(provable ? Severity.ERROR : Severity.WARNING);
    }

    /** The total; in the tie-out its four cells. */
    private static List<CellKey> concerned(TableNumbers numbers, Sum sum) {
        List<CellKey> keys = new ArrayList<>();
        for (int cell : sum.right()) {
            keys.add(numbers.key(cell));
        }
        if (sum.kind() == Sum.Kind.TIE_OUT) {
            for (int cell : sum.left()) {
                keys.add(0, numbers.key(cell));
            }
        }
        return keys;
    }

    private static boolean isColumn(Sum sum) {
        return sum.kind() == Sum.Kind.COLUMN_TOTAL || sum.kind() == Sum.Kind.TIE_OUT;
    }

    private static String remedy(Sum sum) {
        return isColumn(sum) ? "请核对本列各行数字。" : "请核对本行各列数字。";
    }

    // What does not add up, in words

    private static String chineseEquation(TableNumbers numbers, Sum sum, Balance balance) {
        ReportFormat format = numbers.shape().format();
        CellKey right = numbers.key(sum.right()[0]);
        String table = CellNames.chineseTable(format, right.table());
        if (sum.kind() == Sum.Kind.TIE_OUT) {
            return table + CellNames.chineseColumn(format, right) + "勾稽关系不符：第一项加第二项为"
                    + workedOut(numbers, sum.left(), balance.left()) + "，第三项（合计）加第四项为"
                    + workedOut(numbers, sum.right(), balance.right())
                    + "，两者应当相等，相差" + plain(balance.excess().abs()) + "。";
        }
        return table + CellNames.within(format, right) + written(numbers, sum.right()[0]) + "，而"
                + (isColumn(sum) ? "本列各项办理结果" : "本行各列") + "之和为" + workedOut(numbers, sum.left(), balance.left())
                + "，" + (balance.excess().signum() > 0 ? "少" : "多") + "计"
                + plain(balance.excess().abs()) + "。";
    }

    private static String englishEquation(TableNumbers numbers, Sum sum, Balance balance) {
        ReportFormat format = numbers.shape().format();
        CellKey right = numbers.key(sum.right()[0]);
        if (sum.kind() == Sum.Kind.TIE_OUT) {
            return "Column " + CellNames.englishColumn(format, right) + " ("
                    + CellNames.englishTable(format, right.table())
                    + ") does not tie out: received and carried in give "
                    + workedOut(numbers, sum.left(), balance.left())
                    + ", handled and carried out give " + workedOut(numbers, sum.right(), balance.right())
                    + "; they differ by " + plain(balance.excess().abs()) + ".";
        }
        String total = numbers.value(sum.right()[0]).toString();
        return "In " + CellNames.english(format, right) + " the total is " + (total.isEmpty() ? "blank" : total)
                + ", but the " + (isColumn(sum) ? "outcomes of the column" : "figures of the row") + " add up to "
                + workedOut(numbers, sum.left(), balance.left()) + ", "
                + plain(balance.excess().abs()) + (balance.excess().signum() > 0 ? " more." : " less.");
    }

    private static String written(TableNumbers numbers, int cell) {
        return numbers.state(cell) == TableNumbers.State.BLANK ? "为空白" : "为" + numbers.value(cell);
    }

    private static String chineseSuspect(TableNumbers numbers, int cell, String expected, String found) {
        CellKey key = numbers.key(cell);
        return "与之相关的其他合计也相差同样的数，最可能有误的是" + CellNames.within(numbers.shape().format(), key) + "：现"
                + (found.isEmpty() ? "为空白" : "为" + found) + "，改为" + expected + "则这些合计都相符"
                + slip(expected, found, "（疑似数字前后颠倒）", "（疑似多写或漏写一个0）") + "。请核对此格。";
    }

    private static String englishSuspect(TableNumbers numbers, int cell, String expected, String found) {
        return " The other sums concerned are off by the same amount: most likely "
                + CellNames.english(numbers.shape().format(), numbers.key(cell)) + " is wrong; it is "
                + (found.isEmpty() ? "blank" : found) + ", and with " + expected
                + " these sums would hold"
                + slip(expected, found, " (two digits may be swapped)", " (a zero too many or too few)")
                + ". Please check this cell.";
    }

    private static String chineseCounterpart(TableNumbers numbers, Sum other) {
        CellKey key = numbers.key(other.right()[0]);
        ReportFormat format = numbers.shape().format();
        return (isColumn(other) ? CellNames.chineseColumn(format, key) : CellNames.chineseRow(format, key))
                + "恰好相反地相差同样的数，可能是有数字填错了" + (isColumn(other) ? "列" : "行") + "。";
    }

    private static String englishCounterpart(TableNumbers numbers, Sum other) {
        CellKey key = numbers.key(other.right()[0]);
        ReportFormat format = numbers.shape().format();
        return (isColumn(other)
                ? " Column " + CellNames.englishColumn(format, key)
                : " Row " + CellNames.englishRow(format, key))
                + " is off by the same amount the other way round: a figure may stand in the wrong "
                + (isColumn(other) ? "column." : "row.");
    }

    /** What slip of the hand turns one number into the other, if it is one of the usual. */
    private static String slip(String expected, String found, String swapped, String zero) {
        if (expected.length() == found.length() && expected.length() > 1) {
            for (int i = 0; i + 1 < expected.length(); i++) {
                String turned = found.substring(0, i) + found.charAt(i + 1) + found.charAt(i) + found.substring(i + 2);
                if (turned.equals(expected)) {
                    return swapped;
                }
            }
        }
        boolean isZero = expected.equals("0") || found.equals("0");
        return !isZero && (expected.equals(found + "0") || found.equals(expected + "0")) ? zero : "";
    }

    /** {@code 1175+12+3=1190}: without the addends that are zero, since up to twenty are. */
    private static String workedOut(TableNumbers numbers, int[] cells, BigDecimal result) {
        StringBuilder text = new StringBuilder();
        int addends = 0;
        for (int cell : cells) {
            BigDecimal value = numbers.exact(cell);
            if (value.signum() != 0) {
                text.append(addends++ == 0 || value.signum() < 0 ? "" : "+").append(plain(value));
            }
        }
        return addends > 1 ? text.append('=').append(plain(result)).toString() : plain(result);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0
                ? "0"
                : TableNumbers.isWhole(value)
                        ? value.toBigInteger().toString()
                        : value.toPlainString();
    }
}
