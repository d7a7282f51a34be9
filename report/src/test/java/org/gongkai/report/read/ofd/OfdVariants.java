package org.gongkai.report.read.ofd;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.gongkai.report.AnnualReport;
import org.gongkai.report.write.OutputFormat;

/** The same report as other programs would put it into OFD: our own file, its drawing instructions written differently. */
enum OfdVariants {

    AS_WRITTEN(page -> page),

    ONE_OBJECT_A_GLYPH(page -> texts(page, (boundary, text) -> {
        StringBuilder objects = new StringBuilder();
        BigDecimal x = boundary[0];
        int[] characters = text.characters();
        for (int i = 0; i < characters.length; i++) {
            objects.append(text.object(x + " " + boundary[1] + " " + text.size + " " + boundary[3], "",
                    text.size.toPlainString(), text.ascent.toPlainString(), "", Character.toString(characters[i])));
            x = i < text.steps.length ? x.add(text.steps[i]) : x;
        }
        return objects.toString();
    })),

    SCALED_BY_A_MATRIX(page -> texts(page, (boundary, text) -> text.object(join(boundary), " CTM=\"2 0 0 2 0 0\"",
            half(text.size), half(text.ascent),
            Arrays.stream(text.steps).map(OfdVariants::half).collect(Collectors.joining(" ")), text.text))),

    STEPS_SHORTENED(page -> texts(page, (boundary, text) -> text.object(join(boundary), "", text.size.toPlainString(),
            text.ascent.toPlainString(), shortened(text.steps), text.text))),

    LINES_AS_THIN_SHAPES(page -> Pattern.compile("M ([\\d.]+) ([\\d.]+) L ([\\d.]+) ([\\d.]+) ")
            .matcher(
                    page.replace("Cap=\"Square\"", "Stroke=\"false\" Fill=\"true\"")
                            .replace("StrokeColor", "FillColor"))
            .replaceAll(line -> line.group(1).equals(line.group(3))
                    ? shape(line, "0.2", "0")
                    : shape(line, "0", "0.2"))),

    ANOTHER_PREFIX(page -> page.replace("<ofd:", "<").replace("</ofd:", "</").replace("xmlns:ofd=", "xmlns="));

    private static final Pattern TEXT = Pattern.compile(
            "<ofd:TextObject ID=\"(\\d+)\" Boundary=\"([^\"]+)\" Font=\"(\\d+)\" Size=\"([^\"]+)\">"
                    + "<ofd:FillColor Value=\"0 0 0\"/>(?:<ofd:CGTransform.*?</ofd:CGTransform>)*"
                    + "<ofd:TextCode X=\"0\" Y=\"([^\"]+)\"(?: DeltaX=\"([^\"]*)\")?>([^<]*)</ofd:TextCode></ofd:TextObject>");

    private final UnaryOperator<String> page;

    OfdVariants(UnaryOperator<String> page) {
        this.page = page;
    }

    private record Text(String font, BigDecimal size, BigDecimal ascent, BigDecimal[] steps, String text) {

        int[] characters() {
            return text.replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&amp;", "&")
                    .codePoints()
                    .toArray();
        }

        String object(String boundary, String matrix, String newSize, String y, String newSteps, String characters) {
            String safe = characters.equals("<") ? "&lt;" : characters.equals("&") ? "&amp;" : characters;
            return "<ofd:TextObject ID=\"1\" Boundary=\"" + boundary + "\"" + matrix + " Font=\"" + font + "\" Size=\""
                    + newSize + "\"><ofd:TextCode X=\"0\" Y=\"" + y + "\""
                    + (newSteps.isEmpty() ? "" : " DeltaX=\"" + newSteps + "\"") + ">" + safe
                    + "</ofd:TextCode></ofd:TextObject>";
        }
    }

    private static String texts(String page, BiFunction<BigDecimal[], Text, String> writing) {
        return TEXT.matcher(page)
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
                        writing.apply(numbers(found.group(2)), new Text(found.group(3), new BigDecimal(found.group(4)),
                                new BigDecimal(found.group(5)), numbers(found.group(6)), found.group(7)))));
    }

    private static BigDecimal[] numbers(String list) {
        return list == null || list.isBlank()
                ? new BigDecimal[0]
                : Arrays.stream(list.split(" ")).map(BigDecimal::new).toArray(BigDecimal[]::new);
    }

    private static String join(BigDecimal[] numbers) {
        return Arrays.stream(numbers).map(BigDecimal::toPlainString).collect(Collectors.joining(" "));
    }

    private static String half(BigDecimal number) {
        return number.divide(BigDecimal.valueOf(2), MathContext.DECIMAL32).toPlainString();
    }

    private static String shortened(BigDecimal[] steps) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < steps.length;) {
            int same = i;
            while (same < steps.length && steps[same].equals(steps[i])) {
                same++;
            }
            list.append(same - i > 2 ? "g " + (same - i) + " " + steps[i] + " " : steps[i] + " ");
            i = same - i > 2 ? same : i + 1;
        }
        return list.toString().strip();
    }

    private static String shape(MatchResult line, String right, String down) {
        BigDecimal x1 = new BigDecimal(line.group(1));
        BigDecimal y1 = new BigDecimal(line.group(2));
        BigDecimal x2 = new BigDecimal(line.group(3)).add(new BigDecimal(right));
        BigDecimal y2 = new BigDecimal(line.group(4)).add(new BigDecimal(down));
        return "M " + x1 + " " + y1 + " L " + x2 + " " + y1 + " L " + x2 + " " + y2 + " L " + x1 + " " + y2 + " C ";
    }

    /** The report in this variant. */
    byte[] of(AnnualReport report) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        OutputFormat.OFD.writer().write(report, written);
        return rewritten(written.toByteArray(), (name, part) -> name.endsWith("Content.xml") ? page.apply(part) : part);
    }

    /** A package with its markup written anew. */
    static byte[] rewritten(byte[] ofd, BiFunction<String, String, String> anew) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(ofd));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] part = in.readAllBytes();
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(entry.getName().endsWith(".xml")
                        ? anew.apply(entry.getName(), new String(part, StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8)
                        : part);
            }
        }
        return out.toByteArray();
    }
}
