package org.evenhand.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.evenhand.app.identity.Sighting;
import org.evenhand.linkage.SyntheticPeople;

/// Which cases there are and who is in them: every case has a defendant and two others, each a
/// record of [SyntheticPeople]; the identifiers follow from the number of the case.
///
/// @param cases how many; each has three mentions
/// @param open how many of them, the last ones, are to be decided
/// @param personOf of each record its person
/// @param before of each defendant's record the person's record as a defendant before it, or -1
record OfficeCases(
    int cases, int open, SyntheticPeople people, int[] personOf, int[] before, Instant now) {
  static final int MENTIONS = 3;
  private static final List<String> ROLES = List.of("defendant", "victim", "witness");
  private static final long SEED = 11;

  /// @param now when the last case arrived
  static OfficeCases of(int cases, int open, Instant now) {
    int records = cases * MENTIONS;
    SyntheticPeople people = SyntheticPeople.of(SyntheticPeople.Layout.FULL, records, SEED);
    int[] personOf = new int[records];
    int[] last = new int[people.persons()];
    int[] before = new int[cases];
    java.util.Arrays.fill(last, -1);
    people.read(0, records, (record, person, cells) -> personOf[record] = person);
    for (int c = 0; c < cases; c++) {
      int person = personOf[c * MENTIONS];
      before[c] = last[person];
      last[person] = c * MENTIONS;
    }
    return new OfficeCases(cases, open, people, personOf, before, now);
  }

  boolean isOpen(int number) {
    return number >= cases - open;
  }

  /// The open ones arrived within three days, the others evenly over nine years before.
  Instant received(int number) {
    int back = cases - number;
    return isOpen(number)
        ? now.minus(Duration.ofDays(3).dividedBy(Math.max(1, open)).multipliedBy(back))
        : now.minus(Duration.ofDays(4))
            .minus(Duration.ofDays(3285).dividedBy(cases).multipliedBy(back));
  }

  static UUID referral(int number) {
    return id(1, number);
  }

  static UUID mention(int record) {
    return id(2, record);
  }

  /// Random-looking, since real identifiers are.
  static UUID id(int kind, int number) {
    Random bits = new Random(((long) kind << 40) ^ (number * 0x9E3779B97F4A7C15L));
    return new UUID(
        (bits.nextLong() & ~0xF000L) | 0x4000L,
        (bits.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | (1L << 63));
  }

  /// The people of cases `from` to `to` − 1, three each, in order.
  List<Sighting> sightings(int from, int to) {
    List<String> headings = people.layout().headings();
    int given = headings.indexOf("given_name");
    int middle = headings.indexOf("middle_name");
    int surname = headings.indexOf("surname");
    int suffix = headings.indexOf("suffix");
    int born = headings.indexOf("birth_date");
    int number = headings.indexOf("street_number");
    int street = headings.indexOf("street");
    int unit = headings.indexOf("unit");
    int city = headings.indexOf("city");
    int state = headings.indexOf("state");
    int postcode = headings.indexOf("postcode");
    int identifier = headings.indexOf("identifier");
    List<Sighting> made = new ArrayList<>();
    people.read(
        from * MENTIONS,
        to * MENTIONS,
        (record, person, cells) ->
            made.add(
                new Sighting(
                    mention(record),
                    referral(record / MENTIONS),
                    ROLES.get(record % MENTIONS),
                    cells.get(surname).toString(),
                    cells.get(given).toString(),
                    cells.get(middle).toString(),
                    cells.get(suffix).toString(),
                    date(cells.get(born).toString()),
                    "",
                    cells.get(identifier).toString(),
                    new Sighting.Address(
                        (cells.get(number) + " " + cells.get(street)).strip(),
                        cells.get(unit).toString(),
                        cells.get(city).toString(),
                        cells.get(state).toString(),
                        cells.get(postcode).toString()),
                    List.of())));
    return made;
  }

  private static String date(String written) {
    return written.matches("\\d{4}-\\d{2}-\\d{2}") ? written : "";
  }
}
