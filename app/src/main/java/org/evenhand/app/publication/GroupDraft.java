package org.evenhand.app.publication;

import org.evenhand.app.publication.PublishedReport.Group;
import org.evenhand.disparity.Estimate;
import org.jspecify.annotations.Nullable;

/// One group of a measure on its way to [Group]: fields not set stay "not shown".
final class GroupDraft {
  private final String label;
  private final String code;
  @Nullable Long count;
  @Nullable Long of;
  @Nullable Double share;
  @Nullable Double value;
  @Nullable Double low;
  @Nullable Double high;
  @Nullable String benchmark;
  @Nullable Double benchmarkShare;
  private @Nullable Double ratio;
  private @Nullable Double ratioLow;
  private @Nullable Double ratioHigh;
  private @Nullable String why;
  @Nullable String withheld;

  GroupDraft(String label, String code) {
    this.label = label;
    this.code = code;
  }

  void why(String reason) {
    why = why == null ? reason : why + "; " + reason;
  }

  void share(Estimate estimate) {
    switch (estimate) {
      case Estimate.Estimated known -> {
        share = known.value();
        low = known.interval().low();
        high = known.interval().high();
      }
      case Estimate.ValueOnly only -> {
        share = only.value();
        why(only.whyNoInterval());
      }
      case Estimate.NotEstimable not -> why("share not computable: " + not.why());
      case Estimate.Withheld hidden -> withheld = Publication.WITHHELD;
    }
  }

  void value(Estimate estimate) {
    switch (estimate) {
      case Estimate.Estimated known -> {
        value = known.value();
        low = known.interval().low();
        high = known.interval().high();
      }
      case Estimate.ValueOnly only -> {
        value = only.value();
        why(only.whyNoInterval());
      }
      case Estimate.NotEstimable not -> why("not computable: " + not.why());
      case Estimate.Withheld hidden -> withheld = Publication.WITHHELD;
    }
  }

  void ratio(Estimate estimate) {
    switch (estimate) {
      case Estimate.Estimated known -> {
        ratio = known.value();
        ratioLow = known.interval().low();
        ratioHigh = known.interval().high();
      }
      case Estimate.ValueOnly only -> {
        ratio = only.value();
        why(only.whyNoInterval());
      }
      case Estimate.NotEstimable not -> why("ratio not computable: " + not.why());
      case Estimate.Withheld hidden -> why(Publication.WITHHELD);
    }
  }

  Group done() {
    return new Group(
        label,
        code,
        count,
        of,
        share,
        value,
        low,
        high,
        benchmark,
        benchmarkShare,
        ratio,
        ratioLow,
        ratioHigh,
        why,
        withheld);
  }
}
