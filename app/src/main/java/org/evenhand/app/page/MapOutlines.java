package org.evenhand.app.page;

import java.util.List;

/// Real outlines for the map, read from the reference folder: where they are from, and each place
/// with its rings.
///
/// @param measure id of the measure whose groups bear the places' names
/// @param source as printed under the map
public record MapOutlines(String measure, String source, List<Outline> outlines) {
  public MapOutlines {
    outlines = List.copyOf(outlines);
  }

  /// A place and its rings, outer and inner, in any order (filled by the even-odd rule).
  ///
  /// @param name as in [org.evenhand.app.publication.PublishedReport.Group#group()]
  public record Outline(String name, List<List<Point>> rings) {
    public Outline {
      rings = rings.stream().map(List::copyOf).toList();
    }
  }

  /// Degrees, WGS 84.
  public record Point(double longitude, double latitude) {}
}
