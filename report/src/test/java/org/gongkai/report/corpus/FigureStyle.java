package org.gongkai.report.corpus;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Random;

import org.gongkai.law.annual.ValueKind;
import org.gongkai.report.CellValue;

/** How figures are written. What stands in a cell may be nothing; then the truth is nothing, too. */
public enum FigureStyle {
    PLAIN, THOUSANDS {
        @Override
        String number(BigDecimal value, ValueKind kind, Random random) {
            return grouped(value, ',');
        }
    },
    WIDE_THOUSANDS {
        @Override
        String number(BigDecimal value, ValueKind kind, Random random) {
            return wide(grouped(value, random.nextBoolean() ? ',' : ' ')).replace(',', '，');
        }
    },
    FULL_WIDTH {
        @Override
        String number(BigDecimal value, ValueKind kind, Random random) {
            return wide(value.toPlainString());
        }
    },
    WITH_UNIT {
        @Override
        String number(BigDecimal value, ValueKind kind, Random random) {
            return value.toPlainString() + (kind == ValueKind.TEN_THOUSAND_YUAN
                    ? random.nextBoolean() ? "万元" : " 万元"
                    : kind == ValueKind.MONEY_WITH_UNIT
                            ? ""
                            : new String[]{"件", " 件", "条", "项", "宗"}[random.nextInt(5)]);
        }
    },
    FEES_IN_YUAN {
        @Override
        String number(BigDecimal value, ValueKind kind, Random random) {
            return kind == ValueKind.TEN_THOUSAND_YUAN
                    ? value.movePointRight(4).stripTrailingZeros().toPlainString() + "元"
                    : value.toPlainString();
        }
    },
    DECIMALS {
        @Override
        String number(BigDecimal value, ValueKind kind, Random random) {
            int decimals = Math.max(1 + random.nextInt(2), value.scale());
            return value.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
        }
    },
    PADDED {
        @Override
        String number(BigDecimal value, ValueKind kind, Random random) {
            String pad = new String[]{" ", "\u00a0", "　", "\u00a0\u00a0", "\u200b", "\n"}[random.nextInt(6)];
            return random.nextBoolean() ? pad + value.toPlainString() : value.toPlainString() + pad;
        }
    },
    SIGNED {
        @Override
        String number(BigDecimal value, ValueKind kind, Random random) {
            if (kind != ValueKind.CHANGE || value.signum() == 0) {
                return value.toPlainString();
            }
            String bare = value.abs().toPlainString();
            return value.signum() > 0
                    ? new String[]{"+", "＋", "增", "增加", "↑"}[random.nextInt(5)] + bare
                    : new String[]{"-", "－", "减", "减少", "↓", "−"}[random.nextInt(6)] + bare;
        }
    },
    FOOTNOTES {
        @Override
        String number(BigDecimal value, ValueKind kind, Random random) {
            return value.toPlainString() + switch (random.nextInt(12)) {
                case 0 -> "①";
                case 1 -> "*";
                case 2 -> "¹";
                case 3 -> "[1]";
                case 4 -> "（注1）";
                case 5 -> "※";
                default -> "";
            };
        }
    },
    ZEROS_LEFT_OUT {
        @Override
        String zero(ValueKind kind, Random random) {
            return "";
        }
    },
    SOME_ZEROS_LEFT_OUT {
        @Override
        String zero(ValueKind kind, Random random) {
            return random.nextInt(3) == 0 ? "" : "0";
        }
    },
    ZEROS_AS_SLASHES {
        @Override
        String zero(ValueKind kind, Random random) {
            return "/";
        }
    },
    ZEROS_AS_DASHES {
        @Override
        String zero(ValueKind kind, Random random) {
            return new String[]{"—", "-", "——", "－", "–"}[random.nextInt(5)];
        }
    },
    ZEROS_AS_WORDS {
        @Override
        String zero(ValueKind kind, Random random) {
            return "无";
        }
    },
    ZEROS_IN_CHINESE {
        @Override
        String zero(ValueKind kind, Random random) {
            return random.nextBoolean() ? "零" : "〇";
        }
    };

    /** What stands in a cell with this value. */
    String of(CellValue value, ValueKind kind, Random random) {
        if (value instanceof CellValue.Number number) {
            return number.value().signum() == 0 ? zero(kind, random) : number(number.value(), kind, random);
        }
        return value.toString();
    }

    /** What a figure that was written so is to be read as. */
    static CellValue truth(CellValue value, String written) {
        boolean blank = value instanceof CellValue.Number number && number.value().signum() == 0
                && !written.contains("0") && !written.contains("０") && !written.contains("零")
                && !written.contains("〇");
        return blank ? new CellValue.Blank(written) : value;
    }

    String number(BigDecimal value, ValueKind kind, Random random) {
        return value.toPlainString();
    }

    String zero(ValueKind kind, Random random) {
        return number(BigDecimal.ZERO, kind, random);
    }

    private static String grouped(BigDecimal value, char separator) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(separator);
        return new DecimalFormat("#,##0.####", symbols).format(value);
    }

    private static String wide(String plain) {
        StringBuilder wide = new StringBuilder();
        plain.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c == '.' ? '．' : c)));
        return wide.toString();
    }
}
