package org.evenhand.app.niem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.evenhand.app.niem.NiemMessage.Fault;
import org.evenhand.app.niem.NiemMessage.RefusedMessageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NiemMessageTest {
  private static NiemMessage read(String xml) throws RefusedMessageException {
    return NiemMessage.read(xml.getBytes(StandardCharsets.UTF_8));
  }

  private static Fault fault(String xml) {
    return assertThrows(RefusedMessageException.class, () -> read(xml)).fault();
  }

  @Test
  void textIdsAndReferencesAreReadWhateverThePrefix() throws RefusedMessageException {
    NiemMessage message =
        read(
            "<a xmlns='u' xmlns:q='http://niem.gov/niem/structures/2.0'><b q:id=' x '> one &amp; <!-- no -->"
                + "<![CDATA[two<]]> </b><c q:ref='x'/></a>");
    assertEquals("one & two<", message.root().textAt("u", "b"));
    assertEquals("b", message.find("x").orElseThrow().name());
    assertEquals("x", message.root().find("u", "c").orElseThrow().ref());
  }

  @Test
  void aBombOfEntitiesIsRefused() {
    String bomb =
        "<!DOCTYPE a [<!ENTITY x0 'ha'>"
            + "<!ENTITY x1 '&x0;&x0;&x0;&x0;&x0;&x0;&x0;&x0;&x0;&x0;'>"
            + "<!ENTITY x2 '&x1;&x1;&x1;&x1;&x1;&x1;&x1;&x1;&x1;&x1;'>]><a>&x2;</a>";
    assertEquals(Fault.DOCUMENT_TYPE_OR_ENTITY, fault(bomb));
  }

  @Test
  void aFileIsNeverOpened(@TempDir Path folder) throws IOException {
    Path secret = folder.resolve("secret.txt");
    Files.writeString(secret, "secret words");
    for (String type :
        new String[] {
          "<!DOCTYPE a [<!ENTITY x SYSTEM '%s'>]>",
          "<!DOCTYPE a SYSTEM '%s'>",
          "<!DOCTYPE a [<!ENTITY %% x SYSTEM '%s'> %%x;]>"
        }) {
      RefusedMessageException refused =
          assertThrows(
              RefusedMessageException.class,
              () -> read(type.formatted(secret.toUri()) + "<a>&x;</a>"));
      assertEquals(Fault.DOCUMENT_TYPE_OR_ENTITY, refused.fault());
      assertTrue(!String.valueOf(refused.getMessage()).contains("secret words"));
    }
  }

  @Test
  void anEntityWithoutADocumentTypeIsRefused() {
    assertTrue(fault("<a>&x;</a>") != Fault.TOO_LARGE);
  }

  @Test
  void anIncludeIsTextAndIncludesNothing() throws RefusedMessageException {
    NiemMessage message =
        read(
            "<a xmlns:xi='http://www.w3.org/2001/XInclude'><xi:include href='file:///etc/passwd'/></a>");
    assertEquals("", message.root().children().getFirst().text());
  }

  @Test
  void depthElementsAttributesAndSizeAreBounded() {
    int depth = NiemMessage.DEEPEST;
    assertEquals(Fault.TOO_MANY_PARTS, fault("<a>".repeat(depth + 1) + "</a>".repeat(depth + 1)));
    assertEquals(
        Fault.TOO_MANY_PARTS, fault("<a>" + "<b/>".repeat(NiemMessage.MOST_ELEMENTS) + "</a>"));
    StringBuilder attributes = new StringBuilder("<a ");
    for (int i = 0; i <= NiemMessage.MOST_ATTRIBUTES; i++) {
      attributes.append("a").append(i).append("='' ");
    }
    assertEquals(Fault.TOO_MANY_PARTS, fault(attributes + "/>"));
    RefusedMessageException large =
        assertThrows(
            RefusedMessageException.class,
            () -> NiemMessage.read(new byte[NiemMessage.LARGEST_MESSAGE + 1]));
    assertEquals(Fault.TOO_LARGE, large.fault());
  }

  @Test
  void anElementAtTheDeepestLevelIsRead() throws RefusedMessageException {
    int depth = NiemMessage.DEEPEST;
    AtomicInteger elements = new AtomicInteger();
    read("<a>".repeat(depth) + "</a>".repeat(depth)).root().visit(_ -> elements.incrementAndGet());
    assertEquals(depth, elements.get());
  }

  @Test
  void whatIsNoXmlIsRefusedWithItsLine() {
    RefusedMessageException refused =
        assertThrows(RefusedMessageException.class, () -> read("<a>\n<b></a>"));
    assertEquals(Fault.NOT_WELL_FORMED, refused.fault());
    assertEquals(2, refused.line());
    assertEquals(Fault.NOT_WELL_FORMED, fault(""));
    assertEquals(Fault.NOT_WELL_FORMED, fault("{}"));
    assertEquals(Fault.NOT_WELL_FORMED, fault("<a/><b/>"));
    assertEquals(Fault.NOT_WELL_FORMED, fault("<x:a/>"));
    assertEquals(Fault.NOT_WELL_FORMED, fault("<?xml version='1.0' encoding='nonsense'?><a/>"));
  }

  @Test
  void everyTruncationIsRefusedAndNoneFails() {
    String whole = "<?xml version=\"1.0\"?><a x='1'><b>&amp;<![CDATA[c]]></b><!-- d --></a>";
    for (int length = 0; length < whole.length(); length++) {
      String part = whole.substring(0, length);
      assertThrows(RefusedMessageException.class, () -> read(part), part);
    }
  }
}
