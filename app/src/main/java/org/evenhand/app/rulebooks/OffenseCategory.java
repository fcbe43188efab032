package org.evenhand.app.rulebooks;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// What an offense is about, coarse enough that statutes, police codes and the words of open data
/// can be laid side by side.
public enum OffenseCategory {
  DRUGS("drugs"),
  WEAPONS("weapons"),
  HOMICIDE("homicide"),
  ASSAULT("assault"),
  ROBBERY("robbery"),
  SEXUAL_OFFENSE("sexual offense"),
  KIDNAPPING("kidnapping"),
  BURGLARY("burglary"),
  ARSON("arson"),
  PROPERTY("property"),
  TRAFFIC("traffic"),
  OTHER("other");

  private final String label;

  OffenseCategory(String label) {
    this.label = label;
  }

  /// As the tables write it and the pages print it.
  public String label() {
    return label;
  }

  static Optional<OffenseCategory> find(String label) {
    return Arrays.stream(values()).filter(c -> c.label.equals(label)).findFirst();
  }

  static String labels() {
    return Arrays.stream(values()).map(OffenseCategory::label).collect(Collectors.joining(", "));
  }
}
