package org.evenhand.app.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// The style of the page with its two fonts inside, and the policy that allows exactly this style
/// and nothing from outside.
///
/// @param css content of the `style` element
/// @param contentSecurityPolicy for the `meta` element
public record Stylesheet(String css, String contentSecurityPolicy) {

  /// The style of every page.
  public static Stylesheet of(boolean synthetic) {
    return of(
        fontFace(400)
            + fontFace(700)
            + text("report.css")
            + (synthetic ? text("synthetic.css") : ""));
  }

  /// With more style at its end.
  public Stylesheet with(String more) {
    return of(css + more);
  }

  private static Stylesheet of(String css) {
    return new Stylesheet(
        css,
        "default-src 'none'; style-src 'sha256-"
            + sha256(css)
            + "'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'");
  }

  private static String fontFace(int weight) {
    byte[] font = bytes("public-sans/public-sans-latin-" + weight + "-normal.woff2");
    return "@font-face{font-family:\"Public Sans\";font-weight:"
        + weight
        + ";font-display:swap;src:url(data:font/woff2;base64,"
        + Base64.getEncoder().encodeToString(font)
        + ") format(\"woff2\")}\n";
  }

  private static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private static byte[] bytes(String name) {
    try (InputStream in = Stylesheet.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(
            "The program is incomplete: it lacks its file " + name + ". Build it anew.");
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String sha256(String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
