package org.gongkai.report.command;

import java.util.Optional;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.FormColumn;
import org.gongkai.law.annual.FormRow;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.StatutoryTable;

/** Names a cell by the labels a clerk sees in the table: {@code （三）不予公开 4.保护第三方合法权益，总计}. */
final class CellNames {

    private CellNames() {}

    static String of(ReportFormat format, CellKey key) {
        Optional<StatutoryTable> table = format.tables()
                .stream()
                .filter(each -> each.id().equals(key.table()))
                .findFirst();
        Optional<FormRow> row = table.flatMap(each -> each.row(key.row()));
        if (row.isEmpty()) {
            return key.toString();
        }
        StringBuilder name = new StringBuilder();
        row.get().groups().stream().skip(Math.max(0, row.get().groups().size() - 1L)).forEach(name::append);
        name.append(name.isEmpty() ? "" : " ").append(row.get().label());
        table.flatMap(each -> each.column(key))
                .map(FormColumn::label)
                .ifPresent(label -> name.append('，').append(label));
        return name.toString();
    }
}
