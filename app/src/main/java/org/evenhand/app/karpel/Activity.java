package org.evenhand.app.karpel;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// How a charge ended, in the office's words. The order is the office's: of a case's charges the
/// first activity in it is the case's outcome; dismissals and declinations each among themselves.
///
/// Source: the dashboards of the Jackson County Prosecutor, 2021–22.
public enum Activity {
  TRIAL("Trial"),
  GUILTY_PLEA("Guilty Plea"),
  DRUG_COURT("Drug Court"),
  ENTIRE_DISMISSAL("Entire Dismissal"),
  OUTSIDE_REFERRAL("Outside Referral"),
  NO_PROSECUTION("No Prosecution"),
  PENDING_FURTHER_INVESTIGATION("Pending Further Investigation"),
  LACK_OF_EVIDENCE("Lack of Evidence"),
  EVIDENCE_ISSUES("Evidence Issues"),
  OTHER_JURISDICTION("Other Jurisdiction"),
  DIVERSION("Diversion");

  private final String words;

  Activity(String words) {
    this.words = words;
  }

  /// As the office writes it: `Guilty Plea`.
  public String words() {
    return words;
  }

  /// The activity of this name, whatever its case and spaces.
  public static Optional<Activity> find(String text) {
    String letters = Column.letters(text);
    for (Activity activity : values()) {
      if (Column.letters(activity.words).equals(letters)) {
        return Optional.of(activity);
      }
    }
    return Optional.empty();
  }

  /// The outcome of a case by the office's rule, one per case: the first of these in the order
  /// above; empty where there are none.
  public static Optional<Activity> findOutcome(Collection<Activity> ofCharges) {
    return ofCharges.stream().min(Comparator.naturalOrder());
  }
}
