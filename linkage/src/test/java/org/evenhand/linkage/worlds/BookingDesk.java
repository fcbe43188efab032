package org.evenhand.linkage.worlds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.evenhand.linkage.Field;

/// Bookings at a county jail. Forty clerks differ in how careless they are, and a booking in a
/// hurry goes wrong in several fields at once. One person in twelve has another name that they give
/// when booked. Families live together; a son may bear his father's name. Capitals, dates as
/// month/day/year, as such systems have it.
public final class BookingDesk {
  private static final int CLERKS = 40;
  private static final int TODAY = 2023;

  private static final String[] FIRST =
      Pages.words(
          """
          JAMES, MICHAEL, ROBERT, DAVID, WILLIAM, CHRISTOPHER, ANTHONY, BRANDON, TYLER, JOSHUA,
          MARCUS, DEANDRE, JOSE, KEVIN, TERRY, RONALD, TIMOTHY, DERRICK, TRAVIS, CODY, DUSTIN,
          ANTONIO, CHARLES, LARRY, RODNEY, JEREMY, STEPHEN, JUSTIN, AARON, ERIC, DANIEL, RICHARD,
          JONATHAN, RAYMOND, TYRONE, CURTIS, BRYAN, GREGORY, ALVIN, MALCOLM, DARIUS, LAMONT,
          CLAYTON, WESLEY, GLENN, MITCHELL, PRESTON, DEVONTE
          """);
  private static final String[] FIRST_OF_WOMEN =
      Pages.words(
          """
          JESSICA, AMANDA, ASHLEY, TIFFANY, CRYSTAL, HEATHER, BRITTANY, MELISSA, KIMBERLY, LATOYA,
          ANGELA, SHANNON, MISTY, TAMARA, DANIELLE, KATHLEEN, PATRICIA, MONIQUE, REBECCA,
          STEPHANIE, VANESSA, ROBIN, CHRISTINA, DESIREE, SAMANTHA, VICTORIA
          """);
  private static final String[][] SHORT =
      Pages.rows(
          """
          JAMES:JIM, JAMES:JIMMY, MICHAEL:MIKE, ROBERT:BOB, ROBERT:BOBBY, DAVID:DAVE,
          WILLIAM:BILL, WILLIAM:BILLY, CHRISTOPHER:CHRIS, ANTHONY:TONY, JOSHUA:JOSH, RONALD:RON,
          TIMOTHY:TIM, CHARLES:CHUCK, STEPHEN:STEVE, DANIEL:DAN, RICHARD:RICK, JONATHAN:JON,
          RAYMOND:RAY, GREGORY:GREG, JESSICA:JESS, AMANDA:MANDY, KIMBERLY:KIM, ANGELA:ANGIE,
          PATRICIA:PAT, REBECCA:BECKY, STEPHANIE:STEPH, CHRISTINA:TINA
          """);
  private static final String[] LAST =
      Pages.words(
          """
          JOHNSON, WILLIAMS, SMITH, BROWN, JONES, DAVIS, JACKSON, HARRIS, ROBINSON, MARTIN,
          THOMPSON, WHITE, GARCIA, CLARK, LEWIS, WALKER, YOUNG, KING, WRIGHT, HILL, GREEN, ADAMS,
          BAKER, CARTER, TURNER, PARKER, COLLINS, STEWART, MORRIS, BELL, COOPER, WARD, BROOKS,
          GRAY, WATSON, SANDERS, BENNETT, ROSS, JENKINS, PERRY, POWELL, LONG, FOSTER, BRYANT,
          GRIFFIN, HAYES, FORD, HAMILTON, WALLACE, WOODS, COLE, WEST, OWENS, REYNOLDS, MURRAY,
          MCDANIEL, MCGEE, HOLLOWAY, DUNN, BARRETT, LYNCH, TUCKER, HOGAN, MEADOWS
          """);
  private static final String[] LAST_HEADS =
      Pages.words(
          """
          BRA, CHA, CO, CRE, DAN, DRI, EL, FRA, GAL, GRI, HAN, HOL, KIR, LAM, LEN, LO, MAN, MER,
          NO, PAR, PRE, RAN, RO, SHAN, SPEN, STRA, TAL, TOL, VAN, WIN
          """);
  private static final String[] LAST_MIDDLES = {
    "", "BER", "CK", "DEN", "LI", "MEN", "NE", "RING", "SI", "TER"
  };
  private static final String[] LAST_TAILS =
      Pages.words(
          """
          DALL, DER, FIELD, GER, GTON, KINS, LAND, LER, LEY, MAN, MORE, NER, NEY, RELL, SEY, SON,
          TON, VER, WAY, WELL, WOOD
          """);
  private static final String[] STREETS =
      Pages.words(
          """
          PROSPECT AVE, INDIANA AVE, E 27TH ST, E 35TH ST, BENTON BLVD, MONTGALL AVE, OLIVE ST, E
          63RD ST, BLUE RIDGE BLVD, TRUMAN RD, VAN BRUNT BLVD, GLADSTONE BLVD, ASKEW AVE, AGNES
          AVE, SPRUCE AVE, DENVER AVE, QUINCY AVE, MYRTLE AVE, BALES AVE, CYPRESS AVE, E 9TH ST,
          NOLAND RD, STERLING AVE, CRYSLER AVE, WINNER RD, LEXINGTON AVE, HARDESTY AVE, OAKLEY AVE
          """);
  private static final String KEYS = "QWERTYUIOPASDFGHJKLZXCVBNM";

  private final SplittableRandom random;
  private final double[] careless = new double[CLERKS];
  private final Pages pages =
      new Pages(
          Field.GIVEN_NAME,
          Field.MIDDLE_NAME,
          Field.SURNAME,
          Field.SUFFIX,
          Field.BIRTH_DATE,
          Field.STREET_NUMBER,
          Field.STREET,
          Field.POSTCODE,
          Field.IDENTIFIER);

  /// Who is booked.
  private record Arrested(
      int id,
      String first,
      String middle,
      String last,
      String suffix,
      LocalDate born,
      String licence) {}

  private record Home(int number, String street, int postcode) {}

  private BookingDesk(long seed) {
    this.random = new SplittableRandom(seed);
    for (int i = 0; i < CLERKS; i++) {
      // From a fifth to five times the usual, most of them careful.
      careless[i] = StrictMath.exp(1.1 * (gaussian() - 0.5));
    }
  }

  /// @param records up to 200,000 take seconds; about three a person
  public static World of(int records, long seed) {
    BookingDesk desk = new BookingDesk(seed);
    while (desk.pages.size() < records) {
      desk.family();
    }
    return desk.pages.bound(records, desk.random);
  }

  private void family() {
    String last = last();
    Home home = home();
    Arrested head = arrested(last, "", 25, 60, chance(0.75));
    List<Arrested> members = new ArrayList<>(List.of(head));
    int others = chance(0.55) ? 0 : 1 + random.nextInt(3);
    boolean namesake = false;
    for (int i = 0; i < others; i++) {
      int headAge = TODAY - head.born.getYear();
      if (!namesake && headAge > 40 && chance(0.22)) {
        namesake = true;
        Arrested son = arrested(last, "JR", 17, headAge - 18, true);
        members.set(
            0, new Arrested(head.id, head.first, head.middle, last, "SR", head.born, head.licence));
        members.add(
            new Arrested(
                son.id,
                head.first,
                chance(0.6) ? head.middle : son.middle,
                last,
                "JR",
                son.born,
                son.licence));
      } else {
        int youngest = StrictMath.max(17, headAge - 12);
        members.add(arrested(last, "", youngest, youngest + 15, chance(0.65)));
      }
    }
    members.forEach(each -> book(each, home));
  }

  private Arrested arrested(String last, String suffix, int youngest, int oldest, boolean man) {
    int age = youngest + random.nextInt(StrictMath.max(1, oldest - youngest));
    LocalDate born = LocalDate.of(TODAY - age, 1, 1).plusDays(random.nextInt(365));
    String licence =
        String.format(
            Locale.ROOT, "%c%09d", KEYS.charAt(random.nextInt(26)), random.nextInt(1_000_000_000));
    String[] names = man ? FIRST : FIRST_OF_WOMEN;
    String first = names[skewed(names.length)];
    String middle = chance(0.8) ? names[random.nextInt(names.length)] : "";
    return new Arrested(pages.nextPerson(), first, middle, last, suffix, born, licence);
  }

  /// One booking, or many: a few people come back again and again.
  private void book(Arrested who, Home familyHome) {
    int bookings = 1;
    double again = chance(0.15) ? 0.86 : 0.5;
    while (chance(again) && bookings < 25) {
      bookings++;
    }
    boolean hasAlias = chance(1 / 12.0);
    Arrested alias = hasAlias ? alias(who) : who;
    Home home = chance(0.8) ? familyHome : home();
    for (int i = 0; i < bookings; i++) {
      if (chance(0.12)) {
        home = home();
      }
      boolean lies = hasAlias && chance(0.35);
      write(lies ? alias : who, home, lies);
    }
  }

  /// A brother's or a mother's name, or a birth date some years off; never both.
  private Arrested alias(Arrested who) {
    if (chance(0.4)) {
      LocalDate other =
          who.born.plusYears(chance(0.5) ? 1 + random.nextInt(3) : -1 - random.nextInt(2));
      return new Arrested(who.id, who.first, who.middle, who.last, who.suffix, other, who.licence);
    }
    boolean otherLast = chance(0.5);
    return new Arrested(
        who.id,
        otherLast || who.middle.isEmpty() ? who.first : who.middle,
        otherLast ? who.middle : "",
        otherLast ? last() : who.last,
        "",
        who.born,
        who.licence);
  }

  private void write(Arrested who, Home home, boolean lies) {
    double hurry = chance(0.2) ? 3 : 0.6;
    double bad = StrictMath.min(9, careless[random.nextInt(CLERKS)] * hurry);
    String first = chance(0.05 * bad) ? shortened(who.first) : who.first;
    String last = who.last;
    if (chance(0.003 * bad)) {
      String held = first;
      first = last;
      last = held;
    }
    String middle = chance(0.5) && !who.middle.isEmpty() ? who.middle.substring(0, 1) : who.middle;
    pages.write(
        who.id,
        typed(first, 0.018 * bad),
        chance(0.1 * bad) ? "" : typed(middle, 0.015 * bad),
        typed(last, 0.02 * bad),
        chance(StrictMath.min(0.9, 0.25 * bad)) ? "" : who.suffix,
        chance(0.006 * bad) ? "" : date(who.born, bad),
        chance(0.06 + 0.03 * bad) ? "" : digits(String.valueOf(home.number), 0.015 * bad),
        chance(0.05 + 0.01 * bad) ? "" : typed(home.street, 0.02 * bad),
        chance(0.05 + 0.03 * bad) ? "" : digits(String.valueOf(home.postcode), 0.01 * bad),
        lies || chance(0.45) ? "" : digits(who.licence, 0.01 * bad));
  }

  private String date(LocalDate born, double bad) {
    LocalDate written = born;
    if (chance(0.008 * bad) && born.getDayOfMonth() <= 12) {
      written = LocalDate.of(born.getYear(), born.getDayOfMonth(), born.getMonthValue());
    } else if (chance(0.012 * bad)) {
      written = born.plusYears(random.nextInt(2) * 2 - 1);
    } else if (chance(0.012 * bad)) {
      written = born.plusDays(chance(0.5) ? 10 : -1);
    }
    return String.format(
        Locale.ROOT,
        "%02d/%02d/%04d",
        written.getMonthValue(),
        written.getDayOfMonth(),
        written.getYear());
  }

  private static String letters(String text, int at, String put, int drop) {
    return text.substring(0, at) + put + text.substring(at + drop);
  }

  private String typed(String text, double rate) {
    if (text.length() < 2 || !chance(rate)) {
      return text;
    }
    int at = 1 + random.nextInt(text.length() - 1);
    return switch (random.nextInt(5)) {
      case 0 -> letters(text, at, "", 1);
      case 1 -> letters(text, at, text.substring(at - 1, at), 0);
      case 2, 3 -> letters(text, at - 1, text.substring(at, at + 1) + text.charAt(at - 1), 2);
      default -> letters(text, at, String.valueOf(beside(text.charAt(at))), 1);
    };
  }

  private char beside(char key) {
    int at = KEYS.indexOf(key);
    return at < 0 ? key : KEYS.charAt(at == 0 ? 1 : at - 1);
  }

  private String digits(String text, double rate) {
    if (!chance(rate)) {
      return text;
    }
    int at = text.length() - 1 - random.nextInt(StrictMath.min(4, text.length()));
    return letters(text, at, String.valueOf(random.nextInt(10)), 1);
  }

  private String shortened(String first) {
    List<String> known = new ArrayList<>();
    for (String[] each : SHORT) {
      if (each[0].equals(first)) {
        known.add(each[1]);
      }
    }
    return known.isEmpty() ? first : known.get(random.nextInt(known.size()));
  }

  private String last() {
    if (chance(0.55)) {
      return LAST[skewed(LAST.length)];
    }
    return LAST_HEADS[random.nextInt(LAST_HEADS.length)]
        + LAST_MIDDLES[random.nextInt(LAST_MIDDLES.length)]
        + LAST_TAILS[random.nextInt(LAST_TAILS.length)];
  }

  private Home home() {
    int street = random.nextInt(STREETS.length);
    return new Home(
        100 + random.nextInt(7_900),
        STREETS[street],
        64_101 + (street * 7 + random.nextInt(3)) % 40);
  }

  private int skewed(int size) {
    double uniform = random.nextDouble();
    return (int) (size * uniform * uniform);
  }

  private double gaussian() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return sum;
  }

  private boolean chance(double probability) {
    return random.nextDouble() < probability;
  }
}
