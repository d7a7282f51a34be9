package org.gongkai.agency;

import java.util.Arrays;
import java.util.List;

import org.gongkai.agency.Agency.Kind;
import org.gongkai.agency.Agency.Region;
import org.gongkai.agency.Agency.Tier;
import org.gongkai.ledger.Refusal;
import org.gongkai.look.Choice;
import org.jspecify.annotations.Nullable;

/** An agency as it is typed in a form; what is missing is empty. */
public record AgencyForm(String name, String shortName, String regionCode, String regionName, String tier, String kind,
        String sortKey, String reason) {

    public AgencyForm(@Nullable String name, @Nullable String shortName, @Nullable String regionCode,
            @Nullable String regionName, @Nullable String tier, @Nullable String kind, @Nullable String sortKey,
            @Nullable String reason) {
        this.name = text(name);
        this.shortName = text(shortName);
        this.regionCode = text(regionCode);
        this.regionName = text(regionName);
        this.tier = text(tier);
        this.kind = text(kind);
        this.sortKey = sortKey == null ? "100" : sortKey.strip();
        this.reason = text(reason);
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    /** As an agency is. */
    static AgencyForm of(Agency agency) {
        return new AgencyForm(agency.name(), agency.shortName(), agency.region().code(), agency.region().name(),
                agency.tier().name(), agency.kind().name(), String.valueOf(agency.sortKey()), "");
    }

    /** A new one below another, in the same region and of the same tier. */
    static AgencyForm below(Agency above) {
        return new AgencyForm("", "", above.region().code(), above.region().name(), above.tier().name(),
                Kind.DEPARTMENT.name(), "100", "");
    }

    /** As the book takes it. */
    AgencyBook.Entry entry() {
        if (!sortKey.matches("-?\\d{1,6}")) {
            throw Refusal.of("sortKey", "排序号为不超过6位的整数，小的在前。");
        }
        return new AgencyBook.Entry(name, shortName, new Region(regionCode, regionName),
                one(Tier.values(), tier, "tier", "请选择层级。"), one(Kind.values(), kind, "kind", "请选择类别。"),
                Integer.parseInt(sortKey));
    }

    private static <E extends Enum<E>> E one(E[] all, String name, String field, String message) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.of(field, message));
    }

    /** To choose from. */
    public static List<Choice> tiers() {
        return Arrays.stream(Tier.values()).map(tier -> Choice.of(tier.name(), tier.chinese())).toList();
    }

    /** To choose from. */
    public static List<Choice> kinds() {
        return Arrays.stream(Kind.values()).map(kind -> Choice.of(kind.name(), kind.chinese())).toList();
    }
}
