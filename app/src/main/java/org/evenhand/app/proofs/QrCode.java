package org.evenhand.app.proofs;

import io.nayuki.qrcodegen.QrCode.Ecc;

/// A square code as the path of an SVG: `size` modules with a quiet zone of four on each side.
///
/// @param size of the view box
/// @param path of the dark modules
public record QrCode(int size, String path) {
  private static final int QUIET = 4;

  public static QrCode of(String text) {
    io.nayuki.qrcodegen.QrCode code = io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
        }
      }
    }
    return new QrCode(code.size + 2 * QUIET, path.toString());
  }
}
