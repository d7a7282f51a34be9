package org.gongkai.publication;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import org.gongkai.agency.OutOfReach;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What can be done with columns and kinds. Acts belong to a change of the caller, who has asked
 * {@link org.gongkai.agency.Access} before.
 */
@Component
public final class ColumnBook {

    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_KEY = 40;

    private final ColumnStore store;

    public ColumnBook(ColumnStore store) {
        this.store = store;
    }

    /**
     * What is written of a column in a form.
     *
     * @param parent the column above it; null at the top
     */
    public record Entry(String name, @Nullable UUID parent, Channel channel, int sortKey) {

        public Entry {
            name = name.strip();
        }
    }

    /** Opens a column; the key is for ever. */
    public Column open(Change change, UUID agency, String key, Entry entry) {
        Column column = new Column(Ids.next(), agency, key.strip(), entry.name(), entry.parent(), entry.channel(),
                entry.sortKey(), true);
        journal(change, "column.opened", column, null);
        List<Column> all = store.columns(change.sql(), agency);
        if (!KEY.matcher(column.key()).matches() || column.key().length() > LONGEST_KEY) {
            throw Refusal.of("key", "栏目标识用于网址，请填写小写字母、数字和连字符，不超过40个字符，例如 consular-reminders。");
        }
        if (all.stream().anyMatch(each -> each.key().equals(column.key()))) {
            throw Refusal.of("key", "已有栏目使用这个标识，请另取一个。");
        }
        check(all, column);
        store.insert(change.sql(), column);
        return column;
    }

    /** Renames a column, moves it, or sends its items elsewhere. Its address stays. */
    public Column change(Change change, UUID id, Entry entry) {
        Column before = existing(change, id);
        Column after = new Column(id, before.agency(), before.key(), entry.name(), entry.parent(), entry.channel(),
                entry.sortKey(), before.active());
        journal(change, "column.changed", after, before);
        check(store.columns(change.sql(), before.agency()), after);
        store.update(change.sql(), after);
        return after;
    }

    /** Closes a column to new items, or opens it again. */
    public void setActive(Change change, UUID id, boolean active) {
        Column before = existing(change, id);
        Column after = new Column(id, before.agency(), before.key(), before.name(), before.parent(), before.channel(),
                before.sortKey(), active);
        journal(change, active ? "column.reopened" : "column.closed", after, before);
        store.update(change.sql(), after);
    }

    /** Adds a kind to count publications by. */
    public Kind addKind(Change change, UUID agency, String name, @Nullable MandatoryKind item) {
        List<Kind> all = store.kinds(change.sql(), agency);
        Kind kind = new Kind(Ids.next(), agency, name.strip(), item, all.size() + 1, true);
        change.journal(new JournalDraft(agency, "publication-kind.added", "publication-kind/" + kind.id(), "", null,
                JournalState.of(Map.of("name", kind.name(), "item", item == null ? 0 : item.item()))));
        if (kind.name().isEmpty() || kind.name().length() > LONGEST_NAME) {
            throw Refusal.of("kindName", "请填写类别名称，不超过30字。");
        }
        if (all.stream().anyMatch(each -> each.name().equals(kind.name()))) {
            throw Refusal.of("kindName", "已有这个类别。");
        }
        store.insert(change.sql(), kind);
        return kind;
    }

    private Column existing(Change change, UUID id) {
        return store.column(change.sql(), id).orElseThrow(OutOfReach::new);
    }

    private static void check(List<Column> all, Column column) {
        if (column.name().isEmpty() || column.name().length() > LONGEST_NAME) {
            throw Refusal.of("name", "请填写栏目名称，不超过30字。");
        }
        UUID above = column.parent();
        for (int steps = 0; above != null; steps++) {
            UUID wanted = above;
            Column found = all.stream()
                    .filter(each -> each.id().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> Refusal.of("parent", "上级栏目不存在，请重新选择。"));
            if (found.id().equals(column.id()) || steps > all.size()) {
                throw Refusal.of("parent", "不能把栏目移到它自己或者它的下级之下。请另选上级栏目。");
            }
            above = found.parent();
        }
        boolean taken = all.stream()
                .anyMatch(each -> !each.id().equals(column.id()) && each.name().equals(column.name())
                        && java.util.Objects.equals(each.parent(), column.parent()));
        if (taken) {
            throw Refusal.of("name", "同一上级之下已有同名栏目，请另取名称。");
        }
    }

    private static void journal(Change change, String kind, Column column, @Nullable Column before) {
        change.journal(new JournalDraft(column.agency(), kind, "publication-column/" + column.id(), "",
                before == null ? null : state(before), state(column)));
    }

    private static String state(Column column) {
        return JournalState.of(Map.of("key", column.key(), "name", column.name(), "channel", column.channel().name(),
                "sortKey", column.sortKey(), "active", column.active(), "parent",
                column.parent() == null ? "" : column.parent()));
    }
}
