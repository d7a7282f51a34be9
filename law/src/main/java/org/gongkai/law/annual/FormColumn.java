package org.gongkai.law.annual;

import java.util.List;

/**
 * One column of input cells.
 *
 * @param code    the column's name in keys and JSON, such as {@code natural}; empty in a table with a single column
 * @param label   the official heading
 * @param groups  the headings above it, outermost first, such as {@code [申请人情况, 法人或其他组织]}
 * @param kind    what its cells hold
 * @param total   whether it is the sum of the other columns of its row (总计)
 * @param aliases other wordings seen in published reports
 */
public record FormColumn(String code, String label, List<String> groups, ValueKind kind, boolean total,
        List<String> aliases) {

    /** Of one field, because it is the key of many maps and the lists in it are long. */
    @Override
    public int hashCode() {
        return label.hashCode();
    }
}
