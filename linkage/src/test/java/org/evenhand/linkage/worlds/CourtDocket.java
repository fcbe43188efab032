package org.evenhand.linkage.worlds;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.evenhand.linkage.Field;

/// Filings of twelve years at a rural court, kept on paper and read by a scanner. The pages of a
/// batch are as legible as each other: one batch in seven is bad, and then every sign may be
/// misread, digits too. People move every few years; spouses and brothers are parties to the same
/// matters.
public final class CourtDocket {
  private static final LocalDate FIRST_DAY = LocalDate.of(2008, 1, 1);
  private static final int DAYS = 12 * 365;
  private static final int BATCH = 50;

  private static final String[] SURNAMES =
      Pages.words(
          """
          Miller, Anderson, Olson, Schmidt, Hansen, Peterson, Meyer, Larson, Murphy, Nelson,
          Schroeder, Kelly, Becker, Christiansen, Wagner, Sullivan, Johansen, Fischer, Burns,
          Kramer, Hoffman, Lindgren, Weber, O'Leary, Bauer, Sorensen, Schwartz, Kennedy,
          Lindquist, Zimmerman, Novotny, Svoboda, Dvorak, Kucera, Swenson, Gustafson, Petersen,
          Nilsen, Halvorson, Knutson, McBride, McCormick, Brennan, Callahan, Donovan, Hennessy,
          Koehler, Krueger, Lehmann, Vogel, Baumgartner, Steinmetz, Rademacher, Oberholtzer,
          Engelbrecht, Thorvaldson, Bjornstad, Haugen
          """);
  private static final String[] STEMS =
      Pages.words(
          """
          Al, Arn, Berg, Bjorn, Brand, Dahl, Eck, Eng, Falk, Frid, Gron, Hag, Hal, Hed, Holm,
          Kirch, Klein, Lang, Lund, Mark, Nord, Ost, Rich, Rosen, Sand, Schon, Stein, Sund, Voll,
          Wald, Weiss, West, Wick, Winkel, Wolf
          """);
  private static final String[] JOINTS = {"", "", "en", "er", "in", "s", "a", "el"};
  private static final String[] ENDINGS = {
    "bach", "berg", "dorf", "ing", "gren", "haus", "horst", "meier", "mann", "quist", "sen", "son",
    "stad", "strand", "strom", "thal", "vik", "wald", "beck", "feld", "ner", "ler"
  };
  private static final String[] WOMEN =
      Pages.words(
          """
          Barbara, Carol, Cheryl, Cynthia, Darlene, Deborah, Diane, Donna, Emily, Gail, Hannah,
          Ingrid, Jill, Judith, Karen, Kirsten, Kristin, Laura, Lillian, Margaret, Marlene, Nancy,
          Pamela, Renee, Sandra, Solveig, Susan, Theresa, Wilma, Lori
          """);
  private static final String[] MEN =
      Pages.words(
          """
          Allen, Arnold, Bernard, Calvin, Carl, Darrell, Dennis, Donald, Duane, Earl, Elmer,
          Gerald, Glenn, Harold, Jerome, Karl, Kenneth, Leroy, Lyle, Marvin, Merle, Milton,
          Nathan, Norman, Orville, Paul, Roger, Russell, Vernon, Warren, William, Martin, Emil,
          Clinton
          """);
  private static final String[][] TOWNS =
      Pages.rows(
          """
          Millbrook:50112, Clinton Falls:50115, Saint Olaf:50118, Elm Grove:50121, Harmony:50124,
          New Bremen:50127, Turnbull:50131, Burr Oak:50134, Willmar:50137, Rolling Prairie:50141,
          Kiel:50144, Little Cedar:50147
          """);
  private static final String[] ROADS =
      Pages.words(
          """
          County Road 12, County Road 7, Main Street, Mill Road, Church Street, Railroad Avenue,
          River Road, Lincoln Street, Elevator Road, Second Street, Third Street, Prairie Lane,
          Creamery Road, Hill Street, Township Line Road, School Street, Depot Street, Cemetery
          Road, Grove Avenue, Highway 61
          """);

  /// What the scanner sees, and what it may take it for.
  private static final String[][] SEEN =
      Pages.rows(
          """
          rn:m, m:rn, cl:d, d:cl, l:1, l:i, i:l, e:c, c:e, o:0, O:0, S:5, B:8, h:b, u:n, n:u,
          ri:n, t:f, a:o, g:q, v:y, w:vv, I:l, D:O, E:F, G:C, H:N, 0:8, 1:7, 3:8, 5:6, 6:5, 7:1,
          8:3, 9:4, 2:7
          """);

  private final SplittableRandom random;
  private final Pages pages =
      new Pages(
          Field.GIVEN_NAME,
          Field.MIDDLE_NAME,
          Field.SURNAME,
          Field.SUFFIX,
          Field.BIRTH_DATE,
          Field.STREET_NUMBER,
          Field.STREET,
          Field.CITY,
          Field.POSTCODE);

  /// Of each batch: the chance that a sign is misread.
  private final double[] misread = new double[DAYS / BATCH + 1];

  private record Party(
      int id,
      String given,
      String middle,
      String surname,
      String suffix,
      LocalDate born,
      boolean woman) {}

  private record Home(String number, String road, String[] town) {}

  private CourtDocket(long seed) {
    this.random = new SplittableRandom(seed * 31 + 17);
    for (int i = 0; i < misread.length; i++) {
      misread[i] = chance(1 / 7.0) ? 0.02 + 0.03 * random.nextDouble() : 0.002;
    }
  }

  /// @param records up to 200,000 take seconds; about two a person
  public static World of(int records, long seed) {
    CourtDocket docket = new CourtDocket(seed);
    while (docket.pages.size() < records) {
      docket.matter();
    }
    return docket.pages.bound(records, docket.random);
  }

  /// The parties of one household.
  private void matter() {
    String surname = surname();
    Home home = home();
    Party first = party(surname, chance(0.3), 1935 + random.nextInt(60));
    filings(first, home);
    if (chance(0.25)) {
      filings(party(surname, !first.woman, first.born.getYear() + random.nextInt(9) - 4), home);
    } else if (chance(0.2)) {
      filings(party(surname, first.woman, first.born.getYear() + 1 + random.nextInt(6)), home);
    } else if (!first.woman && first.born.getYear() < 1968 && chance(0.12)) {
      Party son = party(surname, false, first.born.getYear() + 20 + random.nextInt(12));
      filings(new Party(son.id, first.given, first.middle, surname, "Jr.", son.born, false), home);
    }
  }

  private Party party(String surname, boolean woman, int year) {
    String[] names = woman ? WOMEN : MEN;
    return new Party(
        pages.nextPerson(),
        names[random.nextInt(names.length)],
        chance(0.85) ? names[random.nextInt(names.length)] : "",
        surname,
        "",
        LocalDate.of(year, 1, 1).plusDays(random.nextInt(365)),
        woman);
  }

  private void filings(Party party, Home first) {
    int filings = 1 + (chance(0.5) ? random.nextInt(4) : 0);
    if (chance(0.02)) {
      filings += 6;
    }
    int day = random.nextInt(DAYS / 2);
    int nextMove = day + stay();
    int wedding = party.woman && chance(0.15) ? day + random.nextInt(DAYS / 2) : Integer.MAX_VALUE;
    String married = surname();
    Home home = first;
    for (int i = 0; i < filings; i++) {
      while (day > nextMove) {
        home = chance(0.5) ? inTown(home.town) : home();
        nextMove += stay();
      }
      file(party, day > wedding ? married : party.surname, home, StrictMath.min(day, DAYS - 1));
      day += random.nextInt(900);
    }
  }

  /// Four years on average.
  private int stay() {
    return (int) (-1_460 * StrictMath.log(1 - random.nextDouble()));
  }

  private void file(Party party, String surname, Home home, int day) {
    double rate = misread[day / BATCH];
    LocalDate filed = FIRST_DAY.plusDays(day);
    // Until 2012 the form asked for no birth date.
    boolean undated = filed.getYear() < 2012 ? chance(0.55) : chance(0.04);
    boolean initial = chance(0.6);
    String middle =
        initial && !party.middle.isEmpty() ? party.middle.charAt(0) + "." : party.middle;
    pages.write(
        party.id,
        scanned(party.given, rate),
        chance(0.15) ? "" : scanned(middle, rate),
        scanned(surname, rate),
        chance(0.3) ? "" : party.suffix,
        undated ? "" : scanned(born(party.born), rate),
        scanned(home.number, rate),
        scanned(home.road, rate),
        scanned(home.town[0], rate),
        chance(0.12) ? "" : scanned(home.town[1], rate));
  }

  /// A clerk of the court copies from the other party's paper now and then.
  private String born(LocalDate date) {
    return (chance(0.01) ? date.plusDays(random.nextInt(61) - 30) : date).toString();
  }

  /// Each sign may be misread by itself, or drop out in the crease.
  private String scanned(String text, double rate) {
    StringBuilder read = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      if (chance(rate)) {
        at += confused(text, at, read);
      } else {
        read.append(text.charAt(at++));
      }
    }
    return read.toString();
  }

  /// @return how many signs were read
  private int confused(String text, int at, StringBuilder read) {
    int first = random.nextInt(SEEN.length);
    for (int i = 0; i < SEEN.length; i++) {
      String[] each = SEEN[(first + i) % SEEN.length];
      if (text.startsWith(each[0], at)) {
        read.append(each[1]);
        return each[0].length();
      }
    }
    if (chance(0.5)) {
      read.append(text.charAt(at));
    }
    return 1;
  }

  private String surname() {
    if (chance(0.5)) {
      double uniform = random.nextDouble();
      return SURNAMES[(int) (SURNAMES.length * uniform * StrictMath.sqrt(uniform))];
    }
    return STEMS[random.nextInt(STEMS.length)]
        + JOINTS[random.nextInt(JOINTS.length)]
        + ENDINGS[random.nextInt(ENDINGS.length)];
  }

  private Home home() {
    return inTown(List.of(TOWNS).get(random.nextInt(TOWNS.length)));
  }

  private Home inTown(String[] town) {
    String number = String.format(Locale.ROOT, "%d", 1 + random.nextInt(2_400));
    return new Home(number, ROADS[random.nextInt(ROADS.length)], town);
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }
}
