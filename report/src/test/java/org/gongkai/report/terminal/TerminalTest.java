package org.gongkai.report.terminal;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TerminalTest {

    @Test
    void coloursAreForTerminalsOnly() {
        assertThat(Terminal.of("100", Map.of("TERM", "xterm"))).isEqualTo(new Terminal(100, true));
        assertThat(Terminal.of("", Map.of("TERM", "xterm"))).isEqualTo(new Terminal(120, false));
    }

    @Test
    void noColorAndADumbTerminalAreRespected() {
        assertThat(Terminal.of("100", Map.of("NO_COLOR", "1")).colour()).isFalse();
        assertThat(Terminal.of("100", Map.of("NO_COLOR", "")).colour()).isTrue();
        assertThat(Terminal.of("100", Map.of("TERM", "dumb")).colour()).isFalse();
    }

    @Test
    void coloursCanBeDemandedForAPipe() {
        assertThat(Terminal.of("", Map.of("CLICOLOR_FORCE", "1")).colour()).isTrue();
        assertThat(Terminal.of("", Map.of("CLICOLOR_FORCE", "1", "NO_COLOR", "1")).colour()).isFalse();
    }

    @Test
    void anAbsurdWidthIsPutRight() {
        assertThat(Terminal.of("5", Map.of()).columns()).isEqualTo(60);
        assertThat(Terminal.of("100000", Map.of()).columns()).isEqualTo(160);
        assertThat(Terminal.of("0", Map.of()).columns()).isEqualTo(120);
        assertThat(Terminal.of("wide", Map.of()).columns()).isEqualTo(120);
        assertThat(Terminal.of("", Map.of("COLUMNS", "90")).columns()).isEqualTo(90);
    }
}
