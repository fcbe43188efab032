package org.evenhand.disparity;

/// The place a count or a population belongs to. Two areas are the same only if their ids are.
///
/// @param id for instance `us-mo-095` or `kansas-city-inside-jackson`
/// @param name as printed
public record Area(String id, String name) {
  public Area {
    Sentences.required("area id", id);
    Sentences.required("area name", name);
  }

  /// Same place, whatever the name printed.
  public boolean isSameAs(Area other) {
    return id.equals(other.id);
  }
}
