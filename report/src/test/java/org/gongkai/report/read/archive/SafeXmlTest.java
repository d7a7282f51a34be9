package org.gongkai.report.read.archive;

import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.UnreadableInputException.Reason;
import org.junit.jupiter.api.Test;

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
