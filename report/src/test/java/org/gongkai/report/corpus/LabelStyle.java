package org.gongkai.report.corpus;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

import com.ibm.icu.text.Transliterator;
import org.gongkai.law.annual.FormColumn;
import org.gongkai.law.annual.FormRow;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.StatutoryTable;

/** How the labels of rows and columns are written. A line feed is a line break in the cell. */
public enum LabelStyle {
    OFFICIAL, HALF_WIDTH {
        @Override
        String of(String label, ReportFormat format, Random random) {
            return halfWidth(label);
        }
    },
    /** No 一、 （一） 1. before labels. */
    WITHOUT_NUMBERS {
        @Override
        String of(String label, ReportFormat format, Random random) {
            return NUMBER.matcher(label).replaceFirst("");
        }
    },
    NUMBERS_IN_BRACKETS {
        @Override
        String of(String label, ReportFormat format, Random random) {
            return label.replaceFirst("^([1-9])[.．]", random.nextBoolean() ? "（$1）" : "($1)");
        }
    },
    NUMBERS_IN_CIRCLES {
        @Override
        String of(String label, ReportFormat format, Random random) {
            return label.matches("[1-9][.．].*") ? (char) ('①' + label.charAt(0) - '1') + label.substring(2) : label;
        }
    },
    NUMBERS_OF_OTHER_KINDS {
        @Override
        String of(String label, ReportFormat format, Random random) {
            return switch (random.nextInt(4)) {
                case 0 -> label.replaceFirst("^([1-9])[.．]", "$1、");
                case 1 -> label.replaceFirst("^([1-9])[.．]", "$1．");
                case 2 -> label.replaceFirst("^([1-9])[.．]", "$1 ");
                default -> label.replaceFirst("^([一二三四五六七])、", "$1.").replaceFirst("^（([一二三四五六七])）", "($1)、");
            };
        }
    },
    /** 规　章, 总　计: short words spread over the cell. */
    SPREAD {
        @Override
        String of(String label, ReportFormat format, Random random) {
            String space = switch (random.nextInt(3)) {
                case 0 -> " ";
                case 1 -> "　";
                default -> "\u00a0\u00a0";
            };
            return label.length() > 6 ? label : label.replaceAll("(?<=\\p{IsHan})(?=\\p{IsHan})", space);
        }
    },
    SPACED_AT_RANDOM {
        @Override
        String of(String label, ReportFormat format, Random random) {
            return broken(label, random, 5, random.nextBoolean() ? " " : "\u00a0");
        }
    },
    BROKEN_AT_RANDOM {
        @Override
        String of(String label, ReportFormat format, Random random) {
            return broken(label, random, 5, "\n");
        }
    },
    BROKEN_EVERY_FEW_CHARACTERS {
        @Override
        String of(String label, ReportFormat format, Random random) {
            return label.replaceAll("(.{" + (2 + random.nextInt(4)) + "})(?=.)", "$1\n");
        }
    },
    ONE_CHARACTER_A_LINE {
        @Override
        String of(String label, ReportFormat format, Random random) {
            return label.replaceAll("(?<=.)(?=.)", "\n");
        }
    },
    /** Every label in another wording that published reports have. */
    ABBREVIATED {
        @Override
        String of(String label, ReportFormat format, Random random) {
            List<String> others = wordings(label, format);
            return others.isEmpty() ? label : others.get(random.nextInt(others.size()));
        }
    },
    /** What stands in brackets, or behind a comma, is left out. */
    SHORTENED {
        @Override
        String of(String label, ReportFormat format, Random random) {
            return label.length() < 12 || label.startsWith("（本")
                    ? label
                    : label.replaceFirst("[（(]区.*", "").replaceFirst("、行政机关.*", "");
        }
    },
    COLON_BEHIND {
        @Override
        String of(String label, ReportFormat format, Random random) {
            return label + (random.nextBoolean() ? "：" : ":");
        }
    },
    UNIT_BEHIND {
        @Override
        String of(String label, ReportFormat format, Random random) {
            return label.contains("单位") || label.contains("金额")
                    ? label
                    : label + (random.nextBoolean() ? "（件）" : "(件)");
        }
    },
    /** Quotation marks and commas of every kind. */
    OTHER_PUNCTUATION {
        @Override
        String of(String label, ReportFormat format, Random random) {
            return label.replace('“', random.nextBoolean() ? '"' : '「')
                    .replace('”', random.nextBoolean() ? '"' : '」')
                    .replace('，', random.nextBoolean() ? ',' : '、')
                    .replace('、', random.nextBoolean() ? ',' : '､')
                    .replace('（', random.nextBoolean() ? '(' : '﹙')
                    .replace('）', random.nextBoolean() ? ')' : '﹚');
        }
    },
    /** A character left out, doubled or mistaken in long labels. */
    MISTYPED {
        @Override
        String of(String label, ReportFormat format, Random random) {
            if (label.length() < 9 || label.contains("单位") || random.nextInt(3) > 0) {
                return label;
            }
            int at = 4 + random.nextInt(label.length() - 5);
            return switch (random.nextInt(3)) {
                case 0 -> label.substring(0, at) + label.substring(at + 1);
                case 1 -> label.substring(0, at) + label.charAt(at) + label.substring(at);
                default -> label.substring(0, at) + "的" + label.substring(at + 1);
            };
        }
    },
    TRADITIONAL {
        @Override
        String of(String label, ReportFormat format, Random random) {
            return Traditional.WRITER.transliterate(label);
        }
    };

    private static final Pattern NUMBER = Pattern.compile("^(?:[一二三四]、|（[一二三四五六七]）|[1-9]\\.)");

    private static final class Traditional {
        static final Transliterator WRITER = Transliterator.getInstance("Simplified-Traditional");
    }

    /** The label as this style writes it. */
    String of(String label, ReportFormat format, Random random) {
        return label;
    }

    static String traditional(String text) {
        return Traditional.WRITER.transliterate(text);
    }

    private static String halfWidth(String label) {
        return label.replace('（', '(')
                .replace('）', ')')
                .replace('，', ',')
                .replace('：', ':')
                .replace('“', '"')
                .replace('”', '"')
                .replace("、", ",");
    }

    private static String broken(String label, Random random, int every, String by) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < label.length(); i++) {
            if (i > 0 && random.nextInt(every) == 0) {
                text.append(by);
            }
            text.append(label.charAt(i));
        }
        return text.toString();
    }

    private static List<String> wordings(String label, ReportFormat format) {
        for (StatutoryTable table : format.tables()) {
            for (FormRow row : table.rows()) {
                if (row.label().equals(label)) {
                    return row.aliases();
                }
            }
            for (var block : table.blocks()) {
                for (FormColumn column : block.columns()) {
                    if (column.label().equals(label)) {
                        return column.aliases();
                    }
                }
            }
        }
        return List.of();
    }
}
