package org.evenhand.app.briefings;

import java.util.Arrays;
import java.util.Optional;

/// How a unit was told.
public enum How {
  ROLL_CALL("roll call", "At roll call"),
  BULLETIN("bulletin", "By bulletin"),
  TRAINING("training", "In training"),
  LETTER("letter", "By letter");

  private final String key;
  private final String words;

  How(String key, String words) {
    this.key = key;
    this.words = words;
  }

  /// As the database and forms write it.
  public String key() {
    return key;
  }

  /// As pages write it.
  public String words() {
    return words;
  }

  static Optional<How> find(String key) {
    return Arrays.stream(values()).filter(h -> h.key.equals(key)).findFirst();
  }
}
