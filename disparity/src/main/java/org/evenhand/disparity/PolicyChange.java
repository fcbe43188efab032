package org.evenhand.disparity;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.evenhand.disparity.Estimate.Estimated;
import org.evenhand.disparity.Estimate.NotEstimable;
import org.evenhand.disparity.Estimate.ValueOnly;

/// How a group's share of the cases asked for changes from one policy to another when both are
/// applied to the same cases. The two shares hold many cases in common, so that their change is
/// surer than either; a policy that asks for the same cases changes nothing, exactly.
///
/// Standard errors are those of the delta method for the multinomial counts of [Selected] over all
/// groups (Agresti 2013, Categorical Data Analysis, section 16.1). The cases are taken as
/// independent.
///
/// @param groups counts by [Group#id()], of all groups, unknown included
public record PolicyChange(SortedMap<String, Selected> groups) {
  public PolicyChange {
    groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
  }

  /// The change over these groups, which together are all cases.
  public static PolicyChange of(SortedMap<String, Selected> groups) {
    return new PolicyChange(groups);
  }

  /// The group's share after minus its share before, between −1 and 1.
  public Estimate shareChange(String group) {
    return shareChange(group, Normal.Z95, "at 95 %");
  }

  /// The group's share after over its share before, which is also its disparity index after over
  /// its index before, for the benchmark cancels.
  public Estimate indexRatio(String group) {
    return indexRatio(group, Normal.Z95, "at 95 %");
  }

  /// The [#shareChange] of every group, with intervals that hold all together with 95 %. Šidák
  /// (1967), JASA 62:626–633.
  public SortedMap<String, Estimate> shareChanges() {
    SortedMap<String, Estimate> changes = new TreeMap<>();
    groups.keySet().forEach(g -> changes.put(g, shareChange(g, jointZ(), jointly())));
    return changes;
  }

  /// The [#indexRatio] of every group, with intervals that hold all together with 95 %. Šidák
  /// (1967), JASA 62:626–633.
  public SortedMap<String, Estimate> indexRatios() {
    SortedMap<String, Estimate> ratios = new TreeMap<>();
    groups.keySet().forEach(g -> ratios.put(g, indexRatio(g, jointZ(), jointly())));
    return ratios;
  }

  private Estimate shareChange(String group, double z, String level) {
    Counts counts = counts(group);
    if (counts.isEmpty()) {
      return counts.nothingAskedFor();
    }
    double change = counts.shareAfter() - counts.shareBefore();
    double half = z * counts.error(1, 1);
    return new Estimated(
        change,
        new Interval(change - half, change + half, 0.95),
        "paired change of share, delta method " + level);
  }

  private Estimate indexRatio(String group, double z, String level) {
    Counts counts = counts(group);
    if (counts.isEmpty()) {
      return counts.nothingAskedFor();
    }
    if (counts.of().before() == 0) {
      return new NotEstimable("the first policy asks for nobody of this group");
    }
    double ratio = counts.shareAfter() / counts.shareBefore();
    if (counts.of().after() == 0) {
      return new ValueOnly(
          0, "interval not computable: the second policy asks for nobody of this group");
    }
    double error = counts.error(1 / counts.shareBefore(), 1 / counts.shareAfter());
    double factor = StrictMath.exp(z * error);
    return new Estimated(
        ratio,
        new Interval(ratio / factor, ratio * factor, 0.95),
        "paired ratio of disparity indices, delta method on the log scale " + level);
  }

  /// Each of m intervals at 0.95^(1/m).
  private double jointZ() {
    double each = StrictMath.pow(0.95, 1.0 / groups.size());
    return Normal.quantile(1 - (1 - each) / 2);
  }

  private String jointly() {
    return Sentences.say("at 95 %% for all %d groups together (Šidák 1967)", groups.size());
  }

  private Counts counts(String group) {
    Selected of = groups.get(group);
    if (of == null) {
      throw new IllegalArgumentException(
          Sentences.say("There is no group \"%s\" among %s", group, groups.keySet()));
    }
    long onlyBefore = 0;
    long onlyAfter = 0;
    long both = 0;
    for (Selected each : groups.values()) {
      onlyBefore += each.onlyBefore();
      onlyAfter += each.onlyAfter();
      both += each.both();
    }
    return new Counts(of, new Selected(onlyBefore, onlyAfter, both));
  }

  private record Counts(Selected of, Selected all) {
    boolean isEmpty() {
      return all.before() == 0 || all.after() == 0;
    }

    Estimate nothingAskedFor() {
      return new NotEstimable(
          all.before() == 0
              ? "the first policy asks for no case"
              : "the second policy asks for no case");
    }

    double shareBefore() {
      return (double) of.before() / all.before();
    }

    double shareAfter() {
      return (double) of.after() / all.after();
    }

    /// Root of the sum over cases of the squared influence of each on `timesAfter · shareAfter −
    /// timesBefore · shareBefore`.
    double error(double timesBefore, double timesAfter) {
      double before = timesBefore / all.before();
      double after = timesAfter / all.after();
      double sum = 0;
      for (int in = 0; in <= 1; in++) {
        double lost = -before * (in - shareBefore());
        double gained = after * (in - shareAfter());
        double kept = gained + lost;
        long onlyBefore = in == 1 ? of.onlyBefore() : all.onlyBefore() - of.onlyBefore();
        long onlyAfter = in == 1 ? of.onlyAfter() : all.onlyAfter() - of.onlyAfter();
        long both = in == 1 ? of.both() : all.both() - of.both();
        sum += onlyBefore * lost * lost + onlyAfter * gained * gained + both * kept * kept;
      }
      return StrictMath.sqrt(sum);
    }
  }
}
