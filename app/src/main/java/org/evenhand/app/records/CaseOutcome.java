package org.evenhand.app.records;

/// How a case ended in court: one outcome a case, by the office's order (trial, plea, drug court,
/// entire dismissal, outside referral, no prosecution, other). Guilt at trial is read from the
/// counts that were tried, so that a count pleaded earlier does not make an acquittal "guilty".
public enum CaseOutcome {
  GUILTY_AT_TRIAL("guilty at trial", true),
  NOT_GUILTY_AT_TRIAL("not guilty at trial", false),
  SPLIT_AT_TRIAL("split verdict at trial", true),
  MISTRIAL("mistrial", false),
  TRIAL_UNKNOWN("tried, verdict not stated", false),
  GUILTY_PLEA("guilty plea", true),
  DRUG_COURT("drug court", false),
  ENTIRE_DISMISSAL("entire dismissal", false),
  OUTSIDE_REFERRAL("referred elsewhere", false),
  NO_PROSECUTION("no prosecution", false),
  OTHER("other or unknown", false);

  private final String words;
  private final boolean conviction;

  CaseOutcome(String words, boolean conviction) {
    this.words = words;
    this.conviction = conviction;
  }

  public String words() {
    return words;
  }

  /// Whether any count ended in guilt.
  public boolean isConviction() {
    return conviction;
  }
}
