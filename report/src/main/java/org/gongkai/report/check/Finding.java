package org.gongkai.report.check;

import java.util.List;

import org.gongkai.law.annual.CellKey;

/**
 * What a rule found.
 *
 * @param rule     the rule's id, such as {@code T3-ROW-TOTAL}
 * @param severity how sure
 * @param cells    the cells concerned, the one to look at first
 * @param expected what should stand there; empty when no single value can be named
 * @param found    what stands there
 * @param basis    legal basis
 * @param message  for a clerk, in Chinese
 * @param english  the same in English
 * @param passages the prose concerned
 */
public record Finding(String rule, Severity severity, List<CellKey> cells, String expected, String found, String basis,
        String message, String english, List<Passage> passages) {

    public Finding {
        cells = List.copyOf(cells);
        passages = List.copyOf(passages);
    }
}
