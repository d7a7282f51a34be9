package org.gongkai.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.gongkai.agency.OutOfReach;
import org.gongkai.approval.ApprovalInbox;
import org.gongkai.approval.ApprovalItem;
import org.gongkai.approval.ApprovalLine;
import org.gongkai.approval.Choices;
import org.gongkai.ledger.Journal;
import org.gongkai.ledger.JournalEntry;
import org.gongkai.ledger.Ledger;
import org.gongkai.look.Listing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of publications show, put together. */
@Component
final class PublicationReading {

    private static final int MOST_ENTRIES = 200;

    private final Ledger ledger;
    private final PublicationStore store;
    private final ColumnStore columns;
    private final ApprovalInbox approvals;

    PublicationReading(Ledger ledger, PublicationStore store, ColumnStore columns, ApprovalInbox approvals) {
        this.ledger = ledger;
        this.store = store;
        this.columns = columns;
        this.approvals = approvals;
    }

    /** The publication with this key; the caller asks {@link org.gongkai.agency.Access} for its agency. */
    Publication find(UUID id) {
        return ledger.read(sql -> store.find(sql, id)).orElseThrow(OutOfReach::new);
    }

    /** The columns of an agency in the order of the tree, each with how deep it stands. */
    List<ColumnLine> columns(UUID agency) {
        return ColumnLine.tree(ledger.read(sql -> columns.columns(sql, agency)));
    }

    List<Kind> kinds(UUID agency) {
        return ledger.read(sql -> columns.kinds(sql, agency));
    }

    /** A page of the office's list. */
    Listing<PublicationLine> list(UUID agency, PublicationStore.Filter filter, @Nullable UUID after) {
        return ledger.read(sql -> {
            Names names = new Names(columns.columns(sql, agency), columns.kinds(sql, agency));
            return Listing.of(store.list(sql, agency, filter, after, Listing.SIZE + 1)
                    .stream()
                    .map(names::line)
                    .toList(), line -> line.publication().id().toString());
        });
    }

    /** A page of what the public can read. */
    Listing<PublicationLine> published(UUID agency, @Nullable UUID column, @Nullable UUID after) {
        return ledger.read(sql -> {
            Names names = new Names(columns.columns(sql, agency), columns.kinds(sql, agency));
            Publication last = after == null ? null : store.find(sql, after).orElse(null);
            return Listing.of(store.published(sql, agency, column, last, Listing.SIZE + 1)
                    .stream()
                    .map(names::line)
                    .toList(), line -> line.publication().id().toString());
        });
    }

    /** How a publication is shown in a list. */
    PublicationLine line(Publication publication) {
        return ledger.read(sql -> new Names(columns.columns(sql, publication.agency()),
                columns.kinds(sql, publication.agency())).line(publication));
    }

    TextVersion text(Publication publication) {
        return ledger.read(sql -> store.version(sql, publication.id(), publication.version()))
                .orElseThrow(OutOfReach::new);
    }

    List<TextVersion> versions(Publication publication) {
        return ledger.read(sql -> store.versions(sql, publication.id()));
    }

    List<Review> reviews(Publication publication) {
        return ledger.read(sql -> store.reviews(sql, publication.id()));
    }

    List<JournalEntry> journal(Publication publication) {
        return new Journal(ledger).ofSubject(publication.subject(), null, MOST_ENTRIES);
    }

    /** Its approvals, the latest first: of the publication, and of its withdrawal. */
    List<ApprovalLine> approvals(Publication publication) {
        return approvals.ofSubject(publication.agency(), publication.subject());
    }

    /** The approval it went through last; null when there is none. */
    @Nullable
    ApprovalItem approval(Publication publication) {
        UUID item = publication.approvalItem();
        return item == null ? null : approvals.item(item);
    }

    Choices choices(ApprovalItem item, UUID person) {
        return approvals.choices(item, person);
    }

    String nameOf(UUID person) {
        return approvals.name(person);
    }

    /** Who acted, in words; what the program did by itself is said so. */
    String actor(JournalEntry entry) {
        String code = entry.actor();
        return code.startsWith("person:") ? nameOf(UUID.fromString(code.substring("person:".length()))) : "系统自动办理";
    }

    /** The names of columns and kinds by their keys. */
    private static final class Names {

        private final Map<UUID, Column> columns = new HashMap<>();
        private final Map<UUID, Kind> kinds = new HashMap<>();

        Names(List<Column> columns, List<Kind> kinds) {
            columns.forEach(column -> this.columns.put(column.id(), column));
            kinds.forEach(kind -> this.kinds.put(kind.id(), kind));
        }

        PublicationLine line(Publication publication) {
            Column column = columns.get(publication.column());
            Kind kind = kinds.get(publication.kind());
            if (column == null || kind == null) {
                throw new IllegalStateException("a publication of another agency's column");
            }
            return new PublicationLine(publication, column, kind);
        }
    }
}
