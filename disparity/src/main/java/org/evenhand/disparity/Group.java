package org.evenhand.disparity;

/// Who a figure is about.
///
/// @param id for instance `B`, the same in counts and benchmarks
/// @param label as printed
public record Group(String id, String label) {
  public Group {
    Sentences.required("group id", id);
    Sentences.required("group label", label);
  }
}
