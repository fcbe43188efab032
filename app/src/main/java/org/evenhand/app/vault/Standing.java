package org.evenhand.app.vault;

import java.util.Arrays;
import java.util.Optional;

/// What an order says of a record. The database enforces it by row-level security; this is the one
/// place that says in words what each means.
///
/// Sources, all read second-hand: closed records, RSMo 610.100 and 610.105 (press-law guides);
/// expungement, RSMo 610.122 to 610.126 (records are destroyed and their entries removed from
/// electronic files; uslegal.com) and 610.140; juvenile records, RSMo 211.321 (not open to
/// inspection, police records included, but by order of the court; it may seal them; rcfp.org,
/// nationalreentryresourcecenter.org). An order says what its court ordered; Evenhand derives no
/// status from a statute.
public enum Standing {
  /// As always: seen by those who work the case, counted in figures.
  OPEN(
      "open",
      "open",
      "Open again",
      "Seen by those who work the case, and counted in figures, as before any order."),

  /// Not public, still worked with.
  CLOSED(
      "closed",
      "close",
      "Close",
      "Seen by those who work the case. Analysts do not see it, and nothing of it alone is published; counts of ten or"
          + " more still hold it."),

  /// A closed record of a juvenile court.
  JUVENILE(
      "juvenile",
      "juvenile",
      "Mark as juvenile",
      "As closed, and marked. No police agency finds its people by name."),

  /// Hidden from everybody but the clerk.
  SEALED(
      "sealed",
      "seal",
      "Seal",
      "Nobody sees it but the clerk, until another order opens it. What was sent to the defence is hidden too. Counts"
          + " of ten or more made of the exports still hold it."),

  /// Gone for good.
  EXPUNGED(
      "expunged",
      "expunge",
      "Expunge",
      "Its keys are destroyed and its traces swept, once you carry the order out. Until then it is sealed. Afterwards"
          + " nobody reads it again, and no order brings it back.");

  private final String word;
  private final String kind;
  private final String act;
  private final String meaning;

  Standing(String word, String kind, String act, String meaning) {
    this.word = word;
    this.kind = kind;
    this.act = act;
    this.meaning = meaning;
  }

  /// As rows and pages write the status.
  public String word() {
    return word;
  }

  /// As rows and forms write the order that brings it about.
  public String kind() {
    return kind;
  }

  /// The order in words.
  public String act() {
    return act;
  }

  /// Who sees such a record and where it counts, in sentences.
  public String meaning() {
    return meaning;
  }

  /// The status of this word.
  public static Optional<Standing> find(String word) {
    return Arrays.stream(values()).filter(s -> s.word.equals(word)).findFirst();
  }

  /// What an order of this kind brings about.
  public static Optional<Standing> ofOrder(String kind) {
    return Arrays.stream(values()).filter(s -> s.kind.equals(kind)).findFirst();
  }
}
