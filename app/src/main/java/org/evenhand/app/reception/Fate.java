package org.evenhand.app.reception;

import java.util.Arrays;

/// What became of one message.
public enum Fate {
  /// A referral that was not known.
  ACCEPTED("accepted", "Accepted"),
  /// Another version of a known one.
  NEW_VERSION("new version", "New version"),
  /// It says what is known already; nothing was kept but that it came.
  UNCHANGED("unchanged", "Unchanged"),
  REJECTED("rejected", "Rejected");

  private final String key;
  private final String words;

  Fate(String key, String words) {
    this.key = key;
    this.words = words;
  }

  String key() {
    return key;
  }

  public String words() {
    return words;
  }

  static Fate of(String key) {
    return Arrays.stream(values()).filter(f -> f.key.equals(key)).findFirst().orElseThrow();
  }
}
