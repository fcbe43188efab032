package org.evenhand.app.decisions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a case is declined. A victim or a witness who does not take part is a reason of its own,
/// since it says something about the case and nothing about the evidence.
public enum DeclineReason {
  NOT_ASKED_FOR("The guideline does not ask for it"),
  EVIDENCE_INSUFFICIENT("The evidence does not prove an element"),
  EVIDENCE_INADMISSIBLE("Evidence could not be used in court"),
  LABORATORY("The laboratory did not confirm the substance"),
  VICTIM_NOT_TAKING_PART("The victim does not take part"),
  WITNESS_NOT_TAKING_PART("A witness does not take part"),
  IDENTITY_NOT_SHOWN("It is not shown who did it"),
  DEFENSE_OF_SELF_OR_OTHERS("Self-defense or defense of others"),
  OTHER_JURISDICTION("Another office or court takes it"),
  TIME_BARRED("The time to charge has run out"),
  INTEREST_OF_JUSTICE("Charging would not serve justice in this case");

  private final String words;

  DeclineReason(String words) {
    this.words = words;
  }

  /// As pages write it.
  public String words() {
    return words;
  }

  /// As forms and the database write it.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<DeclineReason> find(String code) {
    return Arrays.stream(values()).filter(r -> r.code().equals(code)).findFirst();
  }
}
