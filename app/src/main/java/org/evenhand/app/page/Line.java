package org.evenhand.app.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.app.publication.PublishedReport.Group;
import org.evenhand.app.publication.PublishedReport.Measure;

/// One group of a measure with every population it is held against: the groups of the measure that
/// repeat a name and a figure, each with another benchmark, are one line.
///
/// @param label the group as printed
record Line(
    String label,
    Group figure,
    List<Group> comparisons,
    boolean emphasised,
    Reading reading,
    Scale scale) {

  /// The group that the title speaks of is emphasised, all where it names none.
  static List<Line> of(Measure measure) {
    Scale scale = Scale.of(measure);
    List<List<Group>> lines = new ArrayList<>();
    for (Group group : measure.groups()) {
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
    int named = named(lines.stream().map(List::getFirst).toList(), measure.title(), scale);
    List<Line> merged = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Group figure = lines.get(i).getFirst();
      merged.add(
          new Line(
              Words.sentence(figure.group()),
              figure,
              List.copyOf(lines.get(i)),
              named < 0 || named == i || scale.ends() == Scale.Ends.BOUNDS,
              Reading.from(figure, scale),
              scale));
    }
    return List.copyOf(merged);
  }

  /// Index of the group whose figure, or else whose name, the title mentions first; −1 if none. Of
  /// changes the title says the size without its sign, so only the name tells.
  private static int named(List<Group> figures, String title, Scale scale) {
    String plain = title.replace(Words.NBSP, " ");
    int byFigure =
        scale.isChange()
            ? -1
            : first(figures.stream().map(g -> mention(plain, printed(g))).toList());
    return byFigure >= 0
        ? byFigure
        : first(figures.stream().map(g -> mention(plain, g.group())).toList());
  }

  private static String printed(Group group) {
    if (group.share() != null) {
      return Words.percent(group.share()).replace(Words.NBSP, " ");
    }
    return group.value() == null ? "" : Words.amount(group.value());
  }

  private static int mention(String title, String words) {
    if (words.isBlank()) {
      return -1;
    }
    Matcher mention =
        Pattern.compile(
                "(?<![\\p{L}\\p{N}.,])" + Pattern.quote(words) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE)
            .matcher(title);
    return mention.find() ? mention.start() : -1;
  }

  private static int first(List<Integer> positions) {
    int best = -1;
    for (int i = 0; i < positions.size(); i++) {
      if (positions.get(i) >= 0 && (best < 0 || positions.get(i) < positions.get(best))) {
        best = i;
      }
    }
    return best;
  }

  /// For the order of long tables: withheld and unknown ones last.
  double size() {
    return switch (reading) {
      case Reading.Measured(double point, double _, double _) -> point;
      case Reading.Unsure(double point, String _) -> point;
      case Reading.TooFew _ -> -1;
      case Reading.Uncomputed _ -> -2;
      case Reading.Withheld _ -> -3;
    };
  }

  /// The same figure under another name.
  Line called(String name, boolean strong) {
    return new Line(Words.sentence(name), figure, comparisons, strong, reading, scale);
  }

  /// Whether the source does not say which group its people or cases belong to.
  boolean isUnknown() {
    String name = figure.group().toLowerCase(Locale.ROOT);
    return name.startsWith("unknown")
        || name.startsWith("not recorded")
        || name.endsWith("unknown")
        || name.endsWith("blank");
  }

  /// Whether this is the rest of a yes or no: `no` beside `yes`, `flag not set` beside `flag set`.
  boolean isNegationOf(Line other) {
    String name = figure.group().toLowerCase(Locale.ROOT);
    String stated = other.figure.group().toLowerCase(Locale.ROOT);
    return (name.equals("no") && stated.equals("yes"))
        || name.equals("no " + stated)
        || (name.contains(" not ") && name.replace(" not ", " ").equals(stated));
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
    return switch (reading) {
      case Reading.Measured(double point, double low, double high) ->
          (scale.ends() == Scale.Ends.BOUNDS ? scale.shown(point) : scale.worded(point, unit))
              + " ("
              + scale.bracket(low, high)
              + ")";
      case Reading.Unsure(double point, String _) -> scale.worded(point, unit) + " (no interval)";
      case Reading.TooFew _ -> "too few to tell";
      case Reading.Withheld _ -> "withheld to protect people";
      case Reading.Uncomputed _ ->
          figure.count() == null ? "not known" : Words.count(figure.count());
    };
  }

  String point() {
    return switch (reading) {
      case Reading.Measured(double point, double _, double _) -> scale.shown(point);
      case Reading.Unsure(double point, String _) -> scale.shown(point);
      case Reading.TooFew _ -> "too few to tell";
      case Reading.Withheld _ -> "withheld to protect people";
      case Reading.Uncomputed _ -> "–";
    };
  }

  String interval() {
    return switch (reading) {
      case Reading.Measured(double _, double low, double high) -> scale.range(low, high);
      case Reading.TooFew(double low, double high) -> scale.range(low, high);
      case Reading.Unsure _ -> "none";
      case Reading.Withheld _, Reading.Uncomputed _ -> "–";
    };
  }

  /// Why a figure, its interval or its comparison is not there; empty where nothing is lacking.
  List<String> reasons() {
    List<String> reasons = new ArrayList<>();
    switch (reading) {
      case Reading.Unsure(double _, String why) -> reasons.add(why);
      case Reading.Withheld _ -> {}
      case Reading.Uncomputed(String why) -> reasons.add(why);
      case Reading.TooFew _ -> {
        if (figure.why() == null) {
          reasons.add("the interval is too wide to say anything");
        }
      }
      case Reading.Measured _ -> {}
    }
    boolean compared = comparisons.stream().anyMatch(each -> each.ratio() != null);
    for (Group each : comparisons) {
      if (!compared && each.why() != null) {
        reasons.add(each.why());
      }
    }
    return reasons.stream().filter(why -> !why.isEmpty()).distinct().toList();
  }

  String count() {
    return reading instanceof Reading.Withheld
        ? "withheld"
        : figure.count() == null
            ? figure.value() == null ? "not published" : "–"
            : Words.count(figure.count());
  }

  /// Whether a figure stands in the table, not words.
  boolean isNumber() {
    return reading instanceof Reading.Measured || reading instanceof Reading.Unsure;
  }

  /// `436 of 945`.
  String countOf() {
    return figure.of() == null || figure.count() == null || reading instanceof Reading.Withheld
        ? count()
        : count() + " of " + Words.count(figure.of());
  }

  /// A population and how many times as large our share is, in words.
  record Comparison(String population, String times, String interval) {}

  List<Comparison> comparisonsInWords(List<String> populations) {
    return benchmarksByShare().stream()
        .map(compared ->
            new Comparison(
                DotAndInterval.letter(populations.indexOf(benchmark(compared)))
                    + ", "
                    + Words.shortPercent(benchmarkShare(compared)),
                compared.ratio() == null
                    ? "not compared"
                    : Words.ratio(compared.ratio()) + Words.NBSP + "times",
                compared.ratioLow() == null || compared.ratioHigh() == null
                    ? "–"
                    : Words.ratio(compared.ratioLow()) + "–" + Words.ratio(compared.ratioHigh())))
        .toList();
  }

  static String ratioInWords(Group compared) {
    if (compared.ratio() == null) {
      return "not compared";
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
    return times + ", no interval";
  }

  private static boolean sameFigure(Group one, Group other) {
    return one.group().equals(other.group())
        && Objects.equals(one.count(), other.count())
        && Objects.equals(one.of(), other.of())
        && Objects.equals(one.share(), other.share())
        && Objects.equals(one.value(), other.value());
  }
}
