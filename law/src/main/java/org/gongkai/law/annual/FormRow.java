package org.gongkai.law.annual;

import java.util.List;

/**
 * One row of input cells.
 *
 * @param code    the row's name in keys and JSON, such as {@code 3.3.4}
 * @param label   the official label, such as {@code 4.保护第三方合法权益}
 * @param groups  the merged labels to its left, outermost first, such as {@code [三、本年度办理结果, （三）不予公开]}
 * @param role    its part in the tie-out
 * @param basis   the article it rests on, such as {@code 条例第十五条}; empty where none
 * @param aliases other wordings seen in published reports
 */
public record FormRow(String code, String label, List<String> groups, RowRole role, String basis,
        List<String> aliases) {

    /** Of one field, because it is the key of many maps and the lists in it are long. */
    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
