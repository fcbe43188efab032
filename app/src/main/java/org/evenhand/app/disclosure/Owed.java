package org.evenhand.app.disclosure;

import java.util.Arrays;
import java.util.Optional;

/// Why an item goes to the defence.
public enum Owed {
  BRADY("brady", "Brady: favorable to the defendant on guilt or punishment"),
  GIGLIO("giglio", "Giglio: bears on the credibility of a witness"),
  DISCOVERY_RULE("discovery rule", "Discovery rule (Mo. Sup. Ct. Rule 25.03)"),
  NOT_OWED("not owed", "Not owed, listed for the record");

  private final String key;
  private final String words;

  Owed(String key, String words) {
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

  static Optional<Owed> find(String key) {
    return Arrays.stream(values()).filter(o -> o.key.equals(key)).findFirst();
  }
}
