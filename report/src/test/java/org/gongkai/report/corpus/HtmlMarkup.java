package org.gongkai.report.corpus;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.report.corpus.Sheet.Cell;
import org.gongkai.report.corpus.Sheet.Kind;
import org.gongkai.report.corpus.Sheet.Row;

/** The markup in which programs write paragraphs and tables. */
public enum HtmlMarkup {
    PLAIN, PARAGRAPHS_IN_CELLS {
        @Override
        String inCell(String text, Kind kind) {
            return "<p align=\"center\">" + text.replace("\n", "</p><p align=\"center\">") + "</p>";
        }
    },
    /** Word's own export. */
    WORD {
        @Override
        String inCell(String text, Kind kind) {
            return "\n  <p class=MsoNormal align=center style='text-align:center;line-height:20.0pt;mso-line-height-rule:exactly'>"
                    + runs(text).replace("\n", "<br>\n") + "</p>\n  ";
        }

        @Override
        String cellAttributes(Cell cell) {
            return " width=72 valign=top style='width:54.0pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt 0cm 5.4pt;height:20.0pt'";
        }

        @Override
        String paragraph(String text) {
            return "<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'>" + runs(text) + "</p>\n\n";
        }

        @Override
        String heading(String text) {
            return "<p class=MsoNormal style='text-indent:32.0pt'><b>" + runs(text) + "</b></p>\n\n";
        }

        @Override
        String table(String rows) {
            return "<div align=center>\n\n<table class=MsoNormalTable border=0 cellspacing=0 cellpadding=0 style='border-collapse:collapse'>\n"
                    + rows
                    + " <![if !supportMisalignedColumns]>\n <tr height=0>\n  <td width=72 style='border:none'></td>\n  <td width=72 style='border:none'></td>\n </tr>\n <![endif]>\n"
                    + "</table>\n\n</div>\n\n<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>\n";
        }

        private String runs(String text) {
            return "<span style='font-size:16.0pt;font-family:仿宋_GB2312'>"
                    + text.replaceAll("([0-9.,]+)", "<span lang=EN-US>$1</span>")
                    + "</span><span lang=EN-US><o:p></o:p></span>";
        }
    },
    WPS {
        @Override
        String inCell(String text, Kind kind) {
            return "<p class=\"p\" style=\"text-align:center;margin:0pt;\"><span style=\"font-family:宋体;font-size:9pt;\"><font face=\"宋体\">"
                    + text.replace("\n", "</font></span></p><p class=\"p\"><span><font face=\"宋体\">")
                    + "</font></span></p>";
        }

        @Override
        String paragraph(String text) {
            return "<p class=\"p\" style=\"text-indent:32pt;\"><span style=\"mso-spacerun:'yes';font-family:仿宋_GB2312;\"><font face=\"仿宋_GB2312\">"
                    + text.replaceAll("(\\d+)",
                            "</font><font face=\"Times New Roman\">$1</font><font face=\"仿宋_GB2312\">")
                    + "</font></span></p>";
        }
    },
    SPAN_PER_CHARACTER {
        @Override
        String inCell(String text, Kind kind) {
            return perCharacter(text);
        }

        @Override
        String paragraph(String text) {
            return "<p>" + perCharacter("　　" + text) + "</p>";
        }

        @Override
        String heading(String text) {
            return "<p><strong>" + perCharacter(text) + "</strong></p>";
        }

        private String perCharacter(String text) {
            StringBuilder spans = new StringBuilder();
            Matcher character = Pattern.compile("(?s)&\\w+;|.").matcher(text);
            while (character.find()) {
                spans.append(character.group().equals("\n") ? "<br/>" : "<span>" + character.group() + "</span>");
            }
            return spans.toString();
        }
    },
    DIVS {
        @Override
        String inCell(String text, Kind kind) {
            return "<div style=\"text-align:center\"><div><span>" + text.replace("\n", "</span></div><div><span>")
                    + "</span></div></div>";
        }

        @Override
        String paragraph(String text) {
            return "<div><div style='text-align: justify;'><span>　　" + text.replace("，", "，</span><span>")
                    + "</span></div></div>";
        }

        @Override
        String heading(String text) {
            return "<div><span style=\"font-family: 黑体\">" + text + "</span></div>";
        }
    },
    UPPER_CASE_UNCLOSED {
        @Override
        String paragraph(String text) {
            return "<P>&nbsp;&nbsp;&nbsp;&nbsp;" + text + "\r\n";
        }

        @Override
        String heading(String text) {
            return "<P><B>" + text + "</B>\r\n";
        }

        @Override
        String cell(Cell cell, String tag) {
            return "<TD ALIGN=center" + spans(cell).toUpperCase(Locale.ROOT) + "><FONT SIZE=2>"
                    + cell.text().replace("\n", "<BR>") + "</FONT>\r\n";
        }

        @Override
        String row(Row row, String cells) {
            return "<TR" + (row.hidden() ? " STYLE='DISPLAY: NONE'" : "") + ">" + cells;
        }

        @Override
        String table(String rows) {
            return "<TABLE BORDER=1>" + rows + "</TABLE>";
        }
    },
    HEADER_CELLS {
        @Override
        String tag(Cell cell) {
            return cell.kind() == Kind.VALUE || cell.kind() == Kind.NOTE ? "td" : "th";
        }
    },
    BREAKS {
        @Override
        String paragraph(String text) {
            return "　　" + text + "<br />\n";
        }

        @Override
        String heading(String text) {
            return "<br /><b>" + text + "</b><br />";
        }
    },
    /** A line end after every tag, as formatters leave it. */
    PRETTY_PRINTED {
        @Override
        String inCell(String text, Kind kind) {
            return "\n            <p>\n                "
                    + text.replace("\n", "\n                <br/>\n                ") + "\n            </p>\n        ";
        }
    },
    /** Forms whose figures are the values of input fields. */
    INPUT_FIELDS {
        @Override
        String inCell(String text, Kind kind) {
            return kind == Kind.VALUE
                    ? "<input type=\"text\" readonly value=\"" + text.replace("\n", "") + "\">"
                    : super.inCell(text, kind);
        }
    },
    /** What merged cells hide is there, but not shown. */
    COVERED_CELLS_HIDDEN {
        @Override
        String cell(Cell cell, String tag) {
            return super.cell(cell, tag) + "<td style=\"display:none\"></td>".repeat(cell.columnSpan() - 1);
        }
    };

    /** The paragraphs and tables of a paper. */
    String body(Paper paper) {
        StringBuilder body = new StringBuilder();
        for (Paper.Part part : paper.parts()) {
            body.append(switch (part) {
                case Paper.Part.Heading heading -> heading(escaped(heading.text()));
                case Paper.Part.Paragraph paragraph -> paragraph(escaped(paragraph.text()));
                case Paper.Part.Table table -> table(rows(table.sheet()));
            });
        }
        return body.toString();
    }

    private String rows(Sheet sheet) {
        StringBuilder rows = new StringBuilder();
        for (Row row : sheet.rows()) {
            StringBuilder cells = new StringBuilder();
            for (Cell cell : row.cells()) {
                cells.append(cell(cell.saying(escaped(cell.text())), tag(cell)));
            }
            rows.append(row(row, cells.toString()));
        }
        return rows.toString();
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\u00a0", "&nbsp;");
    }

    String tag(Cell cell) {
        return "td";
    }

    String cell(Cell cell, String tag) {
        return "<" + tag + spans(cell) + cellAttributes(cell) + ">" + inCell(cell.text(), cell.kind()) + "</" + tag
                + ">";
    }

    String cellAttributes(Cell cell) {
        return "";
    }

    String inCell(String text, Kind kind) {
        return text.replace("\n", "<br/>");
    }

    String row(Row row, String cells) {
        return "<tr" + (row.hidden() ? " style=\"display: none;\"" : "") + ">" + cells + "</tr>\n";
    }

    String table(String rows) {
        return "<table border=\"1\"><tbody>" + rows + "</tbody></table>";
    }

    String paragraph(String text) {
        return "<p>　　" + text + "</p>";
    }

    String heading(String text) {
        return "<p><strong>" + text + "</strong></p>";
    }

    static String spans(Cell cell) {
        return (cell.rowSpan() > 1 ? " rowspan=\"" + cell.rowSpan() + "\"" : "")
                + (cell.columnSpan() > 1 ? " colspan=\"" + cell.columnSpan() + "\"" : "");
    }
}
