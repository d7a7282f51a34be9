package org.gongkai.report.corpus;

import java.util.Random;

/** How the six sections are headed. */
public enum HeadingStyle {
    OFFICIAL, SPACED {
        @Override
        String of(int number, String title, Random random) {
            return NUMERALS.charAt(number) + (random.nextBoolean() ? " 、 " : "、　") + title;
        }
    },
    FULL_STOP {
        @Override
        String of(int number, String title, Random random) {
            return NUMERALS.charAt(number) + (random.nextBoolean() ? "．" : ".") + title;
        }
    },
    SPACE_ONLY {
        @Override
        String of(int number, String title, Random random) {
            return NUMERALS.charAt(number) + (random.nextBoolean() ? " " : "　") + title;
        }
    },
    PARTS {
        @Override
        String of(int number, String title, Random random) {
            return "第" + NUMERALS.charAt(number) + "部分" + (random.nextBoolean() ? "　" : " ") + title;
        }
    },
    ARABIC {
        @Override
        String of(int number, String title, Random random) {
            return number + (random.nextBoolean() ? "." : "、") + title;
        }
    },
    BARE {
        @Override
        String of(int number, String title, Random random) {
            return title;
        }
    },
    COLON_BEHIND {
        @Override
        String of(int number, String title, Random random) {
            return NUMERALS.charAt(number) + "、" + title + (random.nextBoolean() ? "：" : "。");
        }
    };

    private static final String NUMERALS = "〇一二三四五六";

    /** The heading of the section with this number and title. */
    String of(int number, String title, Random random) {
        return NUMERALS.charAt(number) + "、" + title;
    }
}
