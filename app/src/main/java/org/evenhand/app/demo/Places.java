package org.evenhand.app.demo;

import java.util.List;

/// Streets, beats and points of the synthetic city. Beat numbers and division names are those of
/// the police open data; each beat is a cell of our own rough rectangle for its division. Streets
/// are invented, but for the three that the published findings are drawn along.
final class Places {
  static final String JACKSON = "us-mo-095";
  static final String CLAY = "us-mo-047";
  static final String PLATTE = "us-mo-165";
  static final String CASS = "us-mo-037";

  private static final List<String> STREETS =
      List.of(
          "ALDERMIST AVE",
          "BRIARQUILL ST",
          "COPPERLARK RD",
          "DUNWIMBLE AVE",
          "EIDERVORN ST",
          "FERNOSTREL TER",
          "GOLDTHRUM AVE",
          "HAZELZANN ST",
          "INKWELLOW RD",
          "JUNIVORN AVE",
          "KITEMIZZEN ST",
          "LANTERNOSK AVE",
          "MARROWFEN ST",
          "NIGHTCOBBLE RD",
          "OATDRIZZ AVE",
          "PINNACORN ST",
          "QUARRELMOSS AVE",
          "RUSTHOLLOM ST",
          "SALTNETTLE RD",
          "TEAZELGATE AVE");

  private Places() {}

  /// Where something happened.
  ///
  /// @param county office of the county, a FIPS id
  /// @param division `CPD`, `MPD`, `EPD`, `NPD`, `SPD`, `SCP`, or `OSPD` outside the city
  /// @param latE5 latitude in 1/100,000 of a degree
  /// @param lonE5 longitude in 1/100,000 of a degree
  record Place(
      String county,
      String division,
      String beat,
      String address,
      String city,
      String zip,
      int latE5,
      int lonE5) {
    /// South of Independence Avenue and east of Troost Avenue, by our rectangles.
    boolean southEast() {
      return division.equals("MPD") || (division.equals("EPD") && latE5 < 3_910_600);
    }
  }

  /// @param sectors second digits of the beats, from south to north
  /// @param cars third digits, from west to east
  private record Division(
      String name,
      int digit,
      String sectors,
      String cars,
      int south,
      int north,
      int west,
      int east,
      int zip) {}

  private static final Division CENTRAL =
      new Division("CPD", 1, "4321", "1234", 3_904_500, 3_910_400, -9_460_400, -9_457_600, 64_106);
  private static final Division METRO =
      new Division("MPD", 2, "4321", "123", 3_897_500, 3_903_700, -9_456_600, -9_450_300, 64_130);
  private static final Division EAST =
      new Division("EPD", 3, "4321", "1234", 3_904_200, 3_911_900, -9_455_800, -9_449_000, 64_127);
  private static final Division NORTH =
      new Division("NPD", 4, "12", "12345", 3_917_000, 3_928_000, -9_468_000, -9_458_500, 64_151);
  private static final Division SOUTH =
      new Division("SPD", 5, "43", "12345", 3_889_000, 3_896_400, -9_459_600, -9_449_400, 64_134);
  private static final Division SHOAL_CREEK =
      new Division("SCP", 6, "34", "1234", 3_915_300, 3_925_200, -9_457_400, -9_447_500, 64_118);

  /// A place in the city within this county, as the police record it.
  static Place inCity(String county, Draw draw) {
    return switch (county) {
      case JACKSON -> {
        int which = draw.weighted(22, 26, 40, 12);
        yield at(List.of(CENTRAL, METRO, EAST, SOUTH).get(which), county, draw);
      }
      case CLAY -> at(draw.percent(75) ? SHOAL_CREEK : NORTH, county, draw);
      case PLATTE -> at(NORTH, county, draw);
      default -> at(SOUTH, county, draw);
    };
  }

  /// A place outside the city, known to its prosecutor by address alone.
  static Place outside(String county, Draw draw) {
    String city =
        switch (county) {
          case JACKSON -> draw.one(List.of("INDEPENDENCE", "RAYTOWN", "GRANDVIEW"));
          case CLAY -> "LIBERTY";
          case PLATTE -> "PLATTE CITY";
          default -> "HARRISONVILLE";
        };
    return new Place(county, "OSPD", "999", block(draw), city, "64" + draw.between(5, 99), 0, 0);
  }

  private static Place at(Division division, String county, Draw draw) {
    int sector = draw.below(division.sectors().length());
    int car = car(division, county, draw);
    int height = (division.north() - division.south()) / division.sectors().length();
    int width = (division.east() - division.west()) / division.cars().length();
    String beat =
        "" + division.digit() + division.sectors().charAt(sector) + division.cars().charAt(car);
    return new Place(
        county,
        division.name(),
        beat,
        draw.percent(8) ? boundary(division, draw) : block(draw),
        "KANSAS CITY",
        String.valueOf(division.zip()),
        division.south() + sector * height + draw.below(height),
        division.west() + car * width + draw.below(width));
  }

  /// The northern division lies in two counties: its three western cars in Platte.
  private static int car(Division division, String county, Draw draw) {
    if (!division.equals(NORTH)) {
      return draw.below(division.cars().length());
    }
    return county.equals(PLATTE) ? draw.below(3) : 4;
  }

  private static String boundary(Division division, Draw draw) {
    int hundred = draw.between(10, 60) * 100;
    return switch (division.name()) {
      case "CPD" -> hundred + "  TROOST AVE";
      case "MPD" -> hundred + "  PROSPECT AVE";
      case "EPD" -> hundred + "  INDEPENDENCE AVE";
      default -> block(draw);
    };
  }

  private static String block(Draw draw) {
    return draw.between(1, 119) * 100 + "  " + street(draw);
  }

  static String street(Draw draw) {
    return draw.one(STREETS);
  }
}
