package org.evenhand.app.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.evenhand.app.quality.Grouping;
import org.evenhand.app.quality.Linked;
import org.evenhand.app.quality.Quality;
import org.evenhand.app.quality.ScoredPairs;
import org.evenhand.app.quality.Truth;
import org.evenhand.linkage.Clusters;
import org.evenhand.linkage.Column;
import org.evenhand.linkage.Field;
import org.evenhand.linkage.Linkage;
import org.evenhand.linkage.Links;
import org.evenhand.linkage.Records;
import org.evenhand.linkage.Settings;

/// A small linkage of invented people with invented errors.
final class LinkFixture {
  private static final String[] GIVEN = {
    "Alma", "Bruno", "Clara", "Dario", "Elena", "Felix", "Greta", "Hugo", "Ines", "Jonas", "Karla",
    "Leo", "Marta", "Nils", "Olga", "Pablo", "Rosa", "Simon", "Tilda", "Ugo", "Vera", "Willem"
  };
  private static final String[] SURNAMES = {
    "Abernathy",
    "Brinkman",
    "Castellano",
    "Dragovic",
    "Eriksen",
    "Fontaine",
    "Grabowski",
    "Hollister",
    "Ivanenko",
    "Jankowski",
    "Kowalczyk",
    "Lindqvist",
    "Marchetti",
    "Nakagawa",
    "Oyelaran",
    "Papadakis",
    "Quintero",
    "Rasmussen",
    "Sokolov",
    "Tanaka",
    "Underhill",
    "Vargas"
  };
  private static final String[] CITIES = {"Liberty", "Gladstone", "Raytown", "Belton", "Parkville"};

  private final SplittableRandom random = new SplittableRandom(20211001);
  private final List<String[]> rows = new ArrayList<>();
  private final List<Integer> persons = new ArrayList<>();
  private final List<Integer> races = new ArrayList<>();

  /// @param quality against the truth by which the records were made
  record Made(LinkedInput input, Linkage linkage, Clusters clusters, Optional<Quality> quality) {
    String html() {
      return LinkPages.html(input, linkage, clusters, quality);
    }

    Made withoutTruth() {
      return new Made(input, linkage, clusters, Optional.empty());
    }
  }

  private static Optional<Made> made = Optional.empty();

  /// The same for all tests.
  static synchronized Made made() {
    Made known = made.orElseGet(() -> new LinkFixture().make());
    made = Optional.of(known);
    return known;
  }

  private Made make() {
    for (int person = 1; person <= 700; person++) {
      person(person);
    }
    Records records =
        new Records(
            List.of(
                column(Field.SURNAME, "last_name", 0),
                column(Field.GIVEN_NAME, "first_name", 1),
                column(Field.BIRTH_DATE, "dob", 2),
                column(Field.CITY, "city", 3),
                column(Field.POSTCODE, "zip", 4)),
            new int[rows.size()]);
    Linkage linkage = Linkage.of(records, Settings.DEFAULT);
    Clusters clusters = linkage.clusters();
    Links links = linkage.links();
    Linked linked =
        new Linked(
            clusters.of(),
            new ScoredPairs(
                links.left(),
                links.right(),
                IntStream.range(0, links.size()).mapToDouble(links::probability).toArray()),
            Settings.DEFAULT.threshold());
    Quality quality =
        Quality.of(
            linked,
            new Truth.Persons(persons.stream().mapToInt(Integer::intValue).toArray()),
            List.of(
                new Grouping(
                    "race",
                    races.stream().mapToInt(Integer::intValue).toArray(),
                    List.of("", "Black", "White", "Asian"))));
    return new Made(input(), linkage, clusters, Optional.of(quality));
  }

  /// Up to four records; those of group 1 are misspelt more often.
  private void person(int person) {
    String surname = SURNAMES[random.nextInt(SURNAMES.length)] + (person % 3 == 0 ? "son" : "");
    String given = GIVEN[random.nextInt(GIVEN.length)];
    String date =
        String.format(
            Locale.ROOT,
            "%d-%02d-%02d",
            1950 + random.nextInt(50),
            1 + random.nextInt(12),
            1 + random.nextInt(28));
    String city = CITIES[random.nextInt(CITIES.length)];
    String postcode = "64" + (100 + random.nextInt(60));
    int race = person % 30 == 0 ? 3 : 1 + person % 2;
    int errors = race == 1 ? 3 : 6;
    for (int i = random.nextInt(4); i >= 0; i--) {
      rows.add(
          new String[] {
            misspelt(surname, errors),
            random.nextInt(20) == 0 ? given.substring(0, 1) : misspelt(given, errors),
            random.nextInt(errors * 4) == 0 ? date.replace("-1", "-2") : date,
            random.nextInt(15) == 0 ? "" : city,
            random.nextInt(6) == 0 ? "64" + (100 + random.nextInt(60)) : postcode
          });
      persons.add(person);
      races.add(random.nextInt(50) == 0 ? 0 : race);
    }
  }

  private String misspelt(String name, int oneIn) {
    if (random.nextInt(oneIn) > 0) {
      return name;
    }
    int at = 1 + random.nextInt(name.length() - 1);
    return random.nextBoolean()
        ? name.substring(0, at) + name.substring(at + 1)
        : name.substring(0, at) + "e" + name.substring(at);
  }

  private Column column(Field field, String name, int at) {
    Map<String, Integer> codes = new HashMap<>(Map.of("", 0));
    List<String> values = new ArrayList<>(List.of(""));
    int[] of = new int[rows.size()];
    for (int i = 0; i < of.length; i++) {
      String value = rows.get(i)[at];
      of[i] =
          codes.computeIfAbsent(
              value,
              fresh -> {
                values.add(fresh);
                return values.size() - 1;
              });
    }
    return new Column(field, name, of, values);
  }

  private LinkedInput input() {
    return new LinkedInput(
        List.of(
            new LinkedInput.File(
                "people.csv",
                rows.size() + 2L,
                2,
                List.of(
                    new LinkedInput.Mapped("last_name", "surname", "100 %", "by its name"),
                    new LinkedInput.Mapped("first_name", "given name", "100 %", "by its name"),
                    new LinkedInput.Mapped("dob", "birth date", "100 %", "by its values"),
                    new LinkedInput.Mapped("city", "city", "93.4 %", "by its name"),
                    new LinkedInput.Mapped("zip", "postcode", "100 %", "given"),
                    new LinkedInput.Mapped("case_number", "not used", "100 %", "unknown")))),
        number -> String.valueOf(number + 1),
        List.of("people.csv: columns not used: case_number."),
        2,
        List.of("people.csv line 17. It has 4 columns, expected 7."),
        "0.1.0",
        true);
  }
}
