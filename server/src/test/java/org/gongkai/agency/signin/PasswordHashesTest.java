package org.gongkai.agency.signin;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordHashesTest {

    private final PasswordHashes hashes = new PasswordHashes();

    @Test
    void aPasswordMatchesItsHashAndNoOther() {
        String hash = hashes.encode("四个不相干的词");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hashes.matches("四个不相干的词", hash)).isTrue();
        assertThat(hashes.matches("四个不相干的字", hash)).isFalse();
        assertThat(hashes.encode("四个不相干的词")).isNotEqualTo(hash);
        assertThat(hashes.isOutdated(hash)).isFalse();
    }

    @Test
    void aHashWithWeakerParametersStillMatchesAndIsToBeRenewed() {
        String old = new Argon2PasswordEncoder(16, 32, 1, 4096, 1).encode("四个不相干的词");
        assertThat(hashes.matches("四个不相干的词", old)).isTrue();
        assertThat(hashes.isOutdated(old)).isTrue();
    }

    @Test
    void nobodysPasswordIsNeverRightAndTakesAsLong() {
        String hash = hashes.encode("四个不相干的词");
        assertThat(hashes.matchesNobody("四个不相干的词")).isFalse();
        long known = fastest(() -> hashes.matches("又一个错误的密码", hash));
        long unknown = fastest(() -> hashes.matchesNobody("又一个错误的密码"));
        assertThat((double) unknown / known).isBetween(0.5, 2.0);
    }

    /** The fastest of many is hardly disturbed by what else the machine does. */
    private static long fastest(Runnable work) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 15; i++) {
            long begin = System.nanoTime();
            work.run();
            fastest = Math.min(fastest, System.nanoTime() - begin);
        }
        return fastest;
    }
}
