package org.evenhand.app.karpel;

/// What has happened to a charge; each export holds the charges of one stage.
public enum Stage {
  RECEIVED("received"),
  NOT_FILED("not filed"),
  FILED("filed"),
  DISPOSED("disposed");

  private final String words;

  Stage(String words) {
    this.words = words;
  }

  /// As printed: `not filed`.
  public String words() {
    return words;
  }
}
