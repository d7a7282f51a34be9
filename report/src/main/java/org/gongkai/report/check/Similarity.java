package org.gongkai.report.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongkai.report.AnnualReport;
import org.gongkai.report.Section;
import org.gongkai.report.source.SourceParagraph;

/**
 * What two reports say in the same words, sentence by sentence.
 *
 * <p>Sentences are compared without white space, punctuation, numbers and the agency's own name, so that a copied text
 * in which only these were changed is still the same. Short sentences do not count; nor does the preamble, which the
 * notice itself words. Compact: a report of five pages makes about a hundred numbers, so thousands can be compared.
 */
public final class Similarity {

    /** Shorter sentences are alike by chance or by law. Characters, after normalisation. */
    private static final int SHORTEST = 12;

    private final int[] sections;
    private final long[] hashes;
    private final int[] lengths;
    private final List<String> sentences;

    private Similarity(int[] sections, long[] hashes, int[] lengths, List<String> sentences) {
        this.sections = sections;
        this.hashes = hashes;
        this.lengths = lengths;
        this.sentences = sentences;
    }

    /** The fingerprint of a report's prose, with its sentences at hand to be shown. */
    public static Similarity of(AnnualReport report) {
        String agency = report.agency() == null ? "" : report.agency();
        Map<Long, Object[]> found = new LinkedHashMap<>();
        for (Section section : report.sections()) {
            for (SourceParagraph paragraph : section.paragraphs()) {
                for (String sentence : paragraph.text().split("(?<=[。；！？])")) {
                    String bare = bare(sentence, agency);
                    if (bare.length() >= SHORTEST) {
                        found.putIfAbsent(hash(bare), new Object[]{section.number(), bare.length(), sentence.strip()});
                    }
                }
            }
        }
        int[] sections = new int[found.size()];
        long[] hashes = new long[found.size()];
        int[] lengths = new int[found.size()];
        List<String> sentences = new ArrayList<>();
        int i = 0;
        for (Map.Entry<Long, Object[]> entry : found.entrySet()) {
            hashes[i] = entry.getKey();
            sections[i] = (Integer) entry.getValue()[0];
            lengths[i++] = (Integer) entry.getValue()[1];
            sentences.add((String) entry.getValue()[2]);
        }
        return new Similarity(sections, hashes, lengths, sentences);
    }

    /**
     * What this report shares with another.
     *
     * @param share     shared characters over all characters that count, 0 to 1
     * @param length    characters that count in this report
     * @param sentences the shared sentences
     */
    public record Shared(double share, int length, List<String> sentences) {}

    /** What this report shares with the other, over all sections. */
    public Shared with(Similarity other) {
        return with(other, 0);
    }

    /** What one section of this report shares with the same section of the other; 0 for all sections. */
    public Shared with(Similarity other, int section) {
        java.util.Set<Long> theirs = new java.util.HashSet<>();
        for (int i = 0; i < other.hashes.length; i++) {
            if (section == 0 || other.sections[i] == section) {
                theirs.add(other.hashes[i]);
            }
        }
        int all = 0;
        int shared = 0;
        List<String> words = new ArrayList<>();
        for (int i = 0; i < hashes.length; i++) {
            if (section == 0 || sections[i] == section) {
                all += lengths[i];
                if (theirs.contains(hashes[i])) {
                    shared += lengths[i];
                    words.add(sentences.get(i));
                }
            }
        }
        return new Shared(all == 0 ? 0 : (double) shared / all, all, words);
    }

    /** The numbers that stand for the sentences, to be kept in an index over many reports. */
    public long[] hashes() {
        return hashes.clone();
    }

    private static String bare(String sentence, String agency) {
        String own = agency.isEmpty() ? sentence : sentence.replace(agency, "");
        StringBuilder bare = new StringBuilder(own.length());
        for (int i = 0; i < own.length(); i++) {
            char c = own.charAt(i);
            if (Character.isLetter(c)) {
                bare.append(c);
            }
        }
        return bare.toString();
    }

    /** FNV-1a, 64 bits. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        return hash;
    }
}
