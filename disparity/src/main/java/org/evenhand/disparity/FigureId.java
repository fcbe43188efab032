package org.evenhand.disparity;

/// The name by which a figure is found again.
///
/// @param id for instance `would-be-asked-for-by-race/B`
public record FigureId(String id) {
  public FigureId {
    Sentences.required("figure id", id);
  }
}
