package org.gongkai.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.FormBlock;
import org.gongkai.law.annual.FormColumn;
import org.gongkai.law.annual.FormRow;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.ReportSection;
import org.gongkai.law.annual.RowRole;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.source.Place;
import org.gongkai.report.source.SourceParagraph;

/**
 * Makes random reports in which every sum holds and the prose says what the tables say. The same seed makes the same
 * report.
 */
public final class RandomReports {

    private static final List<String> REGIONS = List.of("包头市", "宿迁市", "昆都仑区", "泗阳县", "内蒙古自治区", "青山区", "东河区", "沭阳县",
            "固阳县", "重庆市渝中区");
    private static final List<String> OFFICES = List.of("人民政府外事办公室", "财政局", "教育局", "生态环境局", "市场监督管理局", "住房和城乡建设局",
            "卫生健康委员会", "人民政府",
            "农业农村局", "自然资源和规划局", "统计局", "应急管理局");
    private static final List<String> OPENERS = List.of("认真贯彻落实《中华人民共和国政府信息公开条例》，坚持以公开为常态、不公开为例外。",
            "紧紧围绕中心工作，持续提升政府信息公开工作的质量和实效。",
            "深化重点领域信息公开，积极回应社会关切。", "不断健全工作机制，规范公开程序，拓宽公开渠道。");
    private static final List<String> PROBLEMS = List.of("政策解读的形式还不够丰富，图解、视频等方式运用不多", "个别科室主动公开意识有待加强，信息报送不够及时",
            "依申请公开办理的规范化水平有待提高",
            "基层业务培训覆盖面不足，人员变动后衔接不畅");
    private static final List<String> IMPROVEMENTS = List.of("一是加强业务培训，全年组织专题学习，提高工作人员能力。", "二是完善考核办法，将公开工作纳入年度考核。",
            "三是丰富解读形式，推出图解和问答。",
            "四是优化网站栏目，方便群众查找。");

    private RandomReports() {}

    /** A valid report on a year that fits the format. */
    public static AnnualReport valid(long seed, ReportFormat format) {
        Random random = new Random(seed * 31 + 7);
        int year = format == ReportFormat.FORMAT_2019 ? 2019 + random.nextInt(2) : 2021 + random.nextInt(5);
        String agency = pick(random, REGIONS) + pick(random, OFFICES);
        return valid(seed, format, agency, year);
    }

    /** A valid report of this agency on this year. */
    public static AnnualReport valid(long seed, ReportFormat format, String agency, int year) {
        Random random = new Random(seed);
        Figures figures = figures(random, format);
        List<Section> sections = new ArrayList<>();
        for (ReportSection section : format.sections()) {
            sections.add(new Section(section.number(), section.heading(), prose(random, section, agency, year, figures),
                    Place.UNKNOWN));
        }
        List<SourceParagraph> preamble = List.of(paragraph(
                "本报告根据《中华人民共和国政府信息公开条例》和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（" + format.notice()
                        + "）编制。所列数据的统计期限为" + year + "年1月1日至" + year + "年12月31日。如对本报告有疑问，请与" + agency
                        + "联系，电话：0472-5618266。"));
        return new AnnualReport(agency + year + "年政府信息公开工作年度报告", agency, year, format, Period.ofYear(year), null,
                new Contact(List.of(), List.of(), "0472-5618266", "", "", "", ""), preamble, sections, figures,
                List.of());
    }

    private static List<SourceParagraph> prose(Random random, ReportSection section, String agency, int year,
            Figures figures) {
        return switch (section.number()) {
            case 1 -> List.of(paragraph(year + "年，" + agency + pick(random, OPENERS)),
                    paragraph("（一）主动公开情况。全年通过门户网站发布各类信息" + (100 + random.nextInt(3000)) + "条。"),
                    paragraph("（二）依申请公开情况。本年新收政府信息公开申请" + plain(figures, "table3/1/total") + "件，上年结转"
                            + plain(figures, "table3/2/total") + "件，予以公开" + plain(figures, "table3/3.1/total")
                            + "件，结转下年度继续办理" + plain(figures, "table3/4/total") + "件。"),
                    paragraph("（三）政府信息管理情况。" + pick(random, OPENERS)),
                    paragraph("（四）政府信息公开平台建设情况。" + pick(random, OPENERS)),
                    paragraph("（五）监督保障情况。" + pick(random, OPENERS)));
            case 5 -> List.of(paragraph("（一）存在的主要问题。" + pick(random, PROBLEMS) + "。"),
                    paragraph("（二）改进情况。" + pick(random, IMPROVEMENTS) + pick(random, IMPROVEMENTS)));
            case 6 -> List.of(paragraph("本年度未收取政府信息公开信息处理费。"));
            default -> List.of();
        };
    }

    private static String plain(Figures figures, String key) {
        return figures.number(key).orElse(BigDecimal.ZERO).toPlainString();
    }

    private static SourceParagraph paragraph(String text) {
        return new SourceParagraph(text, Place.UNKNOWN);
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Random figures in which every row, column, tie-out and dispute group adds up. */
    public static Figures figures(Random random, ReportFormat format) {
        Figures.Builder figures = Figures.builder(format);
        table2(random, format.table2(), figures);
        table3(random, format, figures);
        for (FormRow row : format.table4().rows()) {
            sums(random, format.table4(), row, figures, random.nextInt(3) == 0 ? 30 : 2);
        }
        return figures.build();
    }

    private static void table2(Random random, StatutoryTable table, Figures.Builder figures) {
        for (FormBlock block : table.blocks()) {
            for (FormRow row : block.rows()) {
                for (FormColumn column : block.columns()) {
                    CellValue value = switch (column.kind()) {
                        case COUNT -> CellValue.Number.of(size(random));
                        case CHANGE -> CellValue.Number.of(random.nextInt(21) - 10);
                        case TEN_THOUSAND_YUAN -> new CellValue.Number(random.nextBoolean()
                                ? BigDecimal.ZERO
                                : BigDecimal.valueOf(random.nextLong(10_000_000L), random.nextInt(5)));
                        case MONEY_WITH_UNIT -> new CellValue.Money(BigDecimal.valueOf(random.nextLong(1_000_000L), 2),
                                random.nextBoolean() ? "万元" : "元");
                    };
                    figures.put(table.key(row, column), value, Place.UNKNOWN);
                }
            }
        }
    }

    private static long size(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> random.nextInt(10);
            case 2 -> random.nextInt(1000);
            default -> random.nextInt(3_000_000);
        };
    }

    private static void table3(Random random, ReportFormat format, Figures.Builder figures) {
        StatutoryTable table = format.table3();
        int scale = random.nextInt(5) == 0 ? 0 : random.nextInt(3) == 0 ? 2000 : 20;
        long[] handled = new long[7];
        for (FormRow row : format.outcomeRows()) {
            long[] line = line(random, scale);
            put(table, row, line, figures);
            for (int c = 0; c < 7; c++) {
                handled[c] += line[c];
            }
        }
        long[] out = line(random, scale);
        long[] in = line(random, Math.min(scale, 5));
        long[] received = new long[7];
        for (int c = 0; c < 7; c++) {
            long available = handled[c] + out[c];
            if (c < 6) {
                in[c] = Math.min(in[c], available);
                received[c] = available - in[c];
            }
        }
        in[6] = 0;
        received[6] = 0;
        for (int c = 0; c < 6; c++) {
            in[6] += in[c];
            received[6] += received[c];
        }
        put(table, format.rowWithRole(RowRole.RECEIVED), received, figures);
        put(table, format.rowWithRole(RowRole.CARRIED_IN), in, figures);
        put(table, format.rowWithRole(RowRole.OUTCOME_TOTAL), handled, figures);
        put(table, format.rowWithRole(RowRole.CARRIED_OUT), out, figures);
    }

    private static long[] line(Random random, int scale) {
        long[] line = new long[7];
        for (int c = 0; c < 6; c++) {
            line[c] = scale == 0 || random.nextInt(3) > 0 ? 0 : random.nextInt(scale + 1);
            line[6] += line[c];
        }
        return line;
    }

    private static void put(StatutoryTable table, FormRow row, long[] line, Figures.Builder figures) {
        for (int c = 0; c < 7; c++) {
            figures.put(table.key(row, table.columns().get(c)), CellValue.Number.of(line[c]), Place.UNKNOWN);
        }
    }

    private static void sums(Random random, StatutoryTable table, FormRow row, Figures.Builder figures, int scale) {
        long total = 0;
        for (FormColumn column : table.columns()) {
            CellKey key = table.key(row, column);
            if (column.total()) {
                figures.put(key, CellValue.Number.of(total), Place.UNKNOWN);
            } else {
                long value = random.nextInt(scale);
                total += value;
                figures.put(key, CellValue.Number.of(value), Place.UNKNOWN);
            }
        }
    }

    /** A day on which the report could have been signed. */
    public static LocalDate signingDay(int year) {
        return LocalDate.of(year + 1, 1, 20);
    }
}
