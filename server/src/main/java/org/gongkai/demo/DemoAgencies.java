package org.gongkai.demo;

import java.util.List;

import org.gongkai.agency.Agency.Kind;
import org.gongkai.agency.Agency.Region;
import org.gongkai.agency.Agency.Tier;
import org.gongkai.demo.DemoAccounts.Seat;
import org.jspecify.annotations.Nullable;

/**
 * The agencies of the demonstration: an office whose year of publications is that of its public report of 2023, with invented
 * people and texts, and an invented city.
 */
enum DemoAgencies {

    // @formatter:off
    BAOTOU   ("bt", null,   "包头市人民政府外事办公室", "包头市外事办", Tier.CITY,   Kind.DEPARTMENT,        DemoAccounts.ALL),
    CITY     ("sf", null,   "示例市人民政府办公室",     "示例市政府办", Tier.CITY,   Kind.GOVERNMENT_OFFICE, DemoAccounts.ALL),
    EDUCATION("jy", "sf",   "示例市教育局",             "示例市教育局", Tier.CITY,   Kind.DEPARTMENT,        DemoAccounts.BUSINESS),
    LAND     ("zr", "sf",   "示例市自然资源局",         "示例市自然资源局", Tier.CITY, Kind.DEPARTMENT,      DemoAccounts.BUSINESS),
    FINANCE  ("cz", "sf",   "示例市财政局",             "示例市财政局", Tier.CITY,   Kind.DEPARTMENT,        DemoAccounts.SMALL),
    CIVIL    ("mz", "sf",   "示例市民政局",             "示例市民政局", Tier.CITY,   Kind.DEPARTMENT,        DemoAccounts.SMALL),
    LABOUR   ("rs", "sf",   "示例市人力资源和社会保障局", "示例市人社局", Tier.CITY, Kind.DEPARTMENT,        DemoAccounts.SMALL),
    HOUSING  ("zj", "sf",   "示例市住房和城乡建设局",   "示例市住建局", Tier.CITY,   Kind.DEPARTMENT,        DemoAccounts.SMALL),
    TRANSPORT("jt", "sf",   "示例市交通运输局",         "示例市交通局", Tier.CITY,   Kind.DEPARTMENT,        DemoAccounts.SMALL),
    HEALTH   ("wj", "sf",   "示例市卫生健康委员会",     "示例市卫健委", Tier.CITY,   Kind.DEPARTMENT,        DemoAccounts.SMALL),
    MARKET   ("sc", "sf",   "示例市市场监督管理局",     "示例市市场监管局", Tier.CITY, Kind.DEPARTMENT,      DemoAccounts.SMALL),
    COUNTY   ("yx", "sf",   "示例一县人民政府办公室",   "示例一县政府办", Tier.COUNTY, Kind.GOVERNMENT_OFFICE, DemoAccounts.SMALL),
    DISTRICT ("eq", "sf",   "示例二区人民政府办公室",   "示例二区政府办", Tier.COUNTY, Kind.GOVERNMENT_OFFICE, DemoAccounts.SMALL),
    COUNTY_EDUCATION("yj", "yx", "示例一县教育局",      "示例一县教育局", Tier.COUNTY, Kind.DEPARTMENT,      DemoAccounts.SMALL);
    // @formatter:on

    final String code;
    final @Nullable String supervisor;
    final String fullName;
    final String shortName;
    final Tier tier;
    final Kind kind;
    final List<Seat> seats;

    DemoAgencies(String code, @Nullable String supervisor, String fullName, String shortName, Tier tier, Kind kind,
            List<Seat> seats) {
        this.code = code;
        this.supervisor = supervisor;
        this.fullName = fullName;
        this.shortName = shortName;
        this.tier = tier;
        this.kind = kind;
        this.seats = seats;
    }

    /** An invented place has no code. */
    Region region() {
        return this == BAOTOU ? new Region("150200", "内蒙古自治区包头市") : new Region("", "示例省示例市");
    }
}
