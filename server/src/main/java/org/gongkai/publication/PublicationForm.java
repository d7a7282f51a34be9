package org.gongkai.publication;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;

import org.gongkai.look.Problems;
import org.jspecify.annotations.Nullable;

/** A draft as it is typed: everything may still be wrong. */
public record PublicationForm(String column, String kind, String title, String body, String documentNumber,
        String disclosure, String disclosureReason, String formedOn, int revision) {

    /** What the browser left out is empty. */
    public PublicationForm(@Nullable String column, @Nullable String kind, @Nullable String title,
            @Nullable String body, @Nullable String documentNumber, @Nullable String disclosure,
            @Nullable String disclosureReason, @Nullable String formedOn, int revision) {
        this.column = given(column);
        this.kind = given(kind);
        this.title = given(title);
        this.body = given(body);
        this.documentNumber = given(documentNumber);
        this.disclosure = given(disclosure);
        this.disclosureReason = given(disclosureReason);
        this.formedOn = given(formedOn);
        this.revision = revision;
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text;
    }

    static PublicationForm blank(LocalDate today) {
        return new PublicationForm("", "", "", "", "", Disclosure.PUBLIC.name(), "", today.toString(), 0);
    }

    static PublicationForm of(Publication publication, TextVersion text) {
        return new PublicationForm(publication.column().toString(), publication.kind().toString(), text.title(),
                text.body(), publication.documentNumber(), publication.disclosure().name(),
                publication.disclosureReason(), publication.formedOn().toString(), publication.revision());
    }

    /** The same as typed, on top of what somebody else has saved meanwhile. */
    PublicationForm onTopOf(int latest) {
        return new PublicationForm(column, kind, title, body, documentNumber, disclosure, disclosureReason, formedOn,
                latest);
    }

    /** The draft; null when something could not be read, which is then among the problems. */
    @Nullable
    Draft draft(Problems problems) {
        UUID where = key(column);
        UUID what = key(kind);
        LocalDate day = day(formedOn);
        problems.addIf(where == null, "column", "请选择栏目。")
                .addIf(what == null, "kind", "请选择信息类别。")
                .addIf(title.isBlank(), "title", "请填写标题。")
                .addIf(day == null, "formedOn", "请填写形成日期，例如2026-03-05。");
        if (where == null || what == null || day == null || !problems.isEmpty()) {
            return null;
        }
        Disclosure attribute = disclosure.isEmpty() ? Disclosure.PUBLIC : Disclosure.valueOf(disclosure);
        return new Draft(where, what, title, body, documentNumber, attribute, disclosureReason, day);
    }

    private static @Nullable UUID key(String text) {
        try {
            return text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException forged) {
            return null;
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
