package org.gongkai.law.annual;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What sort of public body an agency is, as far as its name tells: enough to say whether it may make 规章 and by when it
 * has to publish. Where the name leaves it open the answer is lenient.
 */
public enum AgencyKind {

    /** 省、自治区、直辖市人民政府. */
    PROVINCIAL_GOVERNMENT(true, Month.MARCH),
    /** 设区的市、自治州人民政府, or a county-level city, which the name cannot tell apart. */
    CITY_GOVERNMENT(true, Month.MARCH),
    /** 县、区、旗人民政府. */
    COUNTY_GOVERNMENT(false, Month.MARCH),
    /** 乡、镇人民政府, 街道办事处: no date is laid down for these. */
    TOWNSHIP(false, null),
    /** A department of a local government (局、厅、委员会、办公室 …). */
    LOCAL_DEPARTMENT(false, Month.JANUARY),
    /** Anything else, departments of the State Council among them. */
    OTHER(true, null);

    private static final Pattern MUNICIPALITY = Pattern.compile("(?:北京|上海|天津|重庆)市");
    private static final Pattern PROVINCE = Pattern.compile("(?:省|自治区)$");
    private static final Pattern CITY = Pattern.compile("(?:市|自治州)$");
    private static final Pattern COUNTY = Pattern.compile("(?:县|区|旗|林区|特区)$");
    private static final Pattern TOWN = Pattern.compile("(?:乡|镇|苏木|街道)$|街道办事处$");
    private static final Pattern LOCAL = Pattern.compile("[省市县区旗盟州]");
    private static final Pattern DEPARTMENT = Pattern.compile("(?:局|厅|委员会|委|办公室|外办|中心|总队|支队|大队)$");
    private static final Pattern NATIONAL = Pattern.compile("^(?:国家|国务院|中华人民共和国|中国)");
    private static final String GOVERNMENT = "人民政府";

    private final boolean mayMakeRules;
    private final @Nullable Month lastMonth;

    AgencyKind(boolean mayMakeRules, @Nullable Month lastMonth) {
        this.mayMakeRules = mayMakeRules;
        this.lastMonth = lastMonth;
    }

    /** The kind that a full name such as {@code 包头市人民政府外事办公室} tells. */
    public static AgencyKind ofName(String name) {
        String text = name.strip();
        if (NATIONAL.matcher(text).find() || text.endsWith(GOVERNMENT + "办公室") || text.endsWith(GOVERNMENT + "办公厅")) {
            return OTHER; // these may report for the government as a whole, or sit above the provinces
        }
        if (text.endsWith("街道办事处")) {
            return TOWNSHIP;
        }
        String region = text.endsWith(GOVERNMENT) ? text.substring(0, text.length() - GOVERNMENT.length()) : text;
        if (region.equals(text) && DEPARTMENT.matcher(text).find()) {
            return LOCAL.matcher(text).find() ? LOCAL_DEPARTMENT : OTHER;
        }
        if (MUNICIPALITY.matcher(region).matches() || PROVINCE.matcher(region).find()) {
            return PROVINCIAL_GOVERNMENT;
        }
        if (CITY.matcher(region).find()) {
            return CITY_GOVERNMENT;
        }
        if (TOWN.matcher(region).find()) {
            return TOWNSHIP;
        }
        return COUNTY.matcher(region).find() ? COUNTY_GOVERNMENT : OTHER;
    }

    /** Whether such a body may have the power to make 规章 (立法法). */
    public boolean mayMakeRules() {
        return mayMakeRules;
    }

    /**
     * The last day on which the report on a year may be published (条例第四十九条): 31 January for departments, 31 March
     * for the government itself; empty where none is laid down.
     */
    public Optional<LocalDate> lastDayToPublish(int reportYear) {
        return lastMonth == null ? Optional.empty() : Optional.of(LocalDate.of(reportYear + 1, lastMonth, 31));
    }
}
