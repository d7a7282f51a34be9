package org.gongkai.filter;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import org.gongkai.agency.OutOfReach;
import org.gongkai.agency.SignedIn;
import org.gongkai.ledger.Change;
import org.gongkai.ledger.Ids;
import org.gongkai.ledger.JournalDraft;
import org.gongkai.ledger.Ledger;
import org.gongkai.ledger.Refusal;
import org.gongkai.look.ListQuery;
import org.gongkai.look.SavedFilters;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The filters that somebody has saved. A page with a list asks {@link #opening} first, shows {@link #shown} above the list,
 * and does nothing more: saving, renaming and deleting have a page of their own.
 *
 * <p>What a filter looks for may be the name of an applicant. So the journal says that one was saved, and not what it says.
 */
@Component
public final class FilterBook {

    /** So many for each list are enough. */
    public static final int MOST = 20;
    /** The longest name. */
    public static final int LONGEST_NAME = 30;

    private static final int LONGEST_FILTERS = 2000;
    private static final Pattern LIST = Pattern.compile("/office(/[A-Za-z0-9-]+){1,8}");
    private static final Pattern FILTERS = Pattern.compile("[A-Za-z0-9._~*+%=&-]+");

    private final Ledger ledger;
    private final FilterStore store;

    FilterBook(Ledger ledger, FilterStore store) {
        this.ledger = ledger;
        this.store = store;
    }

    /** Where to go instead when a list is opened without a question and one of the filters is to open it. */
    public Optional<String> opening(SignedIn who, ListQuery query) {
        return query.isBare()
                ? of(who, query.path()).stream().filter(SavedFilter::opens).map(SavedFilter::address).findFirst()
                : Optional.empty();
    }

    /** The filters as they are shown above a list. */
    public SavedFilters shown(SignedIn who, ListQuery query) {
        return new SavedFilters(of(who, query.path()).stream()
                .map(each -> new SavedFilters.Saved(each.id().toString(), each.name(), each.address(), each.filters(),
                        each.opens()))
                .toList());
    }

    /** The filters of somebody for a list, in the order they were saved. */
    public List<SavedFilter> of(SignedIn who, String list) {
        return ledger.read(sql -> store.of(sql, who.person(), list));
    }

    /**
     * Saves a filter.
     *
     * @param list    the path of the list
     * @param filters the query of its address
     */
    public SavedFilter save(SignedIn who, String list, String name, String filters) {
        if (!isList(list) || filters.length() > LONGEST_FILTERS || !FILTERS.matcher(filters).matches()) {
            throw Refusal.of("这些筛选条件不能保存。请回到列表重新筛选后再保存。");
        }
        return ledger.change(who.actor(), change -> {
            List<SavedFilter> before = store.of(change.sql(), who.person(), list);
            if (before.size() >= MOST) {
                throw Refusal.of("filterName", "每个列表最多保存" + MOST + "个筛选，请先删除不用的。");
            }
            SavedFilter filter = new SavedFilter(Ids.next(), who.person(), list, checked(name, before, null), filters,
                    false);
            store.insert(change.sql(), filter, change.at());
            journal(change, who, "filter.saved", filter.id());
            return filter;
        });
    }

    /** Gives a filter another name. */
    public void rename(SignedIn who, UUID id, String name) {
        ledger.change(who.actor(), change -> {
            SavedFilter filter = own(change, who, id);
            store.rename(change.sql(), id,
                    checked(name, store.of(change.sql(), who.person(), filter.list()), id));
            return journal(change, who, "filter.renamed", id);
        });
    }

    /** The list opens with this filter; or, if not {@code opens}, with none. */
    public void open(SignedIn who, UUID id, boolean opens) {
        ledger.change(who.actor(), change -> {
            store.open(change.sql(), own(change, who, id), opens);
            return journal(change, who, "filter.opens", id);
        });
    }

    /** Deletes a filter; it is nobody's record but a convenience. */
    public void delete(SignedIn who, UUID id) {
        ledger.change(who.actor(), change -> {
            store.delete(change.sql(), own(change, who, id).id());
            return journal(change, who, "filter.deleted", id);
        });
    }

    /** The list a filter is for. */
    public String listOf(SignedIn who, UUID id) {
        return ledger.read(sql -> store.find(sql, who.person(), id)).orElseThrow(OutOfReach::new).list();
    }

    /** Whether a path may be that of a list: one of the office's. */
    static boolean isList(String path) {
        return LIST.matcher(path).matches();
    }

    private SavedFilter own(Change change, SignedIn who, UUID id) {
        return store.find(change.sql(), who.person(), id).orElseThrow(OutOfReach::new);
    }

    private static String checked(String given, List<SavedFilter> others,
            @Nullable UUID self) {
        String name = given.strip();
        if (name.isEmpty()) {
            throw Refusal.of("filterName", "请填写筛选的名称");
        }
        if (name.length() > LONGEST_NAME) {
            throw Refusal.of("filterName", "名称最多" + LONGEST_NAME + "个字，请缩短");
        }
        if (others.stream().anyMatch(other -> other.name().equals(name) && !other.id().equals(self))) {
            throw Refusal.of("filterName", "已经有同名的筛选，请换一个名称");
        }
        return name;
    }

    private static Change journal(Change change, SignedIn who, String kind, UUID id) {
        change.journal(JournalDraft.of(who.agency(), kind, "filter/" + id, ""));
        return change;
    }
}
