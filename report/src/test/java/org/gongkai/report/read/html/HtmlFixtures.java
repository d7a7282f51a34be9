package org.gongkai.report.read.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormat;
import java.util.ArrayList;
import java.util.List;

import com.ibm.icu.text.Transliterator;
import org.gongkai.law.annual.LayoutCell;
import org.gongkai.law.annual.ReportSection;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.CellValue;
import org.gongkai.report.Section;
import org.gongkai.report.source.SourceParagraph;

/**
 * Renders a report as web pages of the kinds that government sites publish. Each template is one way of markup; a reader
 * must get the same figures out of all of them.
 */
public enum HtmlFixtures {
    // @formatter:off
    PLAIN {},
    WORD_EXPORT {
        @Override String cell(LayoutCell cell, String text) {
            return "<td" + spans(cell) + " style='width:54.0pt;border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt'>\n"
                + "  <p class=MsoNormal align=center style='text-align:center;mso-pagination:widow-orphan'>" + spanned(text) + "</p>\n  </td>";
        }
        @Override String paragraph(String text) {
            return "<p class=MsoNormal style='text-indent:32.0pt'>" + spanned(text) + "</p>\n\n";
        }
        @Override String table(String rows) {
            return "<div align=center>\n\n<table class=MsoNormalTable border=0 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>\n " + rows
                + "\n <![if !supportMisalignedColumns]>\n <tr height=0>\n </tr>\n <![endif]>\n</table>\n\n</div>\n\n<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>\n";
        }
        @Override String page(String title, String body) {
            return "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:w=\"urn:schemas-microsoft-com:office:word\">\n<head>\n<meta http-equiv=Content-Type content=\"text/html; charset=gb2312\">\n"
                + "<meta name=Generator content=\"Microsoft Word 15\">\n<title>" + title + "</title>\n<!--[if gte mso 9]><xml><w:WordDocument><w:View>Print</w:View></w:WordDocument></xml><![endif]-->\n"
                + "<style><!-- p.MsoNormal {mso-style-parent:\"\";margin:0cm} --></style>\n</head>\n<body lang=ZH-CN><div class=WordSection1>\n" + body + "</div>\n</body>\n</html>\n";
        }
        @Override public Charset charset() { return Charset.forName("GB18030"); }
    },
    /** Both tables of figures cut after some rows, each part a table of its own. */
    SPLIT_TABLES {
        @Override List<Integer> cuts(StatutoryTable table) {
            return table.id().equals("table3") ? List.of(12, 20) : table.id().equals("table2") ? List.of(7) : List.of();
        }
    },
    LAYOUT_TABLES {
        @Override String page(String title, String body) {
            return "<html><head><title>" + title + "</title></head><body><table width=1000 align=center><tr><td colspan=3><img src=logo.jpg></td></tr><tr><td><a href=/>首页</a></td>"
                + "<td><a href=/gk>政务公开</a></td><td><a href=/fw>办事服务</a></td></tr></table><table width=1000><tr><td width=200 valign=top><table><tr><td><a href=1>机构职能</a></td></tr><tr><td><a href=2>年度报告</a></td></tr></table></td>"
                + "<td valign=top><table><tr><td>索引号：</td><td>014337-2024</td><td>发布日期：</td><td>2024-01-15</td></tr></table><table width='100%'><tr><td>" + body
                + "</td></tr></table></td></tr></table><table><tr><td>主办：某局　备案号：苏ICP备05012345号</td></tr></table></body></html>";
        }
    },
    DIV_SOUP {
        @Override String paragraph(String text) {
            return "<div><div style='text-align: justify;'><span style='font-size: 16px;'>　　" + text.replace("，", "，</span><span>") + "</span></div></div>";
        }
        @Override String heading(String text) {
            return "<div><strong><span>" + text + "</span></strong><br></div>";
        }
        @Override String page(String title, String body) {
            return "<!DOCTYPE html><html><head><meta charset=utf-8><title>" + title + "_某市人民政府</title><meta name=\"ArticleTitle\" content=\"" + title + "\"><meta name=\"PubDate\" content=\"2024-01-15 09:30\"></head><body>"
                + "<div class=\"header\"><div class=\"nav\"><ul><li><a href=\"/\">首页</a></li><li><a href=\"/a\">公开</a></li><li><a href=\"/b\">互动</a></li></ul></div></div>"
                + "<div class=\"wrap\"><div class=\"crumbs\">您现在的位置：首页 &gt; 年报</div><div class=\"article-box\"><h2>" + title + "</h2><div class=\"info\">发布时间：2024-01-15 来源：办公室</div><div class=\"TRS_Editor\">" + body
                + "</div></div><div class=\"prev\">上一篇：2022年年报</div></div><div class=\"footer\"><p>主办：某市人民政府</p><p>地址：某路1号</p></div></body></html>";
        }
    },
    UPPER_CASE_WITHOUT_CLOSING_TAGS {
        @Override String cell(LayoutCell cell, String text) {
            return "<TD ALIGN=CENTER" + spans(cell).toUpperCase(java.util.Locale.ROOT) + "><FONT SIZE=2>" + text + "</FONT>\r\n";
        }
        @Override String row(String cells) { return "<TR>" + cells; }
        @Override String table(String rows) { return "<TABLE BORDER=1>" + rows + "</TABLE>"; }
        @Override String paragraph(String text) { return "<P>&nbsp;&nbsp;&nbsp;&nbsp;" + text + "\r\n"; }
        @Override String heading(String text) { return "<P><B>" + text + "</B>\r\n"; }
        @Override String page(String title, String body) { return "<TITLE>" + title + "</TITLE><P ALIGN=CENTER>" + title + body; }
    },
    TABLE_HEAD_AND_BODY {
        @Override String cell(LayoutCell cell, String text) {
            String tag = cell.role() == LayoutCell.Role.VALUE ? "td" : "th";
            return "<" + tag + spans(cell) + ">" + text + "</" + tag + ">";
        }
        @Override String table(String rows) {
            int body = rows.contains("勾稽") ? rows.indexOf("<tr>", rows.indexOf("<tr>", rows.indexOf("<tr>") + 1) + 1) : -1;
            return body < 0 ? "<table><tbody>" + rows + "</tbody></table>"
                : "<table><colgroup><col span=10></colgroup><thead>" + rows.substring(0, body) + "</thead><tbody>" + rows.substring(body) + "</tbody></table>";
        }
    },
    THOUSANDS_SEPARATORS {
        @Override String figure(CellValue value) {
            return value instanceof CellValue.Number number ? new DecimalFormat("#,##0.####").format(number.value()) : value.toString();
        }
    },
    FULL_WIDTH_DIGITS {
        @Override String figure(CellValue value) {
            StringBuilder wide = new StringBuilder();
            value.toString().chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c - '0' + '０' : c == '.' ? '．' : c)));
            return "<p>&nbsp;" + wide + "&nbsp;</p>";
        }
    },
    TRADITIONAL {
        @Override String words(String text) { return Traditional.WRITER.transliterate(text); }
    },
    BIG5 {
        @Override String words(String text) { return Traditional.WRITER.transliterate(text); }
        @Override public Charset charset() { return Charset.forName("Big5-HKSCS"); }
    },
    GB18030_UNDECLARED {
        @Override public Charset charset() { return Charset.forName("GB18030"); }
    },
    UTF_16 {
        @Override String page(String title, String body) { return "\uFEFF" + super.page(title, body); }
        @Override public Charset charset() { return StandardCharsets.UTF_16LE; }
    },
    /** Labels set in narrow columns by hand: a break after every second or third character. */
    BROKEN_LABELS {
        @Override String cell(LayoutCell cell, String text) {
            boolean label = cell.role() != LayoutCell.Role.VALUE && text.length() > 4;
            String broken = !label ? text : cell.rowSpan() > 1 ? text.replaceAll("(.{3})(?=.)", "$1<br/>") : text.replaceAll("(.{4})(?=.)", "$1</p><p>");
            return "<td" + spans(cell) + "><p>" + broken + "</p></td>";
        }
    },
    /** The markup a formatter leaves: a line end after every tag. */
    PRETTY_PRINTED {
        @Override String page(String title, String body) { return super.page(title, body).replace(">", ">\n        "); }
    },
    BREAKS_INSTEAD_OF_PARAGRAPHS {
        @Override String paragraph(String text) { return "　　" + text + "<br />\n"; }
        @Override String heading(String text) { return "<br />" + text + "<br />"; }
        @Override String page(String title, String body) { return "<div id=zoom>" + title + "<br><br>" + body + "</div>"; }
    },
    ALL_IN_ONE_TABLE {
        @Override String paragraph(String text) { return "<tr><td colspan=15>" + text + "</td></tr>"; }
        @Override String heading(String text) { return "<tr><td colspan=15><b>" + text + "</b></td></tr>"; }
        @Override String table(String rows) { return rows; }
        @Override String page(String title, String body) { return "<table>" + paragraph(title) + body + "</table>"; }
    },
    /** A converter lost the tables: each cell is a paragraph. */
    A_PARAGRAPH_A_CELL {
        @Override String cell(LayoutCell cell, String text) { return "<p>" + text + "</p>"; }
        @Override String row(String cells) { return cells; }
        @Override String table(String rows) { return rows; }
    },
    /** A whole report as it was typed in a text editor. */
    PREFORMATTED {
        @Override String paragraph(String text) { return "    " + text + "\n"; }
        @Override String heading(String text) { return "\n" + text + "\n"; }
        @Override String cell(LayoutCell cell, String text) { return "|" + text; }
        @Override String row(String cells) { return cells + "|\n"; }
        @Override String table(String rows) { return rows; }
        @Override String page(String title, String body) { return "<html><body><pre>" + title + "\n" + body + "</pre></body></html>"; }
    },
    /** The way a report looks in the list of a data service: the content is hidden until a script shows it. */
    HIDDEN_UNTIL_SHOWN {
        @Override String page(String title, String body) {
            return "<html><head><title>" + title + "</title></head><body><div id=tip>正在加载</div><div id=content style='display:none'>" + body + "</div></body></html>";
        }
    },
    TEXT_AREA {
        @Override String page(String title, String body) {
            return "<html><head><title>" + title + "</title></head><body><div id=show></div><textarea id=content style='display:none'>" + body.replace("&", "&amp;").replace("<", "&lt;") + "</textarea></body></html>";
        }
    };
    // @formatter:on

    private static final class Traditional {
        static final Transliterator WRITER = Transliterator.getInstance("Simplified-Traditional");
    }

    /** The page as published. */
    public byte[] bytes(AnnualReport report) {
        return page(report).getBytes(charset());
    }

    /** The charset the page is published in. */
    public Charset charset() {
        return StandardCharsets.UTF_8;
    }

    private String page(AnnualReport report) {
        StringBuilder body = new StringBuilder();
        report.preamble().forEach(each -> body.append(paragraph(words(each.text()))));
        for (Section section : report.sections()) {
            body.append(heading(words(section.heading())));
            for (SourceParagraph each : section.paragraphs()) {
                body.append(paragraph(words(each.text())));
            }
            ReportSection form = report.format().sections().get(section.number() - 1);
            if (!form.table().isEmpty()) {
                tables(report.format().table(form.table()), report, body);
            }
        }
        return page(words(report.title()), body.toString());
    }

    private void tables(StatutoryTable statutory, AnnualReport report, StringBuilder body) {
        List<Integer> ends = new ArrayList<>(cuts(statutory));
        ends.add(statutory.layoutRows());
        int from = 0;
        for (int end : ends) {
            StringBuilder rows = new StringBuilder();
            for (int r = from; r < end; r++) {
                StringBuilder cells = new StringBuilder();
                for (LayoutCell cell : statutory.layout()) {
                    LayoutCell shown = cut(cell, from, end);
                    if (shown != null && shown.row() == r) {
                        String text = cell.key() == null
                                ? words(cell.text())
                                : figure(report.figures().value(cell.key()));
                        cells.append(cell(shown, text));
                    }
                }
                rows.append(row(cells.toString()));
            }
            body.append(table(rows.toString()));
            from = end;
        }
    }

    /** A merged cell that is cut by the end of a part goes on in the next, as programs do that split tables. */
    private static LayoutCell cut(LayoutCell cell, int from, int end) {
        int top = Math.max(cell.row(), from);
        int bottom = Math.min(cell.row() + cell.rowSpan(), end);
        return top >= bottom
                ? null
                : new LayoutCell(top, cell.column(), bottom - top, cell.columnSpan(), cell.role(), cell.text(),
                        cell.key());
    }

    List<Integer> cuts(StatutoryTable table) {
        return List.of();
    }

    String words(String text) {
        return text;
    }

    String figure(CellValue value) {
        return value.toString();
    }

    String paragraph(String text) {
        return "<p>　　" + text + "</p>";
    }

    String heading(String text) {
        return "<p><strong>" + text + "</strong></p>";
    }

    String cell(LayoutCell cell, String text) {
        return "<td" + spans(cell) + ">" + text + "</td>";
    }

    String row(String cells) {
        return "<tr>" + cells + "</tr>";
    }

    String table(String rows) {
        return "<table border=\"1\">" + rows + "</table>";
    }

    String page(String title, String body) {
        return "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1>" + body + "</body></html>";
    }

    static String spans(LayoutCell cell) {
        return (cell.rowSpan() > 1 ? " rowspan=" + cell.rowSpan() : "")
                + (cell.columnSpan() > 1 ? " colspan=" + cell.columnSpan() : "");
    }

    /** Text as Word exports it: figures in spans of their own, cut where the spelling checker stood. */
    static String spanned(String text) {
        return "<span style='font-family:仿宋_GB2312'>"
                + text.replaceAll("([0-9.]+)", "</span><span lang=EN-US>$1</span><span>")
                        .replaceAll("(\\d\\d)(\\d)", "$1</span><span lang=EN-US>$2")
                + "</span><o:p></o:p>";
    }
}
