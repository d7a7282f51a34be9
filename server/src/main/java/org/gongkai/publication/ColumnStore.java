package org.gongkai.publication;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.ledger.schema.tables.records.PublicationColumnRecord;
import org.gongkai.ledger.schema.tables.records.PublicationKindRecord;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

import static org.gongkai.ledger.schema.Tables.PUBLICATION_COLUMN;
import static org.gongkai.ledger.schema.Tables.PUBLICATION_KIND;

/** The tables of columns and kinds. */
@Component
public final class ColumnStore {

    /** The columns of an agency, siblings in their order; those that are closed included. */
    public List<Column> columns(DSLContext sql, UUID agency) {
        return sql.selectFrom(PUBLICATION_COLUMN)
                .where(PUBLICATION_COLUMN.AGENCY_ID.eq(agency))
                .orderBy(PUBLICATION_COLUMN.SORT_KEY, PUBLICATION_COLUMN.ID)
                .fetch(ColumnStore::column);
    }

    /** The column with this key in the books. */
    public Optional<Column> column(DSLContext sql, UUID id) {
        return sql.selectFrom(PUBLICATION_COLUMN)
                .where(PUBLICATION_COLUMN.ID.eq(id))
                .fetchOptional(ColumnStore::column);
    }

    /** The kinds of an agency, in their order; those that are closed included. */
    public List<Kind> kinds(DSLContext sql, UUID agency) {
        return sql.selectFrom(PUBLICATION_KIND)
                .where(PUBLICATION_KIND.AGENCY_ID.eq(agency))
                .orderBy(PUBLICATION_KIND.SORT_KEY, PUBLICATION_KIND.ID)
                .fetch(ColumnStore::kind);
    }

    /** The kind with this key. */
    public Optional<Kind> kind(DSLContext sql, UUID id) {
        return sql.selectFrom(PUBLICATION_KIND).where(PUBLICATION_KIND.ID.eq(id)).fetchOptional(ColumnStore::kind);
    }

    void insert(DSLContext sql, Column column) {
        sql.insertInto(PUBLICATION_COLUMN)
                .set(PUBLICATION_COLUMN.ID, column.id())
                .set(PUBLICATION_COLUMN.AGENCY_ID, column.agency())
                .set(PUBLICATION_COLUMN.COLUMN_KEY, column.key())
                .set(PUBLICATION_COLUMN.NAME, column.name())
                .set(PUBLICATION_COLUMN.PARENT_ID, column.parent())
                .set(PUBLICATION_COLUMN.CHANNEL, column.channel().name())
                .set(PUBLICATION_COLUMN.SORT_KEY, column.sortKey())
                .set(PUBLICATION_COLUMN.ACTIVE, column.active())
                .execute();
    }

    /** All but the key, which never changes. */
    void update(DSLContext sql, Column column) {
        sql.update(PUBLICATION_COLUMN)
                .set(PUBLICATION_COLUMN.NAME, column.name())
                .set(PUBLICATION_COLUMN.PARENT_ID, column.parent())
                .set(PUBLICATION_COLUMN.CHANNEL, column.channel().name())
                .set(PUBLICATION_COLUMN.SORT_KEY, column.sortKey())
                .set(PUBLICATION_COLUMN.ACTIVE, column.active())
                .where(PUBLICATION_COLUMN.ID.eq(column.id()))
                .execute();
    }

    void insert(DSLContext sql, Kind kind) {
        MandatoryKind item = kind.item();
        sql.insertInto(PUBLICATION_KIND)
                .set(PUBLICATION_KIND.ID, kind.id())
                .set(PUBLICATION_KIND.AGENCY_ID, kind.agency())
                .set(PUBLICATION_KIND.NAME, kind.name())
                .set(PUBLICATION_KIND.ARTICLE_ITEM, item == null ? 0 : item.item())
                .set(PUBLICATION_KIND.SORT_KEY, kind.sortKey())
                .set(PUBLICATION_KIND.ACTIVE, kind.active())
                .execute();
    }

    private static Column column(PublicationColumnRecord row) {
        return new Column(row.getId(), row.getAgencyId(), row.getColumnKey(), row.getName(), row.getParentId(),
                Channel.valueOf(row.getChannel()), row.getSortKey(), row.getActive());
    }

    private static Kind kind(PublicationKindRecord row) {
        return new Kind(row.getId(), row.getAgencyId(), row.getName(), MandatoryKind.of(row.getArticleItem()),
                row.getSortKey(), row.getActive());
    }
}
