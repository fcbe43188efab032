package org.evenhand.rulebook.xml;

import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/// Reads XML without document type, entities of its own or anything from outside the file.
public final class SafeXml {
  /// No decision table we know of comes near it; a file beyond it is refused unread.
  public static final int LARGEST_FILE_BYTES = 16 << 20;

  /// How far a file too large is measured, so that a stream without an end has one.
  private static final long MEASURED_BYTES = 1L << 30;

  private static final String WRONG_ENCODING =
      "The file is not in the encoding it declares, or in UTF-8 where it declares none: ";

  private SafeXml() {}

  /// @throws XmlException where it is too large, not XML, not in the encoding it declares, or has a
  ///   document type
  public static Element parse(InputStream xml) throws XmlException, IOException {
    byte[] bytes = xml.readNBytes(LARGEST_FILE_BYTES + 1);
    if (bytes.length > LARGEST_FILE_BYTES) {
      throw tooLarge(bytes.length + Math.max(0, xml.skip(MEASURED_BYTES)));
    }
    Tree tree = new Tree();
    try {
      SAXParserFactory factory = SAXParserFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setXIncludeAware(false);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.newSAXParser().parse(new InputSource(new ByteArrayInputStream(bytes)), tree);
    } catch (SAXParseException e) {
      throw new XmlException(sentence(e), e.getLineNumber());
    } catch (SAXException e) {
      throw new XmlException("The file is not readable as XML: " + e.getMessage(), 0);
    } catch (CharConversionException | UnsupportedEncodingException e) {
      throw new XmlException(WRONG_ENCODING + e.getMessage(), tree.line());
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("This Java cannot read XML safely", e);
    }
    return tree.root();
  }

  private static XmlException tooLarge(long bytes) {
    return new XmlException(
        String.format(
            Locale.ROOT,
            "The file has %s%,d bytes and is refused unread; at most %,d (%d MB) are read",
            bytes > MEASURED_BYTES ? "more than " : "",
            bytes,
            LARGEST_FILE_BYTES,
            LARGEST_FILE_BYTES >> 20),
        0);
  }

  private static String sentence(SAXParseException e) {
    String said = String.valueOf(e.getMessage());
    if (said.startsWith("Invalid byte")) {
      return WRONG_ENCODING + said;
    }
    return said.contains("DOCTYPE")
        ? "The file has a DOCTYPE, which is refused: a decision model needs no document type or entities"
        : "The file is not well-formed XML: " + said;
  }

  private static final class Tree extends DefaultHandler {
    private record Open(
        String namespace,
        String name,
        Map<String, String> attributes,
        List<Element> children,
        StringBuilder text,
        int line) {}

    private final Deque<Open> open = new ArrayDeque<>();
    private @Nullable Locator locator;
    private @Nullable Element root;

    Element root() {
      if (root == null) {
        throw new IllegalStateException("The parser ended without a root element");
      }
      return root;
    }

    /// Where the parser is; 0 where it does not say.
    int line() {
      return locator == null ? 0 : Math.max(0, locator.getLineNumber());
    }

    @Override
    public void setDocumentLocator(Locator locator) {
      this.locator = locator;
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes given) {
      Map<String, String> attributes = new LinkedHashMap<>();
      for (int i = 0; i < given.getLength(); i++) {
        attributes.put(given.getLocalName(i), given.getValue(i));
      }
      open.push(new Open(uri, local, attributes, new ArrayList<>(), new StringBuilder(), line()));
    }

    @Override
    public void characters(char[] ch, int start, int length) {
      Open current = open.peek();
      if (current != null) {
        current.text().append(ch, start, length);
      }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
      Open done = open.pop();
      Element element =
          new Element(
              done.namespace(),
              done.name(),
              done.attributes(),
              done.children(),
              done.text().toString(),
              done.line());
      Open parent = open.peek();
      if (parent == null) {
        root = element;
      } else {
        parent.children().add(element);
      }
    }
  }
}
