package org.evenhand.app.rulebooks;

import java.util.List;
import java.util.Optional;

/// What one statute section, police code or offense text stands for.
///
/// @param code the section (`579.015`), the NIBRS code (`35A`) or the text as police write it
/// @param violent empty where the section holds violent and other conduct
/// @param conduct of a drug offense: `possession`, `distribution`, `manufacture` or `other`; empty
///   where it is none, or where the section holds several
/// @param firearm whether the text alone says that a firearm was there; empty where it does not say
/// @param source where the category is from
public record Offense(
    String code,
    String heading,
    OffenseCategory category,
    Optional<Boolean> violent,
    Optional<String> conduct,
    Optional<Boolean> firearm,
    String source) {
  /// What a drug offense can be, in the words of the rulebooks' fact `conduct`.
  static final List<String> CONDUCTS =
      List.of("possession", "distribution", "manufacture", "other");

  public boolean isDrug() {
    return category == OffenseCategory.DRUGS;
  }

  static Offense from(Rows.Row row, String codeColumn, String headingColumn) {
    String label = row.required("category");
    Optional<OffenseCategory> category = OffenseCategory.find(label);
    if (category.isEmpty() && !label.isEmpty()) {
      row.wrong("category", "\"" + label + "\"", "Expected " + OffenseCategory.labels());
    }
    Optional<String> conduct = row.find("conduct");
    if (conduct.isPresent() && !CONDUCTS.contains(conduct.get())) {
      row.wrong(
          "conduct",
          "\"" + conduct.get() + "\"",
          "Expected " + String.join(", ", CONDUCTS) + ", or nothing");
    }
    return new Offense(
        row.required(codeColumn),
        row.required(headingColumn),
        category.orElse(OffenseCategory.OTHER),
        row.findYesNo("violent"),
        conduct,
        row.findYesNo("firearm"),
        row.required("source"));
  }
}
