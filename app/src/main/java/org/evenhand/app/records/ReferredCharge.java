package org.evenhand.app.records;

import java.util.Optional;
import org.evenhand.app.rulebooks.ChargeCode;
import org.evenhand.app.rulebooks.ChargeCodes;

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
  /// A charge as a message states it, with what the state's tables say of its code.
  ///
  /// @param code Missouri charge code, or the statute's section where no code is stated
  /// @param severity `felony`, `misdemeanor`, …, as stated; blank if it is not
  /// @param offenseClass `A` to `E`, or blank
  public static ReferredCharge of(
      int number,
      String code,
      String description,
      String severity,
      String offenseClass,
      ChargeCodes codes) {
    Optional<ChargeCode> known = codes.find(code);
    int stated = Gravity.of(severity, offenseClass);
    return new ReferredCharge(
        number,
        code,
        description,
        known.map(k -> k.category().label()),
        known.flatMap(ChargeCode::violent),
        known.flatMap(ChargeCode::conduct),
        known.flatMap(ChargeCode::substance),
        stated != Gravity.NOT_STATED
            ? stated
            : known.flatMap(ChargeCode::rank).map(r -> r - 1).orElse(Gravity.NOT_STATED));
  }

  public boolean isDrug() {
    return category.filter("drugs"::equals).isPresent();
  }

  public boolean isWeapon() {
    return category.filter("weapons"::equals).isPresent();
  }
}
