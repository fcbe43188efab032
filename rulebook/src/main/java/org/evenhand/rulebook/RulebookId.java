package org.evenhand.rulebook;

/// A rulebook's name, for instance `us-mo-095/drug-charging`.
public record RulebookId(String id) implements Comparable<RulebookId> {
  public RulebookId {
    if (id.isBlank()) {
      throw new IllegalArgumentException("A rulebook needs a name");
    }
  }

  @Override
  public int compareTo(RulebookId other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
