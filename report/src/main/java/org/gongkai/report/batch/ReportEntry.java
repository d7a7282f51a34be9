package org.gongkai.report.batch;

import org.jspecify.annotations.Nullable;

/**
 * One file of a batch after reading.
 *
 * @param index  its number, in the order of the paths
 * @param file   its path within the folder
 * @param stamp  size and time of change, to know it again
 * @param agency the agency, empty when unknown or unreadable
 * @param year   the year, null when unknown
 * @param reason why it could not be read; empty when it was
 * @param hashes the numbers that stand for its sentences
 */
record ReportEntry(int index, String file, String stamp, String agency, @Nullable Integer year, String reason,
        long[] hashes) {

    boolean isRead() {
        return reason.isEmpty();
    }
}
