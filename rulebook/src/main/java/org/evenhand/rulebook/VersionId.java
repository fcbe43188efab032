package org.evenhand.rulebook;

/// A version's name within its rulebook, for instance `2021-guideline`.
public record VersionId(String id) implements Comparable<VersionId> {
  public VersionId {
    if (id.isBlank()) {
      throw new IllegalArgumentException("A version needs a name");
    }
  }

  @Override
  public int compareTo(VersionId other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
