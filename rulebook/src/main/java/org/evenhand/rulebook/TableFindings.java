package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What is remarkable about one table of one version.
///
/// @param gaps where no rule matches and there is no default; as large as they can be, and up to 20
/// @param allGaps false where there are more gaps, or there may be
/// @param overlaps where rules match together and the hit policy does not allow it, up to 20
/// @param allOverlaps false where there are more
/// @param silences where the text is open and a rule says so: no gaps
/// @param neverFires rules that no case can make speak, by number
/// @param neverReached results that the table lists as possible and that no rule gives
public record TableFindings(
    VersionId version,
    String decision,
    List<Region> gaps,
    boolean allGaps,
    List<Overlap> overlaps,
    boolean allOverlaps,
    List<Silence> silences,
    List<Integer> neverFires,
    List<Value> neverReached) {
  public TableFindings {
    gaps = List.copyOf(gaps);
    overlaps = List.copyOf(overlaps);
    silences = List.copyOf(silences);
    neverFires = List.copyOf(neverFires);
    neverReached = List.copyOf(neverReached);
  }

  /// Two rules that match together.
  ///
  /// @param rule the smaller number
  /// @param differing whether their results differ
  public record Overlap(int rule, int other, boolean differing, Region region) {}

  /// A rule that leaves the text open, with what it cites.
  ///
  /// @param citation blank only in a model that is no rulebook yet
  /// @param regions where no other rule speaks instead; as large as they can be, and up to 20
  /// @param all false where there are more
  public record Silence(int rule, String citation, List<Region> regions, boolean all) {
    public Silence {
      regions = List.copyOf(regions);
    }
  }

  /// Whether some rule or default speaks in every case.
  public boolean isComplete() {
    return gaps.isEmpty() && allGaps;
  }

  /// Whether an author should look: a gap, an overlap, a rule that can never speak, or one that
  /// leaves the text open and cites nothing.
  public boolean isRemarkable() {
    return !isComplete()
        || !overlaps.isEmpty()
        || !neverFires.isEmpty()
        || silences.stream().anyMatch(silence -> silence.citation().isBlank());
  }

  /// One for each finding, with the version and the decision.
  public List<String> sentences() {
    String place = "version %s, decision \"%s\": ".formatted(version, decision);
    return lines().stream().map(place::concat).toList();
  }

  /// One for each finding; whether the table is complete comes first.
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(completeness());
    gaps.forEach(gap -> lines.add("no rule speaks" + gap.clause() + gap.example()));
    if (!allGaps && !gaps.isEmpty()) {
      lines.add(
          gaps.size() < Findings.MOST
              ? "there may be more gaps than these: the table is too large to look through"
              : "there are more gaps than these " + Findings.MOST);
    }
    overlaps.forEach(o -> lines.add(overlap(o)));
    if (!allOverlaps) {
      lines.add("there are more overlaps than these " + Findings.MOST);
    }
    silences.forEach(silence -> add(silence, lines));
    neverFires.forEach(rule -> lines.add("rule %d can never speak".formatted(rule)));
    if (!neverReached.isEmpty()) {
      lines.add(
          "no rule gives "
              + neverReached.stream().map(Value::feel).collect(Collectors.joining(", ")));
    }
    return lines;
  }

  private String completeness() {
    if (isComplete()) {
      return "complete";
    }
    return gaps.isEmpty()
        ? "not known whether it is complete: the table is too large to look through"
        : "not complete";
  }

  private static String overlap(Overlap overlap) {
    return "rules %d and %d match together%s, and give %s%s"
        .formatted(
            overlap.rule(),
            overlap.other(),
            overlap.region().clause(),
            overlap.differing() ? "different results" : "the same result",
            overlap.region().example());
  }

  private static void add(Silence silence, List<String> lines) {
    boolean cited = !silence.citation().isBlank();
    String cites = cited ? ": " + silence.citation() : "";
    for (Region region : silence.regions()) {
      lines.add(
          "silent, %s,%s (rule %d%s)%s"
              .formatted(
                  cited ? "by citation" : "without a citation",
                  region.clause().replaceFirst("^,", ""),
                  silence.rule(),
                  cites,
                  region.example()));
    }
    if (!silence.all()) {
      lines.add("rule %d is silent in more regions than these".formatted(silence.rule()));
    }
  }
}
