package org.gongkai.report.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.FormBlock;
import org.gongkai.law.annual.FormColumn;
import org.gongkai.law.annual.FormRow;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.CellValue;
import org.gongkai.report.claim.Claim;
import org.gongkai.report.claim.ClaimSubject;
import org.gongkai.report.claim.ClaimSubject.Reading;
import org.gongkai.report.claim.ClaimSubject.Term;
import org.gongkai.report.claim.Scope;

/** Numbers and denials in the prose, held against the tables. */
final class ProseAgainstTables {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private ProseAgainstTables() {}

    /** A sum of cells with its value. */
    private record Sum(List<CellKey> cells, BigDecimal value) {}

    static void amounts(Examination examination, Findings findings) {
        for (Claim claim : examination.claims().all()) {
            if (claim.denial() || claim.scope() != Scope.WHOLE || claim.subject().readings().isEmpty()) {
                continue;
            }
            List<Sum> sums = sums(examination.report(), claim.subject());
            if (sums.isEmpty() || sums.stream().anyMatch(sum -> agrees(claim, sum.value()))) {
                continue;
            }
            Sum first = sums.get(0);
            String expected = plain(inUnitOf(claim, first.value()));
            Set<CellKey> cells = new LinkedHashSet<>();
            sums.forEach(sum -> cells.addAll(sum.cells()));
            boolean sure = claim.plain() && !claim.approximate() && isCertain(claim);
            findings.say("文字写的是“" + claim.words() + "”，而表中是" + expected + "。请核对文字和表格，使两处一致。",
                    "The prose says “" + claim.words() + "”, but the table has " + expected + ". Make the two agree.")
                    .cells(List.copyOf(cells))
                    .expected(expected)
                    .found(plain(claim.value()))
                    .passages(new Passage("", claim.sentence().text(), claim.sentence().place()))
                    .as(sure ? Severity.ERROR : Severity.WARNING);
        }
    }

    /** Subjects whose wording can mean nothing but the table's row, in a report on the agency's own year. */
    private static boolean isCertain(Claim claim) {
        return claim.sentence().section() <= 2 && switch (claim.subject()) {
            case RECEIVED_NEW, CARRIED_IN, CARRIED_OUT, GRANTED, PARTIALLY_GRANTED, REFUSED, UNABLE, UNPROCESSED ->
                true;
            default -> false;
        };
    }

    static void denials(Examination examination, Findings findings) {
        for (Claim claim : examination.claims().all()) {
            if (!claim.denial() || claim.scope() != Scope.WHOLE || claim.subject().readings().isEmpty()) {
                continue;
            }
            List<Sum> sums = sums(examination.report(), claim.subject());
            if (sums.isEmpty() || sums.stream().anyMatch(sum -> sum.value().signum() == 0)) {
                continue;
            }
            String found = plain(sums.get(0).value());
            findings.say("文字写“" + claim.words() + "”，而表中是" + found + "。请核对文字和表格，使两处一致。",
                    "The prose denies it (“" + claim.words() + "”), but the table has " + found + ".")
                    .cells(sums.get(0).cells())
                    .expected("0")
                    .found(found)
                    .passages(new Passage("", claim.sentence().text(), claim.sentence().place()));
        }
    }

    private static boolean agrees(Claim claim, BigDecimal table) {
        BigDecimal same = inUnitOf(claim, table);
        if (claim.approximate()) {
            // 18万余条 of 183,000: the prose may fall short or exceed by a tenth.
            BigDecimal tolerance = same.abs().multiply(new BigDecimal("0.15")).max(BigDecimal.ONE);
            return claim.value().subtract(same).abs().compareTo(tolerance) <= 0;
        }
        return claim.value().compareTo(same) == 0;
    }

    /** Fees stand in 万元 in the table and often in 元 in the prose. */
    private static BigDecimal inUnitOf(Claim claim, BigDecimal table) {
        return claim.subject() == ClaimSubject.CHARGES ? table.multiply(TEN_THOUSAND) : table;
    }

    /** The values of every reading whose cells all hold numbers. */
    private static List<Sum> sums(AnnualReport report, ClaimSubject subject) {
        List<Sum> sums = new ArrayList<>();
        for (Reading reading : subject.readings()) {
            List<CellKey> cells = new ArrayList<>();
            BigDecimal value = BigDecimal.ZERO;
            boolean complete = true;
            for (Term term : reading.terms()) {
                List<CellKey> own = cells(report, term);
                complete &= !own.isEmpty();
                for (CellKey key : own) {
                    Optional<BigDecimal> number = report.figures().number(key);
                    complete &= number.isPresent() || report.figures().value(key) instanceof CellValue.Blank;
                    value = value.add(number.orElse(BigDecimal.ZERO));
                }
                cells.addAll(own);
            }
            if (complete) {
                sums.add(new Sum(cells, value));
            }
        }
        return sums;
    }

    private static List<CellKey> cells(AnnualReport report, Term term) {
        StatutoryTable table = report.format().table(term.table());
        List<CellKey> cells = new ArrayList<>();
        for (FormBlock block : table.blocks()) {
            for (FormRow row : block.rows()) {
                boolean named = term.row().endsWith("*")
                        ? row.code().startsWith(term.row().substring(0, term.row().length() - 1))
                        : row.code().equals(term.row());
                if (!named) {
                    continue;
                }
                for (FormColumn column : block.columns()) {
                    boolean wanted = term.column() == null
                            ? column.total() || block.columns().size() == 1
                            : term.allBut()
                                    ? !column.total() && !column.code().equals(term.column())
                                    : column.code().equals(term.column());
                    if (wanted) {
                        cells.add(table.key(row, column));
                    }
                }
            }
        }
        return cells;
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
