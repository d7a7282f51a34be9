package org.gongkai.law.annual;

import java.util.List;

/**
 * Rows that share their columns. Table 2 is a stack of blocks, one for each item of article 20; Tables 3 and 4 are one
 * block each.
 *
 * @param head    the line above the block, such as {@code 第二十条第（一）项}; empty for Tables 3 and 4
 * @param columns the columns in order
 * @param rows    the rows in order
 */
public record FormBlock(String head, List<FormColumn> columns, List<FormRow> rows) {

    /** Of one field, because it is the key of many maps and the lists in it are long. */
    @Override
    public int hashCode() {
        return head.hashCode();
    }
}
