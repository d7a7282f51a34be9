package org.gongkai.report.command;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.gongkai.law.annual.ReportFormat;
import org.gongkai.report.AnnualReport;
import org.gongkai.report.RandomReports;
import org.gongkai.report.write.OutputFormat;

/** Makes the inputs that cannot be read, each named by what is the matter with it. */
final class BadInputs {

    private static final String WORD_PARTS = """
            <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/word/document.xml"
             ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
    private static final String WORD_RELATIONS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
             Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
             Target="word/document.xml"/></Relationships>""";

    private BadInputs() {}

    /** Makes a file. */
    @FunctionalInterface
    interface Maker {
        void make(Path file) throws Exception;
    }

    static void empty(Path file) throws IOException {
        Files.createFile(file);
    }

    static void missing(Path file) {
        // Nothing is made.
    }

    static void folder(Path file) throws IOException {
        Files.createDirectory(file);
    }

    static void noise(Path file) throws IOException {
        byte[] bytes = new byte[50_000];
        new Random(1).nextBytes(bytes);
        bytes[0] = 0;
        Files.write(file, bytes);
    }

    /** Takes no room on the disk; must be refused by its size before it is read. */
    static void threeHundredMegabytes(Path file) throws IOException {
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.write("<html>".getBytes(StandardCharsets.UTF_8));
            sparse.setLength(300L << 20);
        }
    }

    static void anotherPage(Path file) throws IOException {
        Files.writeString(file, "<html><head><title>通知公告</title></head><body><h1>关于放假的通知</h1>"
                + "<table><tr><td>日期</td><td>安排</td></tr><tr><td>1月1日</td><td>放假</td></tr></table></body></html>");
    }

    static void anotherText(Path file) throws IOException {
        Files.writeString(file, "关于2024年部分节假日安排的通知\n各科室：\n现将有关事项通知如下。\n一、元旦\n1月1日放假。\n");
    }

    static void anotherJson(Path file) throws IOException {
        Files.writeString(file, "{\"name\":\"gongkai\",\"version\":1}");
    }

    static void brokenJson(Path file) throws IOException {
        Files.writeString(file, "{\"agency\":\"财政局\",\"table3\":{\"1\":[1,2,");
    }

    static void deepJson(Path file) throws IOException {
        Files.writeString(file, "{\"table3\":" + "[".repeat(200_000));
    }

    static void deepPage(Path file) throws IOException {
        Files.writeString(file, "<html><body>" + "<div><table><tr><td>".repeat(60_000) + "总体情况");
    }

    /** Cut off in the middle of Table 3. */
    static void halfAReport(Path file) throws IOException {
        String page = page(1);
        Files.writeString(file, page.substring(0, page.indexOf("重复申请")));
    }

    static void twoReports(Path file) throws IOException {
        String first = page(1);
        String second = page(2);
        Files.writeString(file, first.substring(0, first.lastIndexOf("</body>"))
                + second.substring(second.indexOf('>', second.indexOf("<body")) + 1));
    }

    /** Saved by a program that took GB18030 for Latin letters and replaced what it could not write. */
    static void brokenEncoding(Path file) throws IOException {
        byte[] bytes = page(1).getBytes("GB18030");
        byte[] damaged = new String(bytes, StandardCharsets.US_ASCII).getBytes(StandardCharsets.UTF_8);
        Files.write(file, damaged);
    }

    static void encryptedPdf(Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(file.toFile());
        }
    }

    static void scan(Path file) throws IOException {
        BufferedImage picture = new BufferedImage(600, 800, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 600, 800);
        pen.setColor(Color.BLACK);
        pen.drawRect(50, 50, 500, 700);
        pen.dispose();
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < 3; page++) {
                PDPage sheet = new PDPage();
                document.addPage(sheet);
                try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
                    content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0);
                }
            }
            document.save(file.toFile());
        }
    }

    static void brokenPdf(Path file) throws IOException {
        Files.writeString(file, "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pag");
    }

    static void encryptedWord(Path file) throws Exception {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("总体情况");
            document.write(plain);
        }
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("password");
            try (OutputStream out = encryptor.getDataStream(container)) {
                new ByteArrayInputStream(plain.toByteArray()).transferTo(out);
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        }
    }

    static void halfAWordFile(Path file) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("总体情况");
            document.write(whole);
        }
        Files.write(file, Arrays.copyOf(whole.toByteArray(), whole.size() / 2));
    }

    /** 300 megabytes of blanks in 300 kilobytes. */
    static void wordBomb(Path file) throws IOException {
        try (ZipOutputStream zip = wordPackage(file)) {
            zip.write(
                    ("<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/"
                            + "2006/main\"><w:body><w:p><w:r><w:t>").getBytes(StandardCharsets.UTF_8));
            blanks(zip, 300);
        }
    }

    static void ofdBomb(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("OFD.xml"));
            zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?><ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\" "
                    + "Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>"
                    + "</ofd:DocBody></ofd:OFD>").getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("Doc_0/Document.xml"));
            blanks(zip, 300);
        }
    }

    /** A sheet of 300 megabytes of blanks. */
    static void workbookBomb(Path file) throws IOException {
        try (ZipOutputStream zip = workbookPackage(file)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            blanks(zip, 300);
        }
    }

    /** Wants the reader to put a file of this machine into a cell. */
    static void externalEntityInWorkbook(Path file) throws IOException {
        Path secret = Files.writeString(file.resolveSibling("secret.txt"), "TOP-SECRET");
        try (ZipOutputStream zip = workbookPackage(file)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write(("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri()
                    + "\">]><sst><si><t>&x;</t></si></sst>").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static ZipOutputStream workbookPackage(Path file) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
        zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
        zip.write(
                ("<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                        + "spreadsheetml.sheet.main+xml\"/></Types>").getBytes(StandardCharsets.UTF_8));
        return zip;
    }

    /** Wants the reader to put a file of this machine into the text. */
    static void externalEntity(Path file) throws IOException {
        Path secret = Files.writeString(file.resolveSibling("secret.txt"), "TOP-SECRET");
        try (ZipOutputStream zip = wordPackage(file)) {
            zip.write(("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                    + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                    + "<w:p><w:r><w:t>总体情况&x;</w:t></w:r></w:p></w:body></w:document>").getBytes(
                            StandardCharsets.UTF_8));
        }
    }

    private static ZipOutputStream wordPackage(Path file) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
        zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
        zip.write(WORD_PARTS.getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry("_rels/.rels"));
        zip.write(WORD_RELATIONS.getBytes(StandardCharsets.UTF_8));
        zip.putNextEntry(new ZipEntry("word/document.xml"));
        return zip;
    }

    private static void blanks(OutputStream out, int megabytes) throws IOException {
        byte[] megabyte = new byte[1 << 20];
        Arrays.fill(megabyte, (byte) ' ');
        for (int i = 0; i < megabytes; i++) {
            out.write(megabyte);
        }
    }

    private static String page(int seed) throws IOException {
        AnnualReport report = RandomReports.valid(seed, ReportFormat.FORMAT_2021);
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        OutputFormat.HTML.writer().write(report, page);
        return page.toString(StandardCharsets.UTF_8);
    }
}
