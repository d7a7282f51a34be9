package org.gongkai.report.read.archive;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.UnreadableInputException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SafeXmlTest {

    private static final byte[] EXTERNAL = bytes(
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>");

    @Test
    void aStreamStopsAtADocumentType() {
        assertThatThrownBy(() -> drain(EXTERNAL)).isInstanceOfSatisfying(XMLStreamException.class,
                failure -> assertThat(SafeXml.refusal(failure, "x").reason()).isEqualTo(Reason.SUSPICIOUS));
        assertThatThrownBy(() -> drain(bytes("<a><b></a>"))).isInstanceOfSatisfying(XMLStreamException.class,
                failure -> assertThat(SafeXml.refusal(failure, "x").reason()).isEqualTo(Reason.BROKEN));
    }

    @Test
    void aTreeStopsAtADocumentType() {
        assertThatThrownBy(() -> SafeXml.tree(EXTERNAL, "x")).isInstanceOfSatisfying(UnreadableInputException.class,
                refused -> assertThat(refused.reason()).isEqualTo(Reason.SUSPICIOUS));
        assertThatThrownBy(() -> SafeXml.tree(bytes("<a>"), "x")).isInstanceOfSatisfying(UnreadableInputException.class,
                refused -> assertThat(refused.reason()).isEqualTo(Reason.BROKEN));
    }

    @Test
    void plainXmlIsRead() throws Exception {
        assertThat(drain(bytes("<a>1&lt;2&#x4E00;</a>"))).isEqualTo("1<2一");
        assertThat(SafeXml.tree(bytes("<o:a xmlns:o='urn:x'>二</o:a>"), "x").getDocumentElement().getNamespaceURI())
                .isEqualTo("urn:x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void aStreamIsReadInTheCharsetItDeclares(String charset) throws Exception {
        String xml = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?><a>报告</a>";
        assertThat(drain(xml.getBytes(charset))).isEqualTo("报告");
        assertThat(drain(("\uFEFF" + xml).getBytes(charset.equals("UTF-16") ? "UTF-16LE" : charset))).isEqualTo("报告");
    }

    @Test
    void aByteThatIsNoCharacterIsReplacedWithoutAWordOnTheConsole() throws Exception {
        PrintStream console = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            assertThat(drain("<a>1\u00e62</a>".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("1\uFFFD2");
            assertThatThrownBy(() -> SafeXml.tree("<a>\u00e6".getBytes(StandardCharsets.ISO_8859_1), "x"))
                    .isInstanceOf(UnreadableInputException.class);
        } finally {
            System.setErr(console);
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private static String drain(byte[] xml) throws XMLStreamException {
        XMLStreamReader reader = SafeXml.stream(xml);
        StringBuilder text = new StringBuilder();
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.CHARACTERS) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
