package org.evenhand.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.evenhand.app.publication.PublishedReport.Group;

/// One group of a measure with every population it is held against: the groups of the measure that
/// repeat a name and a figure, each with another benchmark, are one line.
record Line(Group figure, List<Group> comparisons, boolean emphasised, Reading reading) {

  /// @param title the finding; the groups it names are emphasised
  static List<Line> of(List<Group> groups, String title) {
    List<List<Group>> lines = new ArrayList<>();
    for (Group group : groups) {
      List<Group> same =
          lines.stream()
              .filter(line -> sameFigure(line.getFirst(), group))
              .findFirst()
              .orElseGet(() -> {
                List<Group> added = new ArrayList<>();
                lines.add(added);
                return added;
              });
      same.add(group);
    }
    List<Boolean> named = lines.stream().map(l -> names(title, l.getFirst().group())).toList();
    boolean all = named.stream().noneMatch(n -> n);
    List<Line> merged = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Group figure = lines.get(i).getFirst();
      merged.add(
          new Line(figure, List.copyOf(lines.get(i)), all || named.get(i), Reading.from(figure)));
    }
    return List.copyOf(merged);
  }

  String label() {
    return Words.sentence(figure.group());
  }

  boolean isUnknown() {
    String name = figure.group().toLowerCase(Locale.ROOT);
    return name.startsWith("unknown") || name.endsWith("unknown") || name.startsWith("missing");
  }

  /// The groups with a benchmark, smallest benchmark first.
  List<Group> benchmarksByShare() {
    return comparisons.stream()
        .filter(g -> g.benchmark() != null && g.benchmarkShare() != null)
        .sorted(Comparator.comparingDouble(Line::benchmarkShare).thenComparing(Line::benchmark))
        .toList();
  }

  static double benchmarkShare(Group group) {
    return Objects.requireNonNull(group.benchmarkShare());
  }

  static String benchmark(Group group) {
    return Objects.requireNonNull(group.benchmark());
  }

  /// The figure with its interval, or the reason why there is none.
  String valueInWords(String unit) {
    boolean share = figure.value() == null;
    return switch (reading) {
      case Reading.Measured(double point, double low, double high) ->
          share
              ? Words.percent(point) + " (" + Words.percentRange(low, high) + ")"
              : Words.amount(point)
                  + Words.NBSP
                  + unit
                  + " ("
                  + Words.amount(low)
                  + "–"
                  + Words.amount(high)
                  + ")";
      case Reading.Unsure(double point, String _) ->
          (share ? Words.percent(point) : Words.amount(point) + Words.NBSP + unit)
              + " (no interval)";
      case Reading.TooFew _ -> "too few to tell";
      case Reading.Withheld _ -> "withheld to protect people";
      case Reading.Uncomputed _ ->
          figure.count() == null ? "not known" : Words.count(figure.count());
    };
  }

  String point() {
    return switch (reading) {
      case Reading.Measured(double point, double _, double _) -> shown(point);
      case Reading.Unsure(double point, String _) -> shown(point);
      case Reading.TooFew _ -> "too few to tell";
      case Reading.Withheld _ -> "withheld to protect people";
      case Reading.Uncomputed _ -> "–";
    };
  }

  String interval() {
    return switch (reading) {
      case Reading.Measured(double _, double low, double high) -> range(low, high);
      case Reading.TooFew(double low, double high) -> range(low, high);
      case Reading.Unsure(double _, String why) -> "not computable: " + why;
      case Reading.Withheld(String why) -> why;
      case Reading.Uncomputed(String why) -> why.isEmpty() ? "–" : why;
    };
  }

  String count() {
    return reading instanceof Reading.Withheld
        ? "withheld"
        : figure.count() == null ? "not published" : Words.count(figure.count());
  }

  String of() {
    return figure.of() == null ? "not published" : Words.count(figure.of());
  }

  /// For each population: its share, and how many times as large ours is.
  List<String> comparisonsInWords(List<String> populations) {
    List<String> words = new ArrayList<>();
    for (Group compared : benchmarksByShare()) {
      words.add(
          DotAndInterval.letter(populations.indexOf(benchmark(compared)))
              + Words.NBSP
              + Words.shortPercent(benchmarkShare(compared))
              + ": "
              + ratioInWords(compared));
    }
    return List.copyOf(words);
  }

  static String ratioInWords(Group compared) {
    if (compared.ratio() == null) {
      return "not compared" + (compared.why() == null ? "" : ": " + compared.why());
    }
    String times = Words.ratio(compared.ratio()) + Words.NBSP + "times";
    if (compared.ratioLow() != null && compared.ratioHigh() != null) {
      return times
          + " ("
          + Words.ratio(compared.ratioLow())
          + "–"
          + Words.ratio(compared.ratioHigh())
          + ")";
    }
    return times + "; " + (compared.why() == null ? "no interval" : compared.why());
  }

  private String shown(double point) {
    return figure.value() == null ? Words.percent(point) : Words.amount(point);
  }

  private String range(double low, double high) {
    return figure.value() == null
        ? Words.percentRange(low, high)
        : Words.amount(low) + "–" + Words.amount(high);
  }

  private static boolean sameFigure(Group one, Group other) {
    return one.group().equals(other.group())
        && Objects.equals(one.count(), other.count())
        && Objects.equals(one.of(), other.of())
        && Objects.equals(one.share(), other.share())
        && Objects.equals(one.value(), other.value());
  }

  private static boolean names(String title, String group) {
    String padded = " " + title.replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
    return padded.toLowerCase(Locale.ROOT).contains(" " + group.toLowerCase(Locale.ROOT) + " ");
  }
}
