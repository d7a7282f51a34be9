package org.gongkai.report.read.archive;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

import org.gongkai.report.read.UnreadableInputException;
import org.gongkai.report.read.UnreadableInputException.Reason;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * XML that resolves nothing: no document type, no entity but the five of XML itself, no fetching. It always uses the
 * parser of the JDK, whatever else is on the class path.
 */
public final class SafeXml {

    /** The most bytes that are made into a tree: a tree takes ten times the memory of its text. 16 MiB. */
    public static final int LARGEST_TREE = 16 << 20;

    /** The most elements inside one another; a document has forty. */
    public static final int DEEPEST = 500;

    /** The JDK has a limit of its own, which differs from release to release. */
    private static final String JDK_DEPTH = "jdk.xml.maxElementDepth";

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final Pattern ENCODING = Pattern
            .compile("\\A.{0,4}<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{2,30})");

    private static final XMLInputFactory STREAMS = streams();

    private SafeXml() {}

    /** Well-formed or not, this XML is refused. */
    public static final class RefusedException extends XMLStreamException {
        private static final long serialVersionUID = 1L;

        private final Reason reason;

        RefusedException(Reason reason, String message) {
            super(message);
            this.reason = reason;
        }
    }

    /**
     * A pull parser over these bytes. It throws {@link RefusedException} at a document type and below {@link #DEEPEST};
     * {@link #refusal} turns its exceptions into reasons for a clerk.
     */
    public static XMLStreamReader stream(byte[] xml) throws XMLStreamException {
        return new StreamReaderDelegate(STREAMS.createXMLStreamReader(characters(xml))) {
            private int depth;

            @Override
            public int next() throws XMLStreamException {
                int event = super.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new RefusedException(Reason.SUSPICIOUS, "a document type is declared");
                }
                if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) {
                    throw new RefusedException(Reason.TOO_COMPLEX, "elements are nested too deeply");
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                }
                return event;
            }

            @Override
            public String getElementText() throws XMLStreamException {
                String text = super.getElementText();
                depth--;
                return text;
            }
        };
    }

    /** The JDK's stream parser complains on the console of a byte that is no character; a reader replaces it in silence. */
    private static Reader characters(byte[] xml) {
        Charset charset = StandardCharsets.UTF_8;
        if (xml.length > 1 && (xml[0] == 0 || (xml[0] & 0xFF) == 0xFE)) {
            charset = StandardCharsets.UTF_16BE;
        } else if (xml.length > 1 && (xml[1] == 0 || (xml[1] & 0xFF) == 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
        } else {
            Matcher declared = ENCODING
                    .matcher(new String(xml, 0, Math.min(xml.length, 200), StandardCharsets.US_ASCII));
            if (declared.find() && Charset.isSupported(declared.group(1))) {
                charset = Charset.forName(declared.group(1));
            }
        }
        try {
            Reader reader = new BufferedReader(new InputStreamReader(new ByteArrayInputStream(xml), charset));
            reader.mark(1);
            if (reader.read() != BYTE_ORDER_MARK) {
                reader.reset();
            }
            return reader;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Why an input whose XML failed this way cannot be read. */
    public static UnreadableInputException refusal(XMLStreamException failure, String input) {
        Reason reason = failure instanceof RefusedException refused ? refused.reason : Reason.BROKEN;
        return new UnreadableInputException(reason, input, failure);
    }

    /**
     * A small part as a tree, aware of namespaces.
     *
     * @param input the input's name, for the message
     * @throws UnreadableInputException {@link Reason#SUSPICIOUS} at a document type, {@link Reason#TOO_COMPLEX} beyond
     *         {@link #LARGEST_TREE}, {@link Reason#BROKEN} otherwise
     */
    public static Document tree(byte[] xml, String input) throws UnreadableInputException {
        if (xml.length > LARGEST_TREE) {
            throw new UnreadableInputException(Reason.TOO_COMPLEX, input);
        }
        try {
            DocumentBuilder builder = trees().newDocumentBuilder();
            // The handler in place by default prints to the console.
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (SAXParseException refused) {
            boolean doctype = String.valueOf(refused.getMessage()).contains("DOCTYPE");
            throw new UnreadableInputException(doctype ? Reason.SUSPICIOUS : Reason.BROKEN, input, refused);
        } catch (SAXException | IOException damaged) {
            throw new UnreadableInputException(Reason.BROKEN, input, damaged);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("the JDK's own XML parser lacks a feature", impossible);
        }
    }

    private static XMLInputFactory streams() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(JDK_DEPTH, 0);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    private static DocumentBuilderFactory trees() throws ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setAttribute(JDK_DEPTH, DEEPEST);
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }
}
