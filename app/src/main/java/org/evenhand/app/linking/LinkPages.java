package org.evenhand.app.linking;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.evenhand.app.page.ReportPages;
import org.evenhand.app.page.Stylesheet;
import org.evenhand.app.quality.Quality;
import org.evenhand.linkage.Clusters;
import org.evenhand.linkage.Linkage;

/// The page of a linkage. It shows persons, and is not for the public.
final class LinkPages {
  private static final String STYLE = "link.css";

  private LinkPages() {}

  /// HTML of the page: no script, nothing loaded from outside. The same linkage gives the same
  /// text.
  ///
  /// @param quality where the truth is known
  static String html(
      LinkedInput input, Linkage linkage, Clusters clusters, Optional<Quality> quality) {
    StringOutput text = new StringOutput(1 << 18);
    JtelinkGenerated.render(
        new OwaspHtmlTemplateOutput(text),
        ReportPages.UNCHANGED,
        LinkPage.from(input, linkage, clusters, quality),
        Stylesheet.of(input.synthetic()).with(style()));
    return text.toString();
  }

  private static String style() {
    try (InputStream in = LinkPages.class.getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IllegalStateException("The program is incomplete: it lacks its file " + STYLE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
