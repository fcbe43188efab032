package org.evenhand.rulebook;

/// The name of a fact as the decision table prints it, blanks included: `firearm recovered`.
public record FactName(String name) implements Comparable<FactName> {
  public FactName {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A fact needs a name");
    }
  }

  @Override
  public int compareTo(FactName other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }
}
