package org.gongkai.agency.signin;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.gongkai.ledger.LedgerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SecretBoxTest {

    private static final byte[] SECRET = "秘密".getBytes(StandardCharsets.UTF_8);

    @TempDir Path data;
    @TempDir Path other;

    @Test
    void whatIsSealedOpensAfterARestartForTheSameOwnerOnly() {
        String sealed = SecretBox.open(data).seal(SECRET, "甲");
        assertThat(sealed).isNotEqualTo(SecretBox.open(data).seal(SECRET, "甲"));
        assertThat(SecretBox.open(data).open(sealed, "甲")).isEqualTo(SECRET);
        assertThatThrownBy(() -> SecretBox.open(data).open(sealed, "乙")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> SecretBox.open(other).open(sealed, "甲")).isInstanceOf(IllegalStateException.class);
        String changed = (sealed.charAt(20) == 'A' ? "B" : "A") + sealed.substring(1);
        assertThatThrownBy(() -> SecretBox.open(data).open(changed, "甲")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theKeyIsReadableByItsOwnerAlone() throws Exception {
        SecretBox.open(data);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(SecretBox.FILE))))
                .isEqualTo("rw-------");
    }

    @Test
    void aDamagedKeyIsSaidAndNotReplaced() throws Exception {
        Path key = data.resolve(SecretBox.FILE);
        Files.writeString(key, "abc");
        assertThatThrownBy(() -> SecretBox.open(data)).isInstanceOfSatisfying(LedgerException.class,
                failure -> assertThat(failure.reason()).isEqualTo(LedgerException.Reason.FILE_DAMAGED));
        assertThat(Files.readString(key)).isEqualTo("abc");
    }

    @Test
    void aSignatureIsTheSameForOneOfficeAndPurposeOnly() {
        SecretBox box = SecretBox.open(data);
        assertThat(box.sign("form", "a")).isEqualTo(SecretBox.open(data).sign("form", "a")).hasSize(43);
        assertThat(box.sign("form", "a")).isNotEqualTo(box.sign("other", "a"))
                .isNotEqualTo(box.sign("form", "b"))
                .isNotEqualTo(SecretBox.open(other).sign("form", "a"));
    }
}
