package org.evenhand.rulebook;

/// A version's name within its rulebook, for instance `2021-guideline`.
public record VersionId(String id) implements Comparable<VersionId> {
  @Override
  public int compareTo(VersionId other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
