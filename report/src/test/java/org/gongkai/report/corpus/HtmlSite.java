package org.gongkai.report.corpus;

import java.util.Random;

/** The pages in which sites show a report: what stands around it. */
public enum HtmlSite {
    BARE {
        @Override
        String page(String title, String body, Random random) {
            return "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1>" + body
                    + "</body></html>";
        }
    },
    /** A piece of a page, without head and title. */
    FRAGMENT {
        @Override
        String page(String title, String body, Random random) {
            return "<p align=center>" + title + "</p>" + body;
        }
    },
    TRS {
        @Override
        String page(String title, String body, Random random) {
            return "<!DOCTYPE html><html><head><meta name=\"SiteName\" content=\"某市人民政府\"><meta name=\"SiteDomain\" content=\"www.example.gov.cn\"><meta name=\"ColumnName\" content=\"政府信息公开年报\">"
                    + "<meta name=\"ColumnType\" content=\"政府信息公开\"><meta name=\"ArticleTitle\" content=\"" + title
                    + "\"><meta name=\"PubDate\" content=\"2024-01-15 09:30\"><meta name=\"ContentSource\" content=\"办公室\"><title>"
                    + title
                    + "_政府信息公开年报_某市人民政府</title></head><body>" + NAVIGATION
                    + "<div class=\"xxgk_table\"><table class=\"table_key\"><tr><td>索 引 号：</td><td>01433700/2024-00012</td><td>信息分类：</td><td>年度报告</td></tr><tr><td>发布机构：</td><td>办公室</td><td>发文日期：</td><td>2024年01月15日</td></tr>"
                    + "<tr><td>文　　号：</td><td>无</td><td>有效性：</td><td>有效</td></tr></table></div><div class=\"article\"><h2 id=\"title\">"
                    + title
                    + "</h2><div class=\"TRS_Editor\"><style type=\"text/css\">.TRS_Editor P{line-height:1.5;}</style>"
                    + body
                    + "</div></div>" + FOOTER + "</body></html>";
        }
    },
    JPAGE {
        @Override
        String page(String title, String body, Random random) {
            return "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>某某网 政府信息公开年报 " + title
                    + "</title><meta name=\"Maketime\" content=\"2024-01-15 10:11:12\"></head><body><!--jpage include-->"
                    + NAVIGATION
                    + "<table width=\"1000\" border=\"0\" align=\"center\"><tr><td class=\"bt_title\">" + title
                    + "</td></tr><tr><td>【信息时间：2024-01-15 阅读次数：<script>document.write(1)</script>1234 次】【字号 大 中 小】【打印】【关闭】</td></tr><tr><td class=\"bt_content\"><!--ZJEG_RSS.content.begin--><div id=\"zoom\">"
                    + body + "</div><!--ZJEG_RSS.content.end--></td></tr></table>" + FOOTER + "</body></html>";
        }
    },
    WORD_PRESS {
        @Override
        String page(String title, String body, Random random) {
            return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"/><title>" + title
                    + " – 某某局</title><meta property=\"og:title\" content=\"" + title
                    + "\"></head><body class=\"post-template-default single\"><div id=\"page\"><header class=\"site-header\"><p class=\"site-title\">某某局</p><nav><ul><li><a href=\"/\">首页</a></li><li><a href=\"/gk\">公开</a></li></ul></nav></header>"
                    + "<main><article><header class=\"entry-header\"><h1 class=\"entry-title\">" + title
                    + "</h1><time datetime=\"2024-01-15\">2024年1月15日</time></header><div class=\"entry-content\">"
                    + body.replace("<table", "<figure class=\"wp-block-table\"><table")
                            .replace("</table>", "</table><figcaption></figcaption></figure>")
                    + "</div></article></main><aside><h2>近期文章</h2><ul><li><a href=\"/1\">2022年政府信息公开工作年度报告</a></li><li><a href=\"/2\">2021年政府信息公开工作年度报告</a></li><li><a href=\"/3\">2020年年报</a></li></ul></aside><footer><p>© 2024 某某局 版权所有</p></footer></div></body></html>";
        }
    },
    LAYOUT_TABLES {
        @Override
        String page(String title, String body, Random random) {
            return "<html><head><title>" + title
                    + "</title></head><body><table width=1000 align=center><tr><td colspan=3><img src=logo.jpg></td></tr><tr><td><a href=/>首页</a></td><td><a href=/gk>政务公开</a></td><td><a href=/fw>办事服务</a></td></tr></table>"
                    + "<table width=1000><tr><td width=200 valign=top><table><tr><td><a href=1>机构职能</a></td></tr><tr><td><a href=2>年度报告</a></td></tr></table></td><td valign=top><table><tr><td>索引号：</td><td>014337-2024</td><td>发布日期：</td><td>2024-01-15</td></tr></table>"
                    + "<table width='100%'><tr><td align=center><b>" + title + "</b></td></tr><tr><td>" + body
                    + "</td></tr></table></td></tr></table><table><tr><td>主办：某局　备案号：苏ICP备05012345号</td><td>访问量：</td><td>1234567</td></tr></table></body></html>";
        }
    },
    /** Everything in a table of one column, a row each. */
    ROW_BY_ROW {
        @Override
        String page(String title, String body, Random random) {
            return "<html><head><title>" + title + "</title></head><body><table width=900><tr><td>" + title
                    + "</td></tr><tr><td>"
                    + body.replace("<table", "</td></tr><tr><td><table")
                            .replace("</table>", "</table></td></tr><tr><td>")
                    + "</td></tr></table></body></html>";
        }
    },
    NOISY {
        @Override
        String page(String title, String body, Random random) {
            return "<!DOCTYPE html><html><head><meta charset=utf-8><title>某市人民政府门户网站</title><script>var data=[1,2,3];</script></head><body>"
                    + NAVIGATION
                    + "<div id=weather><table><tr><td>今天</td><td>12</td><td>5</td></tr><tr><td>明天</td><td>14</td><td>7</td></tr></table></div><div class=\"calendar\"><table><tr><th>日</th><th>一</th><th>二</th><th>三</th><th>四</th><th>五</th><th>六</th></tr><tr><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td><td>6</td><td>7</td></tr><tr><td>8</td><td>9</td><td>10</td><td>11</td><td>12</td><td>13</td><td>14</td></tr></table></div>"
                    + "<div class=\"left\"><ul><li><a href=a>2023年</a></li><li><a href=b>2022年</a></li><li><a href=c>2021年</a></li></ul></div><div class=\"con\"><div class=\"tit\">"
                    + title + "</div><p>来源：市政府办公室　发布时间：2024-01-15　浏览次数：3021</p><div>" + body
                    + "</div><p>附件：</p><p><a href=x.docx>" + title
                    + ".docx</a></p></div><div class=\"about\"><h3>相关文章</h3><table><tr><td>1</td><td><a href=1>2022年政府信息公开工作年度报告</a></td><td>2023-01-18</td></tr><tr><td>2</td><td><a href=2>2021年政府信息公开工作年度报告</a></td><td>2022-01-20</td></tr></table></div>"
                    + "<div class=stat>今日访问：<b>321</b> 总访问：<b>7854070</b></div>" + FOOTER + "</body></html>";
        }
    },
    HIDDEN_UNTIL_SHOWN {
        @Override
        String page(String title, String body, Random random) {
            return "<html><head><title>" + title
                    + "</title></head><body><div id=tip>正在加载</div><div id=content style='display:none'><p>" + title
                    + "</p>" + body
                    + "</div></body></html>";
        }
    },
    TEXT_AREA {
        @Override
        String page(String title, String body, Random random) {
            return "<html><head><title>" + title
                    + "</title></head><body><div id=show></div><textarea id=content style='display:none'>"
                    + body.replace("&", "&amp;").replace("<", "&lt;") + "</textarea></body></html>";
        }
    },
    WORD_DOCUMENT {
        @Override
        String page(String title, String body, Random random) {
            return "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:w=\"urn:schemas-microsoft-com:office:word\">\n<head>\n<meta http-equiv=Content-Type content=\"text/html\">\n<meta name=Generator content=\"Microsoft Word 15\">\n<title>公开年报</title>\n"
                    + "<!--[if gte mso 9]><xml><o:DocumentProperties><o:Pages>12</o:Pages></o:DocumentProperties></xml><![endif]-->\n<style><!-- p.MsoNormal {margin:0cm} --></style>\n</head>\n<body lang=ZH-CN><div class=WordSection1 style='layout-grid:15.6pt'>\n<p class=MsoNormal align=center>"
                    + title + "</p>\n" + body + "</div>\n</body>\n</html>\n";
        }
    };

    private static final String NAVIGATION = "<div class=\"header\"><div class=\"nav\"><ul><li><a href=\"/\">首页</a></li><li><a href=\"/zwgk\">政务公开</a></li><li><a href=\"/bsfw\">办事服务</a></li><li><a href=\"/hd\">互动交流</a></li></ul></div></div><div class=\"crumbs\">当前位置：<a href=\"/\">首页</a> &gt; <a href=\"/gk\">政府信息公开</a> &gt; <a href=\"/nb\">政府信息公开年报</a></div>";
    private static final String FOOTER = "<div class=\"prev\">上一篇：<a href=p>2022年政府信息公开工作年度报告</a></div><div class=\"footer\"><p>主办：某市人民政府办公室　网站标识码：3213000001</p><p>苏ICP备05012345号　苏公网安备 32130202080412号</p><p>地址：某路1号　邮编：223800　电话：0527-84338822</p></div>";

    /** The page. */
    abstract String page(String title, String body, Random random);
}
