package org.gongkai.publication;

import java.time.LocalDate;
import java.util.UUID;

import org.gongkai.ledger.Refusal;

/**
 * What is written of a publication in a form.
 *
 * @param column           where it is shown
 * @param kind             what it is counted as
 * @param title            its title
 * @param body             its text: paragraphs, one a line
 * @param documentNumber   发文字号; may be empty
 * @param disclosure       公开属性
 * @param disclosureReason why it is not public
 * @param formedOn         形成日期
 */
public record Draft(UUID column, UUID kind, String title, String body, String documentNumber, Disclosure disclosure,
        String disclosureReason, LocalDate formedOn) {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_BODY = 200_000;

    public Draft {
        title = title.strip().replaceAll("\\s+", " ");
        body = body.replace("\r\n", "\n").strip();
        documentNumber = documentNumber.strip();
        disclosureReason = disclosureReason.strip();
    }

    /** Refuses what cannot be kept, even as a draft. */
    void check(LocalDate today) {
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw Refusal.of("title", "请填写标题，不超过" + LONGEST_TITLE + "字。");
        }
        if (body.length() > LONGEST_BODY) {
            throw Refusal.of("body", "正文不超过20万字，请拆分为几条发布。");
        }
        if (documentNumber.length() > 100) {
            throw Refusal.of("documentNumber", "发文字号不超过100字，没有发文字号的不填。");
        }
        if (formedOn.isAfter(today)) {
            throw Refusal.of("formedOn", "形成日期不能晚于今天。");
        }
        if (formedOn.getYear() < 2008) {
            throw Refusal.of("formedOn", "形成日期不能早于2008年（《条例》施行的年份）。");
        }
        if (disclosure.needsReason() && disclosureReason.isEmpty()) {
            throw Refusal.of("disclosureReason", "公开属性为“" + disclosure.chinese() + "”的，请写明理由。")
                    .because("条例第十三条");
        }
    }
}
