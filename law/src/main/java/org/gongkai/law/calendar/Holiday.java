package org.gongkai.law.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The seven holidays of all citizens (全国年节及纪念日放假办法第二条), in the order of the rule. */
public enum Holiday {
    NEW_YEAR("元旦", "New Year"), SPRING_FESTIVAL("春节", "Spring Festival"), QINGMING("清明节", "Qingming"), LABOUR_DAY("劳动节",
            "Labour Day"), DRAGON_BOAT("端午节", "Dragon Boat Festival"), MID_AUTUMN("中秋节",
                    "Mid-Autumn Festival"), NATIONAL_DAY("国庆节", "National Day");

    private final String chinese;
    private final String english;

    Holiday(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** {@code 春节}. */
    public String chinese() {
        return chinese;
    }

    /** {@code Spring Festival}. */
    public String english() {
        return english;
    }

    /** The holiday that the notices call by this name. */
    public static Optional<Holiday> ofName(String chinese) {
        for (Holiday holiday : values()) {
            if (holiday.chinese.equals(chinese)) {
                return Optional.of(holiday);
            }
        }
        return Optional.empty();
    }

    /** The holidays that a text names, in the order of the text. */
    static List<Holiday> namedIn(String text) {
        List<Holiday> found = new ArrayList<>(List.of(values()));
        found.removeIf(holiday -> !text.contains(holiday.chinese));
        found.sort((one, other) -> Integer.compare(text.indexOf(one.chinese), text.indexOf(other.chinese)));
        return found;
    }
}
