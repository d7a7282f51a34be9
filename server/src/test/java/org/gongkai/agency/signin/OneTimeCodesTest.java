package org.gongkai.agency.signin;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class OneTimeCodesTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** The values of RFC 6238, appendix B, SHA-1; its last six of eight digits. */
    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037",
            "20000000000, 353130"})
    void codesAreThoseOfTheStandard(long second, String code) {
        Instant moment = Instant.ofEpochSecond(second);
        assertThat(OneTimeCodes.code(SECRET, moment)).isEqualTo(code);
        assertThat(OneTimeCodes.stepOf(code, SECRET, moment, 0)).hasValue(second / 30);
        assertThat(OneTimeCodes.stepOf(code.substring(0, 3) + " " + code.substring(3), SECRET, moment, 0)).isPresent();
    }

    @Test
    void theCodeBeforeAndTheOneAfterCountAndNoOther() {
        Instant moment = Instant.ofEpochSecond(1_111_111_111);
        for (int steps = -3; steps <= 3; steps++) {
            String code = OneTimeCodes.code(SECRET, moment.plusSeconds(30L * steps));
            assertThat(OneTimeCodes.stepOf(code, SECRET, moment, 0).isPresent()).isEqualTo(Math.abs(steps) <= 1);
        }
    }

    @Test
    void aCodeThatWasAcceptedIsNotAcceptedAgainNorOneBeforeIt() {
        Instant moment = Instant.ofEpochSecond(1_111_111_111);
        String code = OneTimeCodes.code(SECRET, moment);
        long step = OneTimeCodes.stepOf(code, SECRET, moment, 0).orElseThrow();
        assertThat(OneTimeCodes.stepOf(code, SECRET, moment, step)).isEmpty();
        String before = OneTimeCodes.code(SECRET, moment.minusSeconds(30));
        assertThat(OneTimeCodes.stepOf(before, SECRET, moment, step)).isEmpty();
        String next = OneTimeCodes.code(SECRET, moment.plusSeconds(30));
        assertThat(OneTimeCodes.stepOf(next, SECRET, moment.plusSeconds(30), step)).hasValue(step + 1);
    }

    @Test
    void anythingElseIsNoCode() {
        for (String wrong : new String[]{"", "12345", "1234567", "abcdef", "１２３４５６", "-50471"}) {
            assertThat(OneTimeCodes.stepOf(wrong, SECRET, Instant.ofEpochSecond(1_111_111_111), 0)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void base32IsThatOfTheStandardWithoutPadding(String text, String base32) {
        assertThat(OneTimeCodes.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(base32);
    }
}
