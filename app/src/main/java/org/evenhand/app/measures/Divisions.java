package org.evenhand.app.measures;

import java.util.Map;

/// Names of patrol divisions and counties as printed.
final class Divisions {
  private static final Map<String, String> NAMES =
      Map.of(
          "CPD", "Central Patrol",
          "EPD", "East Patrol",
          "MPD", "Metro Patrol",
          "SPD", "South Patrol",
          "NPD", "North Patrol",
          "SCP", "Shoal Creek Patrol",
          "OSPD", "Outside the city",
          "", "Not recorded");

  private Divisions() {}

  static String name(String code) {
    return NAMES.getOrDefault(code, code);
  }

  static String county(String printed) {
    return printed
        .replace("us-mo-095", "Jackson")
        .replace("us-mo-047", "Clay")
        .replace("us-mo-165", "Platte")
        .replace("us-mo-037", "Cass")
        .replace("us-ks-209", "Wyandotte (Kansas)")
        .replace("us-ks-091", "Johnson (Kansas)")
        .replace("unknown", "County unknown");
  }
}
