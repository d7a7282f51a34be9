package org.gongkai.report.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.gongkai.law.annual.CellKey;
import org.gongkai.law.annual.FormBlock;
import org.gongkai.law.annual.FormColumn;
import org.gongkai.law.annual.FormRow;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.law.annual.StatutoryTable;
import org.gongkai.law.annual.ValueKind;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.CellValue;
import org.gongkai.report.Contact;
import org.gongkai.report.Figure;
import org.gongkai.report.Figures;
import org.gongkai.report.Period;
import org.gongkai.report.Problem;
import org.gongkai.report.Section;
import org.gongkai.report.source.Place;
import org.gongkai.report.source.SourceParagraph;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a report as JSON and reads it back.
 *
 * <p>The shape: {@code agency, year, format, table2, table3, table4, sections, source} as the design lays down, and
 * beside them {@code title, period, published, contact, preamble}. Table 3 has an array of seven for each row code,
 * Table 4 one of five. A cell without a number is {@code null}; {@code source} then says whether it is blank
 * ({@code written}), unreadable or missing. Fees are exact decimal strings in 万元.
 */
public final class ReportJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private static final Pattern NUMERAL = Pattern.compile("^\\s*[一二三四五六七八九十]+\\s*[、.．，,]\\s*");
    private static final Pattern PLACE_PART = Pattern.compile("第(\\d+)(页|个表|行|格|字)");
    private static final Pattern MONEY = Pattern.compile("(-?\\d+(?:\\.\\d+)?)(元|万元|亿元)");

    private ReportJson() {}

    /** The report as indented JSON. */
    public static String write(AnnualReport report) {
        return MAPPER.writeValueAsString(tree(report));
    }

    /** The report as a JSON tree. */
    public static ObjectNode tree(AnnualReport report) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("agency", report.agency());
        root.put("year", report.year());
        root.put("format", report.format().code());
        for (StatutoryTable table : report.format().tables()) {
            root.set(table.id(), table(table, report.figures()));
        }
        ArrayNode sections = root.putArray("sections");
        for (Section section : report.sections()) {
            ObjectNode node = sections.addObject();
            node.put("number", section.number());
            node.put("title", NUMERAL.matcher(section.heading()).replaceFirst(""));
            node.put("heading", section.heading());
            paragraphs(node.putArray("paragraphs"), section.paragraphs());
        }
        root.put("title", report.title());
        Period period = report.period();
        if (period != null) {
            root.putObject("period").put("from", period.from().toString()).put("to", period.to().toString());
        }
        LocalDate published = report.published();
        if (published != null) {
            root.put("published", published.toString());
        }
        contact(root.putObject("contact"), report.contact());
        paragraphs(root.putArray("preamble"), report.preamble());
        source(root.putObject("source"), report);
        return root;
    }

    private static ObjectNode table(StatutoryTable table, Figures figures) {
        ObjectNode node = MAPPER.createObjectNode();
        boolean byColumnName = table.blocks().size() > 1;
        for (FormBlock block : table.blocks()) {
            for (FormRow row : block.rows()) {
                if (byColumnName && block.columns().size() == 1) {
                    node.set(row.code(), cell(table, row, block.columns().get(0), figures));
                } else if (byColumnName) {
                    ObjectNode cells = node.putObject(row.code());
                    block.columns().forEach(column -> cells.set(column.code(), cell(table, row, column, figures)));
                } else {
                    ArrayNode cells = node.putArray(row.code());
                    block.columns().forEach(column -> cells.add(cell(table, row, column, figures)));
                }
            }
        }
        return node;
    }

    private static JsonNode cell(StatutoryTable table, FormRow row, FormColumn column, Figures figures) {
        return switch (figures.value(table.key(row, column))) {
            case CellValue.Number number -> column.kind() == ValueKind.TEN_THOUSAND_YUAN
                    ? MAPPER.getNodeFactory().stringNode(number.toString())
                    : wholeOrDecimal(number.value());
            case CellValue.Money money -> MAPPER.getNodeFactory().stringNode(money.toString());
            case CellValue.Blank blank -> MAPPER.nullNode();
            case CellValue.Unreadable unreadable -> MAPPER.nullNode();
            case CellValue.Missing missing -> MAPPER.nullNode();
        };
    }

    private static JsonNode wholeOrDecimal(BigDecimal value) {
        if (value.stripTrailingZeros().scale() > 0) {
            return MAPPER.getNodeFactory().numberNode(value);
        }
        return MAPPER.getNodeFactory().numberNode(value.toBigInteger());
    }

    private static void paragraphs(ArrayNode array, List<SourceParagraph> paragraphs) {
        paragraphs.forEach(paragraph -> array.add(paragraph.text()));
    }

    private static void contact(ObjectNode node, Contact contact) {
        contact.urls().forEach(node.putArray("urls")::add);
        contact.accounts().forEach(node.putArray("accounts")::add);
        node.put("phone", contact.phone())
                .put("fax", contact.fax())
                .put("email", contact.email())
                .put("address", contact.address())
                .put("postcode", contact.postcode());
    }

    private static void source(ObjectNode node, AnnualReport report) {
        ObjectNode cells = node.putObject("cells");
        ObjectNode written = MAPPER.createObjectNode();
        ObjectNode unreadable = MAPPER.createObjectNode();
        ArrayNode missing = MAPPER.createArrayNode();
        for (Figure figure : report.figures().all()) {
            String key = figure.key().toString();
            String place = figure.place().toString();
            if (!place.isEmpty()) {
                cells.put(key, place);
            }
            switch (figure.value()) {
                case CellValue.Blank blank when !blank.written().isEmpty() -> written.put(key, blank.written());
                case CellValue.Unreadable text -> unreadable.put(key, text.written());
                case CellValue.Missing none -> missing.add(key);
                default -> {
                }
            }
        }
        if (!written.isEmpty()) {
            node.set("written", written);
        }
        if (!unreadable.isEmpty()) {
            node.set("unreadable", unreadable);
        }
        if (!missing.isEmpty()) {
            node.set("missing", missing);
        }
        if (!report.problems().isEmpty()) {
            ArrayNode problems = node.putArray("problems");
            for (Problem problem : report.problems()) {
                problems.addObject()
                        .put("subject", problem.subject())
                        .put("message", problem.message())
                        .put("place",
                                problem.place().toString());
            }
        }
    }

    /**
     * Reads a report from JSON.
     *
     * @throws IllegalArgumentException when it is no JSON or not of this shape; the message is Chinese and names the
     *                                  field
     */
    public static AnnualReport read(byte[] json) {
        JsonNode root;
        try {
            root = MAPPER.readTree(json);
        } catch (JacksonException broken) {
            throw new IllegalArgumentException("不是有效的 JSON：" + broken.getOriginalMessage(), broken);
        }
        if (!root.isObject() || !root.has("table3")) {
            throw new IllegalArgumentException("JSON 中没有 table3，不是年度报告");
        }
        Integer year = integer(root, "year");
        ReportFormat format = format(root, year);
        Figures.Builder figures = Figures.builder(format);
        JsonNode source = root.path("source");
        for (StatutoryTable table : format.tables()) {
            readTable(root.path(table.id()), table, source, figures);
        }
        return new AnnualReport(text(root, "title"), root.path("agency").isString() ? text(root, "agency") : null, year,
                format, period(root.path("period")), date(root, "published"), readContact(root.path("contact")),
                readParagraphs(root.path("preamble")), readSections(root.path("sections")), figures.build(),
                readProblems(source.path("problems")));
    }

    private static ReportFormat format(JsonNode root, @Nullable Integer year) {
        JsonNode code = root.path("format");
        if (code.isString()) {
            return ReportFormat.ofCode(code.stringValue())
                    .orElseThrow(
                            () -> new IllegalArgumentException("format 只能是 2019 或 2021，现为 " + code.stringValue()));
        }
        return ReportFormat.forYear(year == null ? 2021 : year);
    }

    private static void readTable(JsonNode node, StatutoryTable table, JsonNode source, Figures.Builder figures) {
        for (FormBlock block : table.blocks()) {
            for (FormRow row : block.rows()) {
                JsonNode cells = node.path(row.code());
                if (cells.isArray() && cells.size() != block.columns().size()) {
                    throw new IllegalArgumentException("%s/%s 应有 %d 个数，现有 %d 个".formatted(table.id(), row.code(),
                            block.columns().size(), cells.size()));
                }
                for (int i = 0; i < block.columns().size(); i++) {
                    FormColumn column = block.columns().get(i);
                    JsonNode cell = cells.isArray()
                            ? cells.path(i)
                            : cells.isObject() ? cells.path(column.code()) : cells;
                    CellKey key = table.key(row, column);
                    Place place = place(source.path("cells").path(key.toString()).asString(""));
                    figures.put(key, value(cell, key, column.kind(), source), place);
                }
            }
        }
    }

    private static CellValue value(JsonNode cell, CellKey key, ValueKind kind, JsonNode source) {
        String name = key.toString();
        if (cell.isNumber()) {
            return new CellValue.Number(cell.decimalValue());
        }
        if (cell.isString()) {
            String written = cell.stringValue();
            Matcher money = MONEY.matcher(written);
            if (kind == ValueKind.MONEY_WITH_UNIT && money.matches()) {
                return new CellValue.Money(new BigDecimal(money.group(1)), money.group(2));
            }
            try {
                return new CellValue.Number(new BigDecimal(written));
            } catch (NumberFormatException notANumber) {
                throw new IllegalArgumentException(name + " 应是数字，现为“" + written + "”", notANumber);
            }
        }
        if (!cell.isNull() && !cell.isMissingNode()) {
            throw new IllegalArgumentException(name + " 应是数字或 null");
        }
        if (source.path("unreadable").has(name)) {
            return new CellValue.Unreadable(source.path("unreadable").path(name).asString(""));
        }
        for (JsonNode missing : source.path("missing")) {
            if (missing.asString("").equals(name)) {
                return CellValue.MISSING;
            }
        }
        if (cell.isMissingNode()) {
            return CellValue.MISSING;
        }
        return new CellValue.Blank(source.path("written").path(name).asString(""));
    }

    private static List<Section> readSections(JsonNode node) {
        List<Section> sections = new ArrayList<>();
        for (JsonNode section : node) {
            Integer number = integer(section, "number");
            if (number == null || number < 1 || number > 6) {
                throw new IllegalArgumentException("sections 中的 number 应为 1 至 6");
            }
            String heading = section.has("heading") ? text(section, "heading") : text(section, "title");
            sections.add(new Section(number, heading, readParagraphs(section.path("paragraphs")), Place.UNKNOWN));
        }
        return sections;
    }

    private static List<SourceParagraph> readParagraphs(JsonNode node) {
        List<SourceParagraph> paragraphs = new ArrayList<>();
        for (JsonNode paragraph : node) {
            paragraphs.add(new SourceParagraph(paragraph.asString(""), Place.UNKNOWN));
        }
        return paragraphs;
    }

    private static List<Problem> readProblems(JsonNode node) {
        List<Problem> problems = new ArrayList<>();
        for (JsonNode problem : node) {
            problems.add(new Problem(text(problem, "subject"), text(problem, "message"),
                    place(text(problem, "place"))));
        }
        return problems;
    }

    private static Contact readContact(JsonNode node) {
        return new Contact(strings(node.path("urls")), strings(node.path("accounts")), text(node, "phone"),
                text(node, "fax"), text(node, "email"), text(node, "address"), text(node, "postcode"));
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(node -> strings.add(node.asString("")));
        return strings;
    }

    private static @Nullable Period period(JsonNode node) {
        LocalDate from = date(node, "from");
        LocalDate to = date(node, "to");
        return from == null || to == null ? null : new Period(from, to);
    }

    private static @Nullable LocalDate date(JsonNode node, String field) {
        if (!node.path(field).isString()) {
            return null;
        }
        try {
            return LocalDate.parse(text(node, field));
        } catch (DateTimeException notADate) {
            throw new IllegalArgumentException(field + " 应是 2024-01-31 这样的日期，现为“" + text(node, field) + "”", notADate);
        }
    }

    private static @Nullable Integer integer(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt()) {
            throw new IllegalArgumentException(field + " 应是整数");
        }
        return value.intValue();
    }

    private static String text(JsonNode node, String field) {
        return Optional.ofNullable(node.path(field).asString("")).orElse("");
    }

    private static Place place(String words) {
        int page = 0;
        int line = 0;
        int table = 0;
        int row = 0;
        int column = 0;
        Matcher part = PLACE_PART.matcher(words);
        while (part.find()) {
            int number = Integer.parseInt(part.group(1));
            switch (part.group(2)) {
                case "页" -> page = number;
                case "个表" -> table = number;
                case "行" -> {
                    if (table > 0) {
                        row = number;
                    } else {
                        line = number;
                    }
                }
                default -> column = number;
            }
        }
        return new Place(page, line, table, row, column);
    }
}
