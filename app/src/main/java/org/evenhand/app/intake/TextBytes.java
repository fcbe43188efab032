package org.evenhand.app.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// What bytes of text are: UTF-8, or else Windows-1252; and which files are no text at all.
final class TextBytes {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private TextBytes() {}

  /// Whether the bytes are valid UTF-8 (RFC 3629: no overlong forms, no surrogates, up to
  /// U+10FFFF).
  static boolean isUtf8(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to) {
      int b = bytes[i++];
      if (b >= 0) {
        continue;
      }
      int lead = b & 0xFF;
      int more = lead < 0xC2 ? -1 : lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : lead < 0xF5 ? 3 : -1;
      if (more < 0 || i + more > to) {
        return false;
      }
      int second = bytes[i] & 0xFF;
      if ((lead == 0xE0 && second < 0xA0)
          || (lead == 0xED && second > 0x9F)
          || (lead == 0xF0 && second < 0x90)
          || (lead == 0xF4 && second > 0x8F)) {
        return false;
      }
      for (int k = 0; k < more; k++) {
        if ((bytes[i++] & 0xC0) != 0x80) {
          return false;
        }
      }
    }
    return true;
  }

  /// The text of Windows-1252 bytes. The five bytes it leaves undefined become the control
  /// characters of the same number (as browsers do), so that no byte is lost.
  static String windows1252(byte[] bytes, int from, int to) {
    StringBuilder text = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      char c = new String(bytes, i, 1, WINDOWS_1252).charAt(0);
      text.append(c == '\uFFFD' ? (char) (bytes[i] & 0xFF) : c);
    }
    return text.toString();
  }

  /// The text of bytes in whichever of the two they are.
  static String text(byte[] bytes, int from, int to) {
    return isUtf8(bytes, from, to)
        ? new String(bytes, from, to - from, StandardCharsets.UTF_8)
        : windows1252(bytes, from, to);
  }

  static boolean hasByteOrderMark(byte[] head, int length) {
    return starts(head, length, 0xEF, 0xBB, 0xBF);
  }

  /// A sentence if these first bytes of a file are no delimited text in one-byte or UTF-8 form,
  /// else empty.
  static String refusal(byte[] head, int length) {
    if (starts(head, length, 0xFF, 0xFE) || starts(head, length, 0xFE, 0xFF)) {
      return "is UTF-16 text; expected UTF-8. Save it as \"CSV UTF-8\" and read it again";
    }
    if (starts(head, length, 'P', 'K', 3, 4)) {
      return "is a zip archive or an Excel workbook (.xlsx); expected CSV text. "
          + "Unpack it, or save the sheet as \"CSV UTF-8\"";
    }
    if (starts(head, length, 0xD0, 0xCF, 0x11, 0xE0)) {
      return "is an old Excel workbook (.xls); expected CSV text. Save the sheet as \"CSV UTF-8\"";
    }
    if (starts(head, length, 0x1F, 0x8B)) {
      return "is compressed with gzip; expected CSV text. Unpack it first";
    }
    if (starts(head, length, '%', 'P', 'D', 'F')) {
      return "is a PDF document; expected CSV text";
    }
    return zeroBytes(head, Math.min(length, 4096));
  }

  private static String zeroBytes(byte[] head, int length) {
    int odd = 0;
    int even = 0;
    for (int i = 0; i < length; i++) {
      if (head[i] == 0) {
        odd += i & 1;
        even += 1 - (i & 1);
      }
    }
    if (odd + even == 0) {
      return "";
    }
    if (length > 4 && (odd == 0 || even == 0) && odd + even > length / 3) {
      return "looks like UTF-16 text (every second byte is zero); expected UTF-8. "
          + "Save it as \"CSV UTF-8\" and read it again";
    }
    return "is binary (its first 4,096 bytes hold zero bytes); expected CSV text";
  }

  private static boolean starts(byte[] head, int length, int... magic) {
    if (length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((head[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
