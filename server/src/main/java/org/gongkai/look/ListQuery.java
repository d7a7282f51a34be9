package org.gongkai.look;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What was asked of a list: its filters, its order, its place; and the addresses of the same list asked otherwise.
 *
 * <p>{@code after} is the key after which the page begins, {@code sort} the order ({@code due}, or {@code -due} the other way
 * round), {@code filter=none} says that no saved filter is wanted; all other parameters are filters. Blank ones are left out.
 */
public final class ListQuery {

    /** The parameter that says after which key the page begins. */
    public static final String AFTER = "after";
    /** The parameter of the order. */
    public static final String SORT = "sort";
    /** The parameter that asks for the list without a saved filter. */
    public static final String FILTER = "filter";

    private final String path;
    private final Map<String, List<String>> values;

    private ListQuery(String path, Map<String, List<String>> values) {
        this.path = path;
        this.values = values;
    }

    /** As a request asks; {@code parameters} is its {@code getParameterMap()}. */
    public static ListQuery of(String path, Map<String, String[]> parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        parameters.forEach((name, given) -> {
            List<String> kept = Arrays.stream(given)
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (!kept.isEmpty()) {
                values.put(name, kept);
            }
        });
        return new ListQuery(path, Collections.unmodifiableMap(values));
    }

    /** The path of the list. */
    public String path() {
        return path;
    }

    /** What a filter says; empty when it says nothing. */
    public String value(String name) {
        return values(name).stream().findFirst().orElse("");
    }

    /** All that a filter says. */
    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The key after which the page begins; null for the first page. */
    public @Nullable String after() {
        List<String> after = values(AFTER);
        return after.isEmpty() ? null : after.getFirst();
    }

    /** The order asked for; empty for the list's own. */
    public String sort() {
        return value(SORT);
    }

    /** Whether nothing at all was asked: the list was opened, not filtered. */
    public boolean isBare() {
        return values.isEmpty();
    }

    /** Whether a filter says something. */
    public boolean isFiltered() {
        return values.keySet().stream().anyMatch(ListQuery::isFilter);
    }

    /** The filters and the order, as the query of an address; empty when there are none. */
    public String filters() {
        return query(without(AFTER, FILTER));
    }

    /** The address of the first page with the same filters. */
    public String first() {
        return address(without(AFTER));
    }

    /** The address of the page after a key. */
    public String next(String key) {
        Map<String, List<String>> next = without(AFTER);
        next.put(AFTER, List.of(key));
        return address(next);
    }

    /** The address of the list ordered by a column; the other way round when it is so already. */
    public String sortedBy(String column) {
        Map<String, List<String>> sorted = without(AFTER, SORT);
        sorted.put(SORT, List.of(sort().equals(column) ? "-" + column : column));
        return address(sorted);
    }

    /** The order by a column, for {@code aria-sort}; null when the list is in another. */
    public @Nullable String direction(String column) {
        return sort().equals(column) ? "ascending" : sort().equals("-" + column) ? "descending" : null;
    }

    /** The address of the list without filters. */
    public String cleared() {
        return path + "?" + FILTER + "=none";
    }

    private static boolean isFilter(String name) {
        return !name.equals(AFTER) && !name.equals(SORT) && !name.equals(FILTER);
    }

    private Map<String, List<String>> without(String... names) {
        Map<String, List<String>> rest = new LinkedHashMap<>(values);
        for (String name : names) {
            rest.remove(name);
        }
        return rest;
    }

    private String address(Map<String, List<String>> asked) {
        return asked.isEmpty() ? path : path + "?" + query(asked);
    }

    private static String query(Map<String, List<String>> asked) {
        return asked.entrySet()
                .stream()
                .flatMap(each -> each.getValue().stream().map(value -> encode(each.getKey()) + "=" + encode(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
