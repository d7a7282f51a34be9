package org.gongkai.report.batch;

/**
 * What came of a batch.
 *
 * @param files      files looked at
 * @param reports    reports read and checked
 * @param unreadable files that could not be read as a report
 * @param errors     findings that are errors
 * @param warnings   warnings
 * @param doubts     doubtful findings
 */
public record BatchResult(int files, int reports, int unreadable, long errors, long warnings, long doubts) {}
