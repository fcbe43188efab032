package org.evenhand.app.rulebooks;

import java.util.List;

/// Where a police division lies.
///
/// @param beatStartsWith the digit its beats start with
/// @param division its code in the open data
/// @param name as printed
/// @param side `north` or `south` of the Missouri River, or `outside` the city
/// @param offices ids of the prosecutors' offices it can belong to: one where known, several where
///   only the division is known, none where the county is unknown
public record Place(
    String beatStartsWith,
    String division,
    String name,
    String side,
    List<String> offices,
    String note,
    String source) {
  static final List<String> HEADER =
      List.of("beat_starts_with", "division", "name", "side", "offices", "note", "source");
  private static final List<String> SIDES = List.of("north", "south", "outside");

  public Place {
    offices = List.copyOf(offices);
  }

  static Place from(Rows.Row row) {
    String side = row.required("side");
    if (!SIDES.contains(side)) {
      row.wrong("side", "\"" + side + "\"", "Expected " + String.join(", ", SIDES));
    }
    return new Place(
        row.required("beat_starts_with"),
        row.required("division"),
        row.required("name"),
        side,
        row.find("offices").map(text -> List.of(text.split(" +"))).orElse(List.of()),
        row.get("note"),
        row.required("source"));
  }
}
