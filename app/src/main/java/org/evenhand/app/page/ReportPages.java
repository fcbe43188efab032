package org.evenhand.app.page;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlInterceptor;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.publication.PublishedReport;

/// The public report as one self-contained page.
public final class ReportPages {
  /// The template engine asks what to add to a tag: nothing.
  public static final HtmlInterceptor UNCHANGED =
      new HtmlInterceptor() {
        @Override
        public void onHtmlTagOpened(
            String name, Map<String, Object> attributes, TemplateOutput output) {}

        @Override
        public void onHtmlTagClosed(String name, TemplateOutput output) {}
      };

  private ReportPages() {}

  /// HTML of the page: no script, nothing loaded from outside. The same report gives the same text.
  ///
  /// @param outlines real outlines for the map; without them the six police divisions are drawn as
  ///   tiles, where a measure counts by them
  public static String html(PublishedReport report, Optional<MapOutlines> outlines) {
    StringOutput text = new StringOutput(1 << 18);
    JtepageGenerated.render(
        new OwaspHtmlTemplateOutput(text),
        UNCHANGED,
        report,
        ReportPage.from(report, outlines),
        Stylesheet.of(report.synthetic()));
    return text.toString();
  }
}
