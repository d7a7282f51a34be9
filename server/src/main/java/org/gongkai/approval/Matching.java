package org.gongkai.approval;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Gives places to people, one each, for as many places as can be (maximum bipartite matching by augmenting paths).
 *
 * @param filled for each place who fills it
 * @param open   the places that remain empty
 * @param lack   places of which fewer people than places can fill any (Hall's condition); empty when all are filled
 */
record Matching<P>(Map<Integer, P> filled, SortedSet<Integer> open, SortedSet<Integer> lack) {

    /** @param candidates for each place who could fill it */
    static <P> Matching<P> of(List<Set<P>> candidates) {
        Map<P, Integer> placeOf = new HashMap<>();
        SortedSet<Integer> open = new TreeSet<>();
        for (int place = 0; place < candidates.size(); place++) {
            if (!fill(place, candidates, placeOf, new HashSet<>())) {
                open.add(place);
            }
        }
        Map<Integer, P> filled = new HashMap<>();
        placeOf.forEach((person, place) -> filled.put(place, person));
        return new Matching<>(filled, open, open.isEmpty() ? open : lack(open.first(), candidates, placeOf));
    }

    /** How many places are filled. */
    int size() {
        return filled.size();
    }

    private static <P> boolean fill(int place, List<Set<P>> candidates, Map<P, Integer> placeOf, Set<P> asked) {
        for (P person : candidates.get(place)) {
            if (asked.add(person)) {
                Integer held = placeOf.get(person);
                if (held == null || fill(held, candidates, placeOf, asked)) {
                    placeOf.put(person, place);
                    return true;
                }
            }
        }
        return false;
    }

    /** All places that compete, directly or not, for the people of an empty one. */
    private static <P> SortedSet<Integer> lack(int open, List<Set<P>> candidates, Map<P, Integer> placeOf) {
        SortedSet<Integer> reached = new TreeSet<>(List.of(open));
        Deque<Integer> toDo = new ArrayDeque<>(reached);
        while (!toDo.isEmpty()) {
            for (P person : new ArrayList<>(candidates.get(toDo.remove()))) {
                Integer held = placeOf.get(person);
                if (held != null && reached.add(held)) {
                    toDo.add(held);
                }
            }
        }
        return reached;
    }
}
