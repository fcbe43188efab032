package org.evenhand.app.rulebooks;

import java.util.List;
import java.util.Optional;

/// A prosecutor's office and its county.
///
/// @param id `us-mo-095`
/// @param name of the county, as printed
/// @param title of the office, as printed
/// @param fips five digits
/// @param referralLayouts names of the layouts in which it exports referrals; none where unknown
/// @param agencies those known to refer to it
/// @param fictitious a county made up for tests; no report shows it
public record Office(
    String id,
    String name,
    String title,
    String fips,
    List<String> referralLayouts,
    List<Agency> agencies,
    boolean fictitious,
    String source) {
  public Office {
    referralLayouts = List.copyOf(referralLayouts);
    agencies = List.copyOf(agencies);
  }

  /// @param number the one the office's case system uses; empty where it was not published
  public record Agency(String name, Optional<String> number) {}

  static Office from(Fields fields, String folder) {
    fields.knowsOnly(
        "id", "name", "title", "fips", "referralLayouts", "agencies", "fictitious", "source");
    Office office =
        new Office(
            fields.text("id"),
            fields.text("name"),
            fields.text("title"),
            fields.text("fips"),
            fields.texts("referralLayouts"),
            fields.list("agencies").stream()
                .map(agency -> new Agency(agency.text("name"), agency.findText("number")))
                .toList(),
            fields.says("fictitious"),
            fields.text("source"));
    if (!office.id.isEmpty() && !office.id.equals(folder)) {
      fields.wrong("id", "is \"" + office.id + "\"", "Expected its folder's name, " + folder);
    }
    if (!office.fips.isEmpty() && !office.fips.matches("[0-9]{5}")) {
      fields.wrong("fips", "is \"" + office.fips + "\"", "Expected five digits in quotes");
    }
    return office;
  }
}
