package org.gongkai.report.read;

import org.jspecify.annotations.Nullable;

/** The input cannot be read as an annual report. The message is for a clerk: what is wrong and what to do. */
public final class UnreadableInputException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why an input cannot be read. */
    public enum Reason {
        // @formatter:off
        NOT_FOUND     ("找不到文件。请核对路径和文件名。",                                       "There is no such file. Check the path and the name."),
        NOT_A_FILE    ("这不是一个文件。检查整个文件夹请加 --recursive。",                       "This is not a file. To check a folder add --recursive."),
        CANNOT_OPEN   ("文件打不开。请确认您有读取权限，且文件没有被其他程序占用。",             "The file cannot be opened. Check your permission and that no other program holds it."),
        EMPTY         ("文件是空的。请重新下载或另存后再试。",                                   "The file is empty. Download or save it again."),
        TOO_LARGE     ("文件超过 64 MB，不像是一份年度报告。请只提供报告正文。",                 "The file is larger than 64 MB; that is no annual report. Provide the report alone."),
        UNKNOWN_TYPE  ("无法识别文件类型。支持 HTML、DOCX、DOC、PDF、OFD、XLSX、XLS、纯文本和 JSON。", "Unknown file type. HTML, DOCX, DOC, PDF, OFD, XLSX, XLS, plain text and JSON are read."),
        ENCRYPTED     ("文件已加密或设有打开密码。请解除加密后再试。",                           "The file is encrypted or needs a password. Remove the protection first."),
        SCAN          ("这是扫描件，只有图片，没有文字。请提供带文字的电子版。",                 "This is a scan: pictures without text. Provide a version with text."),
        BROKEN        ("文件已损坏或不完整，无法解析。请重新下载或另存后再试。",                 "The file is damaged or incomplete. Download or save it again."),
        BAD_ENCODING  ("文字编码有误，出现大量乱码。请以 UTF-8 或 GB18030 重新保存。",           "The text encoding is broken. Save the file again as UTF-8 or GB18030."),
        SUSPICIOUS    ("文件含有不应有的内容（压缩炸弹、外部实体等），为安全起见拒绝读取。",     "The file holds what no report should (a zip bomb, an external entity); it is refused for safety."),
        TOO_COMPLEX   ("文件结构异常庞大，不像是一份年度报告。请只提供报告正文。",               "The file's structure is abnormally large; that is no annual report."),
        NOT_A_REPORT  ("这不是政府信息公开工作年度报告：找不到报告的章节和统计表。",             "This is not an annual report on information disclosure: it has neither its sections nor its tables."),
        HALF_A_REPORT ("报告不完整，后面的部分缺失。请提供完整的报告。",                         "The report is cut short. Provide the whole report."),
        SEVERAL       ("文件中有不止一份报告。请拆分后逐份提供。",                               "The file holds more than one report. Provide them one by one.");
        // @formatter:on

        private final String chinese;
        private final String english;

        Reason(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }
    }

    private final Reason reason;
    private final String input;

    public UnreadableInputException(Reason reason, String input) {
        this(reason, input, null);
    }

    public UnreadableInputException(Reason reason, String input, @Nullable Throwable cause) {
        super(input + "：" + reason.chinese, cause);
        this.reason = reason;
        this.input = input;
    }

    public Reason reason() {
        return reason;
    }

    /** The message in Chinese, or in English for {@code --lang en}. */
    public String message(boolean english) {
        return english ? input + ": " + reason.english : input + "：" + reason.chinese;
    }
}
