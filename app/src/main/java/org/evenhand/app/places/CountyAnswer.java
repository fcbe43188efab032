package org.evenhand.app.places;

import java.util.SortedSet;
import java.util.TreeSet;

/// The county a place lies in, or why it is not known. Counties are named by id: `us-mo-095`.
public sealed interface CountyAnswer {
  /// @param by what says so: "division CPD", "point and division"
  record Known(String county, String by) implements CountyAnswer {}

  /// One of several: a northern division lies in Clay and in Platte.
  record OneOf(SortedSet<String> counties, String why) implements CountyAnswer {
    public OneOf {
      counties = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(counties));
    }
  }

  record Unknown(String why) implements CountyAnswer {}

  /// As printed in a table: an id, ids joined by " or ", or "unknown".
  default String printed() {
    return switch (this) {
      case Known known -> known.county();
      case OneOf oneOf -> String.join(" or ", oneOf.counties());
      case Unknown unknown -> "unknown";
    };
  }
}
