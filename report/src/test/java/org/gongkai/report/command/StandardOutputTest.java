package org.gongkai.report.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class StandardOutputTest {

    @Test
    void aReaderThatHasGoneAwayIsNoFailure() {
        StandardOutput output = failingWith("Broken pipe");
        output.write('x');
        output.flush();
        assertThat(output.failure()).isNull();
    }

    @Test
    void aFullDiskIsAFailure() {
        StandardOutput output = failingWith("No space left on device");
        output.write('x');
        assertThat(output.failure()).hasMessage("No space left on device");
    }

    @Test
    void whatIsWrittenArrives() {
        ByteArrayOutputStream arrived = new ByteArrayOutputStream();
        StandardOutput output = new StandardOutput(arrived);
        byte[] bytes = "公开".getBytes(StandardCharsets.UTF_8);
        output.write(bytes, 0, bytes.length);
        output.flush();
        assertThat(arrived.toString(StandardCharsets.UTF_8)).isEqualTo("公开");
        assertThat(output.failure()).isNull();
    }

    private static StandardOutput failingWith(String message) {
        return new StandardOutput(new OutputStream() {
            @Override
            public void write(int oneByte) throws IOException {
                throw new IOException(message);
            }
        });
    }
}
