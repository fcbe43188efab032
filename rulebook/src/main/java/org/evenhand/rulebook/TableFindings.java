package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What is remarkable about one table of one version.
///
/// @param gaps where no rule matches and there is no default; as large as they can be
/// @param allGaps false where there are more gaps than were looked for
/// @param overlaps where rules match together and the hit policy does not allow it
/// @param neverFires rules that no case can make speak, by number
/// @param neverReached results that the table lists as possible and that no rule gives
public record TableFindings(
    VersionId version,
    String decision,
    List<Region> gaps,
    boolean allGaps,
    List<Overlap> overlaps,
    List<Integer> neverFires,
    List<Value> neverReached) {
  public TableFindings {
    gaps = List.copyOf(gaps);
    overlaps = List.copyOf(overlaps);
    neverFires = List.copyOf(neverFires);
    neverReached = List.copyOf(neverReached);
  }

  /// Two rules that match together.
  ///
  /// @param rule the smaller number
  /// @param differing whether their results differ
  public record Overlap(int rule, int other, boolean differing, Region region) {}

  /// Whether some rule or default speaks in every case.
  public boolean isComplete() {
    return gaps.isEmpty() && allGaps;
  }

  /// One for each finding.
  public List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    String place = "version %s, decision \"%s\": ".formatted(version, decision);
    sentences.add(place + (isComplete() ? "complete" : "not complete"));
    gaps.forEach(gap -> sentences.add(place + "no rule speaks where " + gap.sentence()));
    if (!allGaps) {
      sentences.add(place + "there are more gaps than these");
    }
    overlaps.forEach(o ->
        sentences.add(
            place
                + "rules %d and %d match together where %s, and give %s"
                    .formatted(
                        o.rule(),
                        o.other(),
                        o.region().sentence(),
                        o.differing() ? "different results" : "the same result")));
    neverFires.forEach(rule -> sentences.add(place + "rule %d can never speak".formatted(rule)));
    if (!neverReached.isEmpty()) {
      sentences.add(
          place
              + "no rule gives "
              + neverReached.stream().map(Value::feel).collect(Collectors.joining(", ")));
    }
    return sentences;
  }
}
