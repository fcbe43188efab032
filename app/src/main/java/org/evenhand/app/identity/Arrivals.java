package org.evenhand.app.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.evenhand.linkage.Column;
import org.evenhand.linkage.Field;
import org.evenhand.linkage.Linkage;
import org.evenhand.linkage.Links;
import org.evenhand.linkage.Records;
import org.evenhand.linkage.Settings;
import org.evenhand.linkage.SyntheticPeople;
import org.evenhand.linkage.Waterfall;
import org.jspecify.annotations.Nullable;

/// Links defendants as they arrive: candidates come from the database by keyed hashes, and the
/// library weighs them against each other with a model learned from the office's own records. Until
/// there are enough of those it is learned from invented people, and says so.
public final class Arrivals {
  /// Fewer records of the office's own teach too little.
  static final int ENOUGH = 2_000;

  static final int SAMPLE = 10_000;
  private static final int CANDIDATES = 60;
  private static final long SEED = 1;

  private final Sightings sightings;
  private final LinkStore links;
  private @Nullable Base base;

  private record Base(Linkage linkage, String model) {}

  public Arrivals(Sightings sightings, LinkStore links) {
    this.sightings = sightings;
    this.links = links;
  }

  /// Finds and keeps the possible links of these defendants, in the caller's transaction; how many.
  public int link(List<Sighting> fresh) {
    List<Sighting> named = fresh.stream().filter(Sighting::isNamed).toList();
    if (named.isEmpty()) {
      return 0;
    }
    List<Sighting> candidates = sightings.candidates(named, CANDIDATES);
    List<Sighting> all = new ArrayList<>(candidates);
    all.addAll(named);
    Base known = base();
    int first = known.linkage().records().size();
    Linkage linkage = known.linkage().plus(records(all));
    List<PossibleLink> found = found(linkage, all, first, first + candidates.size());
    links.put(found, known.model());
    return found.size();
  }

  /// Learns anew at the next arrival, for instance once a night.
  public synchronized void forget() {
    base = null;
  }

  private synchronized Base base() {
    if (base == null) {
      List<Sighting> sample = sightings.sample(SAMPLE);
      base =
          sample.size() < ENOUGH
              ? new Base(
                  Linkage.of(
                      SyntheticPeople.of(SyntheticPeople.Layout.FULL, 3 * ENOUGH, SEED)
                          .truth()
                          .records(),
                      Settings.DEFAULT),
                  "learned from invented people, since the office has fewer than "
                      + ENOUGH
                      + " records")
              : new Base(
                  Linkage.of(records(sample), Settings.DEFAULT),
                  "learned from " + sample.size() + " records of the office");
    }
    return base;
  }

  /// Pairs of which one has just arrived and none is of the sample.
  private static List<PossibleLink> found(
      Linkage linkage, List<Sighting> all, int first, int fresh) {
    Links pairs = linkage.pairs();
    List<PossibleLink> found = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      int later = StrictMath.max(pairs.left()[i], pairs.right()[i]);
      int earlier = StrictMath.min(pairs.left()[i], pairs.right()[i]);
      if (earlier < first || later < fresh) {
        continue;
      }
      Sighting one = all.get(later - first);
      Sighting other = all.get(earlier - first);
      if (!one.referral().equals(other.referral())) {
        Waterfall reasons = linkage.explain(later, earlier);
        found.add(
            new PossibleLink(
                one.mention(),
                other.mention(),
                reasons.weight(),
                reasons.probability(),
                steps(reasons),
                java.util.Optional.empty()));
      }
    }
    return found;
  }

  private static List<PossibleLink.Step> steps(Waterfall reasons) {
    List<PossibleLink.Step> steps = new ArrayList<>();
    steps.add(new PossibleLink.Step("two records at random", "", reasons.prior()));
    reasons
        .steps()
        .forEach(s ->
            steps.add(
                new PossibleLink.Step(s.comparison(), s.level(), s.weight() + s.frequency())));
    return steps;
  }

  private static Records records(List<Sighting> of) {
    List<Column> columns = new ArrayList<>();
    add(columns, Field.SURNAME, of, Sighting::surname);
    add(columns, Field.GIVEN_NAME, of, Sighting::given);
    add(columns, Field.MIDDLE_NAME, of, Sighting::middle);
    add(columns, Field.SUFFIX, of, Sighting::suffix);
    add(columns, Field.BIRTH_DATE, of, Sighting::birthDate);
    add(columns, Field.FINGERPRINT, of, Sighting::fingerprint);
    add(columns, Field.IDENTIFIER, of, Sighting::identifier);
    add(columns, Field.STREET_NUMBER, of, s -> MentionRecords.number(s.address().street()));
    add(columns, Field.STREET, of, s -> MentionRecords.street(s.address().street()));
    add(columns, Field.UNIT, of, s -> s.address().unit());
    add(columns, Field.CITY, of, s -> s.address().city());
    add(columns, Field.STATE, of, s -> s.address().state());
    add(columns, Field.POSTCODE, of, s -> s.address().postcode());
    return new Records(columns, new int[of.size()]);
  }

  private static void add(
      List<Column> columns, Field field, List<Sighting> of, Function<Sighting, String> value) {
    MentionRecords.add(columns, field, of, value);
  }
}
