package org.gongkai.report.check;

import org.gongkai.law.annual.ReportFormat;

/**
 * The legal basis of a rule. Some rules rest on the notice that lays down the format, which is another one for reports
 * on 2019 and 2020.
 */
@FunctionalInterface
public interface Basis {

    /** The notice that lays down the report's own format. */
    Basis FORMAT = ReportFormat::notice;

    /** The basis of a report in this format, as cited: {@code 国办公开办函〔2021〕30号}. */
    String in(ReportFormat format);

    /** The same basis whatever the format. */
    static Basis of(String citation) {
        return format -> citation;
    }

    /** This basis and another one. */
    default Basis and(Basis other) {
        return format -> in(format) + "、" + other.in(format);
    }
}
