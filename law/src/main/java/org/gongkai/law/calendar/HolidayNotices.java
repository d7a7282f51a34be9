package org.gongkai.law.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The notices that are shipped, one text for each, in the words of the notice. */
public final class HolidayNotices {

    /** The files under {@code notices/}, by year and number of the document, in the order of their dates. */
    private static final List<String> FILES = List.of("2018-15", "2019-3", "2019-16", "2020-1", "2020-27", "2021-11",
            "2022-16", "2023-7", "2024-12", "2025-7");

    private static final List<HolidayNotice> SHIPPED = load();

    private HolidayNotices() {}

    /** The notices for 2019 to 2026 in the order of their dates, adjustment (2019) and extension (2020) included. */
    public static List<HolidayNotice> shipped() {
        return SHIPPED;
    }

    private static List<HolidayNotice> load() {
        List<HolidayNotice> notices = new ArrayList<>();
        for (String file : FILES) {
            try (InputStream in = resource("notices/" + file + ".txt")) {
                notices.add(NoticeReader.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            } catch (UnreadableNoticeException wrong) {
                throw new IllegalStateException(file, wrong);
            }
        }
        return List.copyOf(notices);
    }

    static InputStream resource(String name) {
        InputStream in = HolidayNotices.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("missing resource: " + name);
        }
        return in;
    }
}
