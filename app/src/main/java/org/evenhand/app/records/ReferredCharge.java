package org.evenhand.app.records;

import java.util.Optional;

/// A charge as police referred it, with what the state's offense table says of its statute.
///
/// @param number of the charge within the case, 0 where the export has none
/// @param code Missouri charge code as written, blank where none is stated
/// @param category `drugs`, `assault`, …; empty where the statute is not in the table
/// @param violent empty where the statute is not in the table
/// @param conduct `possession`, `distribution`, …; empty where the section does not say
/// @param substance `marijuana` or `other`; empty where neither section nor description says
/// @param gravity position in the order of severity and class, 0 the gravest, see [Gravity]
public record ReferredCharge(
    int number,
    String code,
    String description,
    Optional<String> category,
    Optional<Boolean> violent,
    Optional<String> conduct,
    Optional<String> substance,
    int gravity) {
  public boolean isDrug() {
    return category.filter("drugs"::equals).isPresent();
  }

  public boolean isWeapon() {
    return category.filter("weapons"::equals).isPresent();
  }
}
