package org.gongkai.report.batch;

import java.nio.file.Path;

/**
 * What a batch is to do.
 *
 * @param folder    the folder with the reports
 * @param recursive whether its subfolders are looked into
 * @param output    the file to write; its extension decides the form: {@code xlsx}, {@code csv} or {@code html}
 * @param fresh     whether to start over instead of going on where an earlier run was stopped
 * @param english   whether pages are labelled in English
 * @param threads   files worked on at once
 */
public record BatchOptions(Path folder, boolean recursive, Path output, boolean fresh, boolean english, int threads) {}
