package org.evenhand.app.access;

import java.util.Arrays;
import java.util.Optional;

/// Why somebody looks at a person's record. Each look is logged with one.
public enum Purpose {
  INVESTIGATION("investigation", "Investigating a case of my agency"),
  CHARGING("charging", "Deciding whether a case is charged"),
  PROSECUTION("prosecution", "Preparing a charged case"),
  SUPERVISION("supervision", "Supervising the work of my office"),
  ANALYSIS("analysis", "Analysis on behalf of the office"),
  RECORDS("records", "Keeping records: orders, corrections, links"),
  DEFENCE("defence", "Defending the person concerned"),
  OVERSIGHT("oversight", "Review by oversight"),
  ADMINISTRATION("administration", "Running this server");

  private final String key;
  private final String words;

  Purpose(String key, String words) {
    this.key = key;
    this.words = words;
  }

  /// As the log stores it.
  public String key() {
    return key;
  }

  /// As pages write it.
  public String words() {
    return words;
  }

  public static Optional<Purpose> find(String key) {
    return Arrays.stream(values()).filter(p -> p.key.equals(key)).findFirst();
  }
}
