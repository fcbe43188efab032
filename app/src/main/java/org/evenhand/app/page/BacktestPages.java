package org.evenhand.app.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import org.evenhand.app.publication.PublishedBacktest;

/// The public page of a back-test: what would have changed in the past under another policy.
public final class BacktestPages {
  private BacktestPages() {}

  /// HTML of the page: no script, nothing loaded from outside. The same back-test gives the same
  /// text.
  public static String html(PublishedBacktest backtest) {
    StringOutput text = new StringOutput(1 << 18);
    JtebacktestGenerated.render(
        new OwaspHtmlTemplateOutput(text),
        ReportPages.UNCHANGED,
        backtest,
        BacktestPage.from(backtest),
        Stylesheet.of(backtest.synthetic()));
    return text.toString();
  }
}
