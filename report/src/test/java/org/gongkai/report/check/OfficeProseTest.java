package org.gongkai.report.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.Figures;
import org.gongkai.report.RandomReports;
import org.gongkai.report.Section;
import org.gongkai.report.source.Place;
import org.gongkai.report.source.SourceParagraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Sentences as offices write them, true to the tables of their report: none may be called wrong. */
class OfficeProseTest {

    /** Figures of the report: 新收130, 结转5, 予以公开80, 部分12, 不予9, 无法提供15, 不予处理6, 其他处理8, 总计130, 结转下年5. */
    private static final Map<String, Integer> ROWS = new TreeMap<>(Map.ofEntries(Map.entry("1", 130), Map.entry("2", 5),
            Map.entry("3.1", 80), Map.entry("3.2", 12), Map.entry("3.3.4", 9), Map.entry("3.4.1", 15),
            Map.entry("3.5.1", 6), Map.entry("3.6.3", 8), Map.entry("3.7", 130), Map.entry("4", 5)));

    static Stream<String> trueSentences() {
        return """
                2023年，我局共收到政府信息公开申请130件，上年结转5件，共办结130件，结转下年度5件。
                全年受理依申请公开130件，其中自然人申请120件，法人或其他组织申请10件。
                2023年共办理政府信息公开申请135件（含上年结转5件），已办结130件，5件结转下年度继续办理。
                本年度收到申请130件，同比增长30%，其中网上申请98件、信函申请20件、当面申请12件。
                收到依申请公开130件，较2022年的100件增加30件。
                在已办结的130件申请中，予以公开80件，部分公开12件，不予公开9件，无法提供15件，不予处理6件，其他处理8件。
                予以公开80件，占61.5%；部分公开12件，占9.2%。
                全年答复130件，按时答复率100%，予以公开和部分公开共92件。
                其中，予以公开80件（含重复申请3件），部分公开12件。
                全市各级行政机关共收到政府信息公开申请2130件，其中我局130件。
                今年以来共收到申请130件，其中一季度30件，二季度40件，三季度35件，四季度25件。
                截至2023年12月31日，累计收到政府信息公开申请1256件。
                2022年收到政府信息公开申请100件，2023年收到130件。
                因政府信息公开申请提起行政复议7件，其中结果维持4件，结果纠正1件，其他结果1件，尚未审结1件。
                行政诉讼5件，其中未经复议直接起诉3件，复议后起诉2件。
                被提起行政复议7件、行政诉讼5件。
                全年未发生因政府信息公开收取费用的情况。
                依申请公开信息处理费收取0元。
                办理人大代表建议45件、政协提案38件，全部主动公开。
                共收到群众来信来访、12345热线工单3210件，办结率100%。
                通过政府网站主动公开政府信息1520条，其中政务动态980条，通知公告320条，其他220条。
                微信公众号发布信息412条，关注人数12万余人，阅读量超过300万次。
                举办政府信息公开培训2次，参训人员130余人次。
                制发行政规范性文件2件，废止1件，现行有效11件。
                公开规章、规范性文件目录1份，政策解读15篇，回应社会关切26次。
                全年办理行政许可事项15230件，行政处罚信息全部公示。
                办理依申请公开事项平均用时8.5个工作日，最短1个工作日。
                根据《条例》第二十条第（八）项，公开收费项目3项。
                向政府信息查阅场所移送纸质文件56件，电子文件130件。
                2024年，我局将力争政府信息公开申请答复满意率达到95%以上。
                上年结转的5件申请已全部办结。
                结转到下年度继续办理的5件，均在法定期限内。
                全年新收申请130件，比上年增加30件，增长30%；办结130件，比上年增加28件。
                申请内容主要涉及土地征收（62件）、房屋拆迁（35件）、其他（33件）。
                从申请方式看，网络申请占75.4%，信函申请占15.4%，当面申请占9.2%。
                从办理结果看，予以公开80件，部分公开12件，不予公开9件（其中保护第三方合法权益9件）。
                无法提供15件，其中本机关不掌握相关政府信息15件。
                不予处理6件，均为信访举报投诉类申请。
                各县（区）共收到申请986件，乡镇（街道）共收到申请241件。
                公文类信息公开130件，部门预决算公开2件。
                共有130人次参加了“政府开放日”活动，收到意见建议26条。
                依申请公开130件中，由市政府办公室转办12件，自收118件。
                收到政府信息公开申请130件（其中撤回3件），实际办理127件。
                与申请人电话沟通260余次，引导补正23件，申请人主动撤回3件。
                答复书面告知书128份。
                完成第三方评估整改问题17个，抽查网站38家、政务新媒体112个。
                新收政府信息公开申请一百三十件，同比上升三成。
                收到申请130余件。
                本机关2023年度没有因政府信息公开被纠错的行政诉讼败诉案件。
                无结转超期未办结的申请。
                全年共受理政府信息公开申请130件，其中：公民申请120件，企业申请10件；去年结转5件。
                2023年度，本机关新收申请130件、上年结转5件，合计135件；办结130件、结转5件。
                （二）依申请公开。收到申请130件，均已在法定时限内答复，无一例因答复不当引起行政复议败诉。
                130件申请均已办结，其中“予以公开”80件、“部分公开”12件、“不予公开”9件。
                办理结果为：予以公开的80件，部分公开的12件，不予公开的9件，无法提供的15件，不予处理的6件，其他情形8件。
                予以公开率为61.5%，部分公开率为9.2%。
                我局门户网站公开信息1520条，同比增加210条；“宿豫财政”微信公众号推送412条。
                今年共制定行政规范性文件2件，废止行政规范性文件1件，截至年底现行有效规范性文件11件。
                修订完善《依申请公开工作规程》等制度3项，印发工作要点1份。
                开展自查2次，整改问题6个，约谈单位1家次，通报3期。
                行政复议7件（维持4件、纠正1件、其他1件、未审结1件），行政诉讼5件均为结果维持。
                行政复议案件7件、行政诉讼案件5件，均无被纠错情况。
                共发生行政诉讼案件5起，其中2起经复议后起诉，3起未经复议直接起诉。
                收到依申请公开件130件，主要通过电子邮件（56件）、网络平台（42件）、信函（20件）、当面（12件）提出。
                下一步，将在2024年完成30个基层政务公开标准化点位建设。
                “十四五”以来，累计公开重大决策预公开事项56项。
                依据国办公开办函〔2021〕30号要求，于2024年1月31日前公布本报告。
                自2019年5月15日新《条例》施行以来，共收到申请620件。
                召开新闻发布会12场，回应热点问题26个，答复网民留言1328条。
                局长信箱收到来信130封，答复128封。
                申请人对答复不服提起行政复议的7件中，维持4件。
                全年因政府信息公开共发生行政复议7件，较上年减少2件。
                本年度不予公开9件，主要原因为保护第三方合法权益；无法提供15件，主要原因为本机关不掌握相关政府信息。
                按照“谁公开谁负责”原则，审核信息1520条次，更正错误12处。
                主动公开政府信息1520条，其中概况类信息20条，规范性文件2条，财政信息35条。
                电话咨询260人次、现场咨询48人次。"""
                .lines();
    }

    @ParameterizedTest
    @MethodSource("trueSentences")
    void aTrueSentenceIsNoError(String sentence) {
        List<String> errors = new ArrayList<>();
        new ReportChecker().check(Examination.of(report(sentence)))
                .stream()
                .filter(finding -> finding.rule().startsWith("PROSE") || finding.rule().startsWith("SECTION6"))
                .filter(finding -> !finding.rule().equals("PROSE-ABBREVIATION"))
                .forEach(finding -> errors.add(finding.severity() + " " + finding.rule() + " " + finding.message()));
        assertThat(errors).isEmpty();
    }

    static Stream<String> falseSentences() {
        return """
                2023年，我局共收到政府信息公开申请131件。
                予以公开81件，部分公开12件。
                上年结转6件。
                新收政府信息公开申请128件，结转下年度7件。
                提起行政复议9件。
                本年度未收到政府信息公开申请。
                不予公开8件，无法提供15件。
                收到申请130件，其中自然人申请125件，法人或其他组织申请10件。
                收到申请130件，其中予以公开80件，占51.5%。
                废止规范性文件3件。
                全年未发生行政复议、行政诉讼。
                通过网站、微信等共发布信息120条，其中网站发布150条。"""
                .lines();
    }

    @ParameterizedTest
    @MethodSource("falseSentences")
    void aSentenceThatContradictsTheTablesOrItselfIsFound(String sentence) {
        assertThat(new ReportChecker().check(Examination.of(report(sentence))))
                .anySatisfy(
                        finding -> assertThat(finding.rule()).startsWith("PROSE-").isNotEqualTo("PROSE-ABBREVIATION"));
    }

    private static AnnualReport report(String sentence) {
        AnnualReport valid = RandomReports.valid(3, ReportFormat.FORMAT_2021, "宿豫区财政局", 2023);
        Figures.Builder figures = valid.figures().toBuilder();
        for (var table : valid.format().tables()) {
            for (CellKey key : table.keys()) {
                figures.put(key, org.gongkai.report.CellValue.Number.of(value(key)), Place.UNKNOWN);
            }
        }
        List<Section> sections = new ArrayList<>();
        for (Section section : valid.sections()) {
            List<SourceParagraph> paragraphs = section.number() == 1
                    ? List.of(new SourceParagraph(sentence, Place.UNKNOWN))
                    : section.number() == 6
                            ? List.of(new SourceParagraph("本年度未收取信息处理费。无其他需要报告的事项。", Place.UNKNOWN))
                            : List.of();
            sections.add(new Section(section.number(), section.heading(), paragraphs, section.place()));
        }
        return new AnnualReport(valid.title(), valid.agency(), valid.year(), valid.format(), valid.period(), null,
                valid.contact(), List.of(), sections, figures.build(), List.of());
    }

    private static long value(CellKey key) {
        int all = ROWS.getOrDefault(key.row(), 0);
        return switch (key.table()) {
            case "table2" -> switch (key.toString()) {
                case "table2/normativeDocuments/issued" -> 2;
                case "table2/normativeDocuments/repealed" -> 1;
                case "table2/normativeDocuments/inForce" -> 11;
                case "table2/licences" -> 15230;
                default -> 0;
            };
            case "table3" -> switch (key.column()) {
                case "total" -> all;
                case "natural" -> all - enterprises(key.row());
                case "enterprise" -> enterprises(key.row());
                default -> 0;
            };
            default -> switch (key.row() + "/" + key.column()) {
                case "review/upheld" -> 4;
                case "review/corrected", "review/other", "review/pending" -> 1;
                case "review/total" -> 7;
                case "directLitigation/upheld", "directLitigation/total" -> 3;
                case "litigationAfterReview/upheld", "litigationAfterReview/total" -> 2;
                default -> 0;
            };
        };
    }

    private static int enterprises(String row) {
        return switch (row) {
            case "1", "3.1", "3.7" -> 10;
            default -> 0;
        };
    }
}
