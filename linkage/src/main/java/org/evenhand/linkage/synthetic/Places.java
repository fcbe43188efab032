package org.evenhand.linkage.synthetic;

import java.util.ArrayList;
import java.util.List;

/// Invented cities in two states, large and small, each with postcodes of its own; streets, and
/// what kind of street.
final class Places {
  /// How a kind of street is written, in full and short.
  record StreetType(String full, String abbreviated) {}

  private static final List<String> CITY_HEADS =
      List.of(
          "Cedar", "Fern", "Maple", "Stone", "River", "Clear", "Oak", "North", "Green", "Elm",
          "Silver", "Spring", "Ash", "Sand", "Wild", "Bright", "Fair", "Long", "Pine", "Rock",
          "Thorn", "West", "Lake", "Haw");
  private static final List<String> CITY_TAILS =
      List.of("brook", "mere", "stead", "gate", "haven", "moor", "ridge", "combe", "ward", "dale");
  private static final List<String> STREET_NAMES =
      List.of(
          "Oak",
          "Maple",
          "Cedar",
          "Elm",
          "Washington",
          "Lincoln",
          "Walnut",
          "Chestnut",
          "Park",
          "Main",
          "Church",
          "Highland",
          "Prospect",
          "Troost",
          "Linden",
          "Forest",
          "Garfield",
          "Euclid",
          "Olive",
          "Wabash",
          "Jackson",
          "Madison",
          "Monroe",
          "Jefferson",
          "Adams",
          "Broadway",
          "Summit",
          "Holly",
          "Spruce",
          "Locust",
          "Cherry",
          "Sycamore",
          "Willow",
          "Hickory",
          "Mulberry",
          "Poplar",
          "Magnolia",
          "Sunset",
          "Meadow",
          "Valley",
          "Hillcrest",
          "Riverside",
          "Lakeview",
          "Franklin",
          "Grant",
          "Sherman",
          "Union",
          "Liberty",
          "Mercer",
          "Brookside",
          "Rockhill",
          "Wornall",
          "Parallel",
          "Quindaro",
          "Metropolitan",
          "Leavenworth",
          "Harrison",
          "Campbell",
          "Charlotte",
          "Holmes",
          "Tracy",
          "Virginia",
          "Lydia",
          "Highview",
          "Woodland",
          "Brooklyn",
          "Benton",
          "Chelsea",
          "Askew",
          "Norton",
          "Hardesty",
          "Topping");
  private static final List<StreetType> STREET_TYPES =
      List.of(
          new StreetType("Street", "St"),
          new StreetType("Avenue", "Ave"),
          new StreetType("Road", "Rd"),
          new StreetType("Drive", "Dr"),
          new StreetType("Lane", "Ln"),
          new StreetType("Court", "Ct"),
          new StreetType("Terrace", "Ter"),
          new StreetType("Boulevard", "Blvd"));
  private static final List<String> ORDINALS =
      List.of("th", "st", "nd", "rd", "th", "th", "th", "th", "th", "th");

  private static final int CITIES = CITY_HEADS.size() * CITY_TAILS.size();
  private static final int MISSOURI = 63_001;
  private static final int KANSAS = 66_002;

  private static final List<String> CITY_NAMES = cityNames();
  private static final int[] CITY_OF_POSTCODE = cityOfPostcode();
  private static final List<String> POSTCODES = postcodes();

  private Places() {}

  private static List<String> cityNames() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < CITIES; i++) {
      int head = i % CITY_HEADS.size();
      int tail = (i / CITY_HEADS.size() + head) % CITY_TAILS.size();
      names.add(CITY_HEADS.get(head) + CITY_TAILS.get(tail));
    }
    return names;
  }

  /// Every postcode has as many people; a city of rank r has 160/(r + 2) postcodes, at least two.
  private static int[] cityOfPostcode() {
    List<Integer> cities = new ArrayList<>();
    for (int city = 0; city < CITIES; city++) {
      int postcodes = StrictMath.max(2, 160 / (city + 2));
      for (int i = 0; i < postcodes; i++) {
        cities.add(city);
      }
    }
    return cities.stream().mapToInt(Integer::intValue).toArray();
  }

  private static List<String> postcodes() {
    List<String> postcodes = new ArrayList<>();
    int missouri = MISSOURI;
    int kansas = KANSAS;
    for (int city : CITY_OF_POSTCODE) {
      if (inKansas(city)) {
        postcodes.add(String.valueOf(kansas));
        kansas += 2;
      } else {
        postcodes.add(String.valueOf(missouri));
        missouri += 2;
      }
    }
    return postcodes;
  }

  private static boolean inKansas(int city) {
    return city % 3 == 1;
  }

  /// The number of one of the postcodes.
  static int pick(Draw draw) {
    return draw.below(CITY_OF_POSTCODE.length);
  }

  /// A postcode not far off, of the same city; perhaps the same one.
  static int near(int place, Draw draw) {
    int other = place + draw.below(9) - 4;
    boolean sameCity =
        other >= 0
            && other < CITY_OF_POSTCODE.length
            && CITY_OF_POSTCODE[other] == CITY_OF_POSTCODE[place];
    return sameCity ? other : place;
  }

  static String postcode(int place) {
    return POSTCODES.get(place);
  }

  static String city(int place) {
    return CITY_NAMES.get(CITY_OF_POSTCODE[place]);
  }

  static String state(int place) {
    return inKansas(CITY_OF_POSTCODE[place]) ? "KS" : "MO";
  }

  static StreetType streetType(Draw draw) {
    return STREET_TYPES.get(draw.below(draw.percent(60) ? 2 : STREET_TYPES.size()));
  }

  /// A name or an ordinal, in a quarter of cases with a direction.
  static void street(Draw draw, StringBuilder text) {
    int direction = draw.below(16);
    if (direction < 4) {
      text.append("NESW".charAt(direction)).append(' ');
    }
    if (draw.percent(35)) {
      int number = 2 + draw.below(98);
      boolean teen = number / 10 == 1;
      text.append(number).append(teen ? "th" : ORDINALS.get(number % 10));
    } else {
      text.append(STREET_NAMES.get(draw.below(STREET_NAMES.size())));
    }
  }
}
