package org.evenhand.app.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TextBytesTest {
  @Test
  void utf8IsWhatTheJavaDecoderAccepts() {
    Random random = new Random(3629);
    int valid = 0;
    for (int i = 0; i < 200_000; i++) {
      byte[] bytes = new byte[1 + random.nextInt(5)];
      random.nextBytes(bytes);
      bytes[0] |= (byte) 0xC0;
      for (int k = 1; k < bytes.length && random.nextInt(8) > 0; k++) {
        bytes[k] = (byte) (0x80 | (bytes[k] & 0x3F));
      }
      boolean expected = decodes(bytes);
      valid += expected ? 1 : 0;
      assertEquals(expected, TextBytes.isUtf8(bytes, 0, bytes.length));
    }
    assertTrue(valid > 1000, "only " + valid + " of the random sequences were valid");
  }

  @Test
  void sequencesThatDecodersDisagreeOnAreNotUtf8() {
    assertFalse(isUtf8(0xC0, 0x80));
    assertFalse(isUtf8(0xE0, 0x9F, 0xBF));
    assertFalse(isUtf8(0xED, 0xA0, 0x80));
    assertFalse(isUtf8(0xF4, 0x90, 0x80, 0x80));
    assertFalse(isUtf8(0xE2, 0x80));
    assertTrue(isUtf8(0xE2, 0x80, 0x93));
    assertTrue(isUtf8(0xF4, 0x8F, 0xBF, 0xBF));
  }

  @Test
  void everyByteOfWindows1252BecomesOneCharacterAndNoneIsLost() {
    byte[] all = new byte[256];
    for (int i = 0; i < 256; i++) {
      all[i] = (byte) i;
    }
    String text = TextBytes.windows1252(all, 0, 256);
    assertEquals(256, text.length());
    assertEquals(256, text.chars().distinct().count());
    assertEquals(-1, text.indexOf('\uFFFD'));
    assertEquals('€', text.charAt(0x80));
    assertEquals('\u0081', text.charAt(0x81));
    assertEquals('ÿ', text.charAt(0xFF));
  }

  @Test
  void textIsUtf8WhereItCanBe() {
    byte[] dash = "a–b".getBytes(StandardCharsets.UTF_8);
    assertEquals("a–b", TextBytes.text(dash, 0, dash.length));
    assertEquals("a–b", TextBytes.text(new byte[] {'a', (byte) 0x96, 'b'}, 0, 3));
  }

  @Test
  void plainTextIsNotRefused() {
    byte[] head = "Report_No,Race\n".getBytes(StandardCharsets.UTF_8);
    assertEquals("", TextBytes.refusal(head, head.length));
  }

  @Test
  void otherKindsOfFilesAreNamed() {
    for (String[] each :
        new String[][] {
          {"%PDF-1.7", "PDF"}, {"\u001f\u008b\b", "gzip"}, {"\u00d0\u00cf\u0011\u00e0", ".xls"}
        }) {
      byte[] head = each[0].getBytes(StandardCharsets.ISO_8859_1);
      assertTrue(TextBytes.refusal(head, head.length).contains(each[1]), each[1]);
    }
  }

  private static boolean isUtf8(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return TextBytes.isUtf8(bytes, 0, bytes.length);
  }

  private static boolean decodes(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
