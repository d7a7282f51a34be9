package org.gongkai.report.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.report.read.UnreadableInputException.Reason;
import org.gongkai.report.read.archive.GuardedZip;

/** A look at the first bytes of an input, and into the directory where it is a container, to tell its file format. */
final class ContentLook {

    /** How far into a file markup is looked for. */
    private static final int HEAD = 1 << 16;

    /** How much junk PDF readers allow in front of a PDF. */
    private static final int JUNK = 1024;

    private static final Pattern TAG = Pattern.compile(
            "(?i)<(/?)(?:!doctype\\s+html|html|head|body|title|meta|table|tbody|tr|td|th|p|div|span|br|h[1-6]|font"
                    + "|section|article|strong|b|center|ul|ol|li|a|img|style|script|form)(?=[\\s>/])");

    private static final Pattern MIME = Pattern.compile(
            "(?is)\\A(?:[\\w-]+:[^\\n]*\\n(?:[ \\t][^\\n]*\\n)*){0,30}?"
                    + "(?:mime-version:\\s*1\\.0|content-type:\\s*multipart/related)");

    /** The main part of a Word document, with macros or without; a workbook that embeds one declares no such part. */
    private static final Pattern WORKBOOK = Pattern.compile("(?:spreadsheetml|ms-excel)\\.[A-Za-z.]*main\\+xml");
    private static final Pattern WORD = Pattern.compile("(?:wordprocessingml|ms-word)\\.[A-Za-z.]*main\\+xml");

    private static final Pattern JSON = Pattern.compile("(?s)\\A\\{\\s*(?:\"|\\}).*");

    private final ReportInput input;
    private final byte[] bytes;

    ContentLook(ReportInput input) {
        this.input = input;
        this.bytes = input.bytes();
    }

    FileKind kind() throws UnreadableInputException {
        if (bytes.length == 0) {
            throw refused(Reason.EMPTY);
        }
        if (isPicture()) {
            throw refused(Reason.SCAN);
        }
        if (at(0, "PK\3\4") || at(0, "PK\5\6") || at(0, "PK\7\10")) {
            return kindOfPackage();
        }
        if (at(0, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return kindOfCompoundFile();
        }
        if (at(0, "%PDF-")) {
            return FileKind.PDF;
        }
        return kindOfText(head());
    }

    private FileKind kindOfText(String head) throws UnreadableInputException {
        String start = head.stripLeading();
        if (start.isEmpty() && bytes.length <= HEAD) {
            throw refused(Reason.EMPTY);
        }
        if (start.startsWith("{\\rtf")) {
            throw refused(Reason.UNKNOWN_TYPE);
        }
        if (JSON.matcher(start).matches()) {
            return FileKind.JSON;
        }
        if (MIME.matcher(start).find() || looksLikeHtml(start)) {
            return FileKind.HTML;
        }
        int pdf = head.indexOf("%PDF-");
        if (pdf >= 0 && pdf < JUNK) {
            return FileKind.PDF;
        }
        if (start.startsWith("<?xml") || looksBinary(head)) {
            throw refused(Reason.UNKNOWN_TYPE);
        }
        return FileKind.TEXT;
    }

    /** Text that holds a stray tag or two is still text: a page has several, and closes some of them. */
    private static boolean looksLikeHtml(String start) {
        Matcher tags = TAG.matcher(start);
        boolean markup = start.startsWith("<");
        int opened = 0;
        int closed = 0;
        while (tags.find()) {
            if (tags.group(1).isEmpty()) {
                opened++;
            } else {
                closed++;
            }
            if (markup && opened > 0 || opened >= 3 && closed >= 2) {
                return true;
            }
        }
        return false;
    }

    /** The beginning as characters, one for each byte unless it is UTF-16, which reads like all others then. */
    private String head() {
        Charset wide = TextDecoder.wideCharset(bytes);
        int length = Math.min(bytes.length, HEAD);
        int skip = at(0, "\u00EF\u00BB\u00BF") ? 3 : 0;
        String head = new String(bytes, skip, length - skip, wide == null ? StandardCharsets.ISO_8859_1 : wide);
        return head.startsWith("\uFEFF") ? head.substring(1) : head;
    }

    private static boolean looksBinary(String head) {
        long controls = head.chars()
                .filter(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0B && c != 0x1A)
                .count();
        return controls > 3 && controls * 100 > head.length();
    }

    private boolean isPicture() {
        return at(0, "\u0089PNG") || at(0, "\u00FF\u00D8\u00FF") || at(0, "GIF8") || at(0, "II*\0") || at(0, "MM\0*")
                || at(0, "RIFF") && at(8, "WEBP") || at(0, "BM") && at(6, "\0\0\0\0") || at(4, "ftypheic");
    }

    private FileKind kindOfPackage() throws UnreadableInputException {
        try (GuardedZip zip = GuardedZip.open(input)) {
            if (zip.has("OFD.xml")) {
                return FileKind.OFD;
            }
            if (zip.has("[Content_Types].xml")) {
                byte[] types = zip.bytes("[Content_Types].xml");
                String declared = types == null ? "" : new String(types, StandardCharsets.UTF_8);
                if (WORD.matcher(declared).find()) {
                    return FileKind.DOCX;
                }
                if (WORKBOOK.matcher(declared).find()) {
                    return FileKind.XLSX;
                }
            }
            throw refused(Reason.UNKNOWN_TYPE);
        }
    }

    private FileKind kindOfCompoundFile() throws UnreadableInputException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw refused(Reason.ENCRYPTED);
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return FileKind.DOC;
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return FileKind.XLS;
            }
            throw refused(Reason.UNKNOWN_TYPE);
        } catch (IOException | RuntimeException damaged) {
            throw new UnreadableInputException(Reason.BROKEN, input.name(), damaged);
        }
    }

    private boolean at(int offset, String signature) {
        if (bytes.length < offset + signature.length()) {
            return false;
        }
        for (int i = 0; i < signature.length(); i++) {
            if ((bytes[offset + i] & 0xFF) != signature.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private UnreadableInputException refused(Reason reason) {
        return new UnreadableInputException(reason, input.name());
    }
}
