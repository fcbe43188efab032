package org.evenhand.app.niem;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// An XML message, read whole into a tree of bounded size. Document types, entities but the five of
/// XML, and anything outside of the bytes given are refused.
public final class NiemMessage {
  /// Bytes of a message: 8 MiB.
  public static final int LARGEST_MESSAGE = 8 << 20;

  /// Elements within elements.
  public static final int DEEPEST = 40;

  /// Elements of a message.
  public static final int MOST_ELEMENTS = 100_000;

  /// Attributes and namespace declarations of one element.
  public static final int MOST_ATTRIBUTES = 64;

  public static final String CORE = "http://niem.gov/niem/niem-core/2.0";
  public static final String JUSTICE = "http://niem.gov/niem/domains/jxdm/4.0";
  public static final String STRUCTURES = "http://niem.gov/niem/structures/2.0";
  public static final String LEXS = "http://usdoj.gov/leisp/lexs/3.1";
  public static final String LEXS_DIGEST = "http://usdoj.gov/leisp/lexs/digest/3.1";
  public static final String LEXS_LIBRARY = "http://usdoj.gov/leisp/lexs/library/3.1";
  public static final String NDEX = "http://fbi.gov/cjis/N-DEx/IncidentArrest/2.1";

  private static final XMLInputFactory FACTORY = factory();

  /// Why a message could not be read.
  public enum Fault {
    NOT_WELL_FORMED,
    TOO_LARGE,
    TOO_MANY_PARTS,
    DOCUMENT_TYPE_OR_ENTITY
  }

  /// Thrown for a message that is not read; the message of the exception says what was given.
  public static final class RefusedMessageException extends Exception {
    private static final long serialVersionUID = 1;
    private final Fault fault;
    private final long line;

    RefusedMessageException(Fault fault, String given, long line) {
      super(given);
      this.fault = fault;
      this.line = line;
    }

    public Fault fault() {
      return fault;
    }

    /// From 1; 0 where no line is meant.
    public long line() {
      return line;
    }
  }

  private final NiemElement root;
  private final Map<String, NiemElement> byId;
  private final Set<String> idsTwice;

  private NiemMessage(NiemElement root) {
    this.root = root;
    this.byId = new LinkedHashMap<>();
    this.idsTwice = new LinkedHashSet<>();
    root.visit(each -> {
      if (!each.id().isEmpty() && byId.putIfAbsent(each.id(), each) != null) {
        idsTwice.add(each.id());
      }
    });
  }

  public NiemElement root() {
    return root;
  }

  /// The element of this id.
  public Optional<NiemElement> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// Ids that more than one element bears; the first bearer is the one found.
  public Set<String> idsTwice() {
    return Set.copyOf(idsTwice);
  }

  /// @throws RefusedMessageException if the bytes are no XML, or XML that is not read here
  public static NiemMessage read(byte[] bytes) throws RefusedMessageException {
    if (bytes.length > LARGEST_MESSAGE) {
      throw new RefusedMessageException(Fault.TOO_LARGE, bytes.length + " bytes", 0);
    }
    XMLStreamReader reader = null;
    try {
      reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
      return new NiemMessage(tree(reader));
    } catch (XMLStreamException e) {
      Location at = e.getLocation();
      throw new RefusedMessageException(
          Fault.NOT_WELL_FORMED, firstSentence(e), at == null ? 0 : at.getLineNumber());
    } catch (RuntimeException e) {
      // The parser of the JDK throws unchecked exceptions for some malformed input.
      throw new RefusedMessageException(Fault.NOT_WELL_FORMED, e.getClass().getSimpleName(), 0);
    } finally {
      close(reader);
    }
  }

  private static NiemElement tree(XMLStreamReader reader)
      throws XMLStreamException, RefusedMessageException {
    Deque<NiemElement> open = new ArrayDeque<>();
    NiemElement root = null;
    int elements = 0;
    while (reader.hasNext()) {
      long line = reader.getLocation().getLineNumber();
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++elements > MOST_ELEMENTS) {
            throw tooMany("more than " + MOST_ELEMENTS + " elements", line);
          }
          if (open.size() >= DEEPEST) {
            throw tooMany("more than " + DEEPEST + " levels", line);
          }
          if (reader.getAttributeCount() + reader.getNamespaceCount() > MOST_ATTRIBUTES) {
            throw tooMany("an element with more than " + MOST_ATTRIBUTES + " attributes", line);
          }
          NiemElement element = element(reader);
          if (open.isEmpty()) {
            root = element;
          } else {
            open.peek().addChild(element);
          }
          open.push(element);
        }
        case XMLStreamConstants.END_ELEMENT -> open.pop();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (!open.isEmpty()) {
            open.peek().addText(reader.getText());
          }
        }
        case XMLStreamConstants.DTD ->
            throw new RefusedMessageException(
                Fault.DOCUMENT_TYPE_OR_ENTITY, "a document type", line);
        case XMLStreamConstants.ENTITY_REFERENCE ->
            throw new RefusedMessageException(
                Fault.DOCUMENT_TYPE_OR_ENTITY, "the entity " + reader.getLocalName(), line);
        default -> {} // Comments and processing instructions say nothing.
      }
    }
    if (root == null) {
      throw new RefusedMessageException(Fault.NOT_WELL_FORMED, "no element", 0);
    }
    return root;
  }

  private static NiemElement element(XMLStreamReader reader) {
    return new NiemElement(
        text(reader.getNamespaceURI()),
        reader.getLocalName(),
        text(reader.getAttributeValue(STRUCTURES, "id")).strip(),
        (text(reader.getAttributeValue(STRUCTURES, "ref"))
                + text(reader.getAttributeValue(LEXS_LIBRARY, "ref")))
            .strip());
  }

  private static String text(@Nullable String absent) {
    return absent == null ? "" : absent;
  }

  private static RefusedMessageException tooMany(String given, long line) {
    return new RefusedMessageException(Fault.TOO_MANY_PARTS, given, line);
  }

  /// The parser's own words without the place, which is told apart.
  private static String firstSentence(XMLStreamException e) {
    String message = String.valueOf(e.getMessage());
    int text = message.indexOf("Message: ");
    return (text < 0 ? message : message.substring(text + 9)).lines().findFirst().orElse("");
  }

  private static void close(@Nullable XMLStreamReader reader) {
    if (reader != null) {
      try {
        reader.close();
      } catch (XMLStreamException e) {
        throw new IllegalStateException("A reader over bytes in memory did not close", e);
      }
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_VALIDATING, false);
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
    factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
    factory.setXMLResolver((_, systemId, _, _) -> {
      throw new XMLStreamException("It refers to " + systemId);
    });
    return factory;
  }
}
