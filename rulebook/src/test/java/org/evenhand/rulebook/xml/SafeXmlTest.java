package org.evenhand.rulebook.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SafeXmlTest {
  private static Element parse(String xml, Charset charset) throws XmlException, IOException {
    return SafeXml.parse(new ByteArrayInputStream(xml.getBytes(charset)));
  }

  private static XmlException refused(String xml) {
    return assertThrows(XmlException.class, () -> parse(xml, StandardCharsets.UTF_8));
  }

  @Test
  void elementsKeepTheirNamespaceAttributesTextAndLine() throws XmlException, IOException {
    Element root =
        parse(
            "<a xmlns=\"urn:one\" xmlns:o=\"urn:two\">\n<b c=\"d\">e &amp; f</b>\n<o:b/>\n</a>",
            StandardCharsets.UTF_8);
    assertEquals("urn:one", root.namespace());
    assertEquals(
        List.of(
            new Element("urn:one", "b", Map.of("c", "d"), List.of(), "e & f", 2),
            new Element("urn:two", "b", Map.of(), List.of(), "", 3)),
        root.children());
    assertEquals("d", root.list("b").getFirst().attribute("c"));
    assertEquals("", root.attribute("absent"));
    assertEquals(Optional.empty(), root.find("absent"));
  }

  @Test
  void theEncodingIsTheOneDeclared() throws XmlException, IOException {
    String xml = "<?xml version=\"1.0\" encoding=\"windows-1252\"?><a>§ é</a>";
    assertEquals("§ é", parse(xml, Charset.forName("windows-1252")).text());
  }

  @Test
  void aFileInAnotherEncodingThanItDeclaresIsRefused() {
    String utf8 = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>\n§ é</a>";
    XmlException refused =
        assertThrows(XmlException.class, () -> parse(utf8, Charset.forName("windows-1252")));
    assertEquals(
        "The file is not in the encoding it declares, or in UTF-8 where it declares none: Invalid"
            + " byte 1 of 1-byte UTF-8 sequence.",
        refused.getMessage());
    XmlException unknown =
        assertThrows(
            XmlException.class,
            () ->
                parse(
                    "<?xml version=\"1.0\" encoding=\"klingon\"?><a/>", StandardCharsets.US_ASCII));
    assertEquals(
        "The file is not in the encoding it declares, or in UTF-8 where it declares none: klingon",
        unknown.getMessage());
  }

  @Test
  void expressionsLieInAChildNamedText() throws XmlException, IOException {
    Element cell = parse("<cell><text>  &lt; 18\n</text></cell>", StandardCharsets.UTF_8);
    assertEquals("< 18", cell.expression());
    assertEquals("", cell.list("text").getFirst().expression());
  }

  @Test
  void entitiesOfTheFilesOwnAndFromOutsideAreRefused() {
    String sentence =
        "The file has a DOCTYPE, which is refused: a decision model needs no document type or"
            + " entities";
    assertEquals(sentence, refused("<!DOCTYPE a [<!ENTITY b \"c\">]>\n<a>&b;</a>").getMessage());
    assertEquals(
        sentence, refused("<!DOCTYPE a SYSTEM \"http://localhost/a.dtd\"><a/>").getMessage());
    XmlException undefined = refused("<a>\n&b;</a>");
    assertEquals(2, undefined.line());
    assertEquals(
        "The file is not well-formed XML: The entity \"b\" was referenced, but not declared.",
        undefined.getMessage());
  }

  @Test
  void brokenXmlIsRefusedWithItsLine() {
    assertEquals(3, refused("<a>\n<b>\n</a>").line());
    assertEquals(
        "The file is not well-formed XML: The element type \"b\" must be terminated by the matching"
            + " end-tag \"</b>\".",
        refused("<a>\n<b>\n</a>").getMessage());
  }

  @Test
  void aFileDeeperThanAnyModelIsRefused() {
    String deep = "<a>".repeat(5_000) + "</a>".repeat(5_000);
    assertEquals(true, String.valueOf(refused(deep).getMessage()).startsWith("The file is not"));
  }
}
