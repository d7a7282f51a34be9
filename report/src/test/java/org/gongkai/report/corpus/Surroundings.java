package org.gongkai.report.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.corpus.Paper.Part;
import org.gongkai.report.corpus.Sheet.Cell;
import org.gongkai.report.corpus.Sheet.Row;

/** What stands around the statutory tables, and must not be taken for them. */
public enum Surroundings {
    NOTHING, CAPTIONS {
        @Override
        List<Part> before(StatutoryTable table, int year, Random random) {
            return List.of(new Part.Paragraph(switch (random.nextInt(4)) {
                case 0 -> table.caption() + "统计表";
                case 1 -> "表" + table.id().substring(5) + "　" + table.caption();
                case 2 -> table.caption();
                default -> year + "年" + table.caption() + "表";
            }), new Part.Paragraph("（单位：件）"));
        }
    },
    NOTES {
        @Override
        List<Part> before(StatutoryTable table, int year, Random random) {
            return List.of(new Part.Paragraph(year + "年，有关情况见下表。"));
        }

        @Override
        List<Part> behind(StatutoryTable table, int year, Random random) {
            return List.of(new Part.Paragraph("注：1.数据截至" + year + "年12月31日，共" + random.nextInt(40) + "件；2.较上年减少"
                    + random.nextInt(30) + "件。"));
        }
    },
    /** Statistics of the agency's own in section one. */
    OWN_TABLES {
        @Override
        List<Part> inOverview(int year, Random random) {
            return List.of(new Part.Paragraph("各渠道发布信息情况如下："),
                    own(List.of("渠道", "发布数量（条）", "占比"), List.of("门户网站", "1203", "60.1%"),
                            List.of("微信公众号", "611", "30.5%"), List.of("其他", "188", "9.4%"),
                            List.of("合计", "2002", "100%")),
                    own(List.of("年度", "新收申请", "予以公开", "结转下年"), List.of(String.valueOf(year - 1), "12", "9", "1"),
                            List.of(String.valueOf(year), "15", "11", "2")));
        }
    },
    /** The table of another year or of another body beside the own one. */
    OTHER_PEOPLES_TABLES {
        @Override
        List<Part> inOverview(int year, Random random) {
            return List.of(new Part.Paragraph("各单位收到申请情况："),
                    own(List.of("单位", "收到申请", "办结", "行政复议", "行政诉讼"),
                            List.of("教育局", "3", "3", "0", "0"), List.of("财政局", "14", "12", "1", "0"),
                            List.of("合计", "17", "15", "1", "0")));
        }
    };

    List<Part> before(StatutoryTable table, int year, Random random) {
        return List.of();
    }

    List<Part> behind(StatutoryTable table, int year, Random random) {
        return List.of();
    }

    List<Part> inOverview(int year, Random random) {
        return List.of();
    }

    @SafeVarargs
    private static Part own(List<String>... rows) {
        List<Row> all = new ArrayList<>();
        for (List<String> row : rows) {
            all.add(new Row(row.stream().map(text -> Cell.note(text, 1)).toList()));
        }
        return new Part.Table(new Sheet(all), "");
    }
}
