package org.evenhand.app.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What an account is for. One account has one role; who does two kinds of work has two accounts,
/// so that a session never can more than its work needs (CJIS Security Policy AC-6).
public enum Role {
  DETECTIVE("detective", "Detective", Purpose.INVESTIGATION),
  ATTORNEY("attorney", "Screening attorney", Purpose.CHARGING, Purpose.PROSECUTION),
  SUPERVISOR("supervisor", "Supervisor", Purpose.SUPERVISION, Purpose.CHARGING),
  ANALYST("analyst", "Analyst", Purpose.ANALYSIS),
  CLERK("clerk", "Clerk", Purpose.RECORDS),
  DEFENCE("defence", "Defence", Purpose.DEFENCE),
  OVERSIGHT("oversight", "Oversight", Purpose.OVERSIGHT),
  COMMISSIONER("commissioner", "Commissioner", Purpose.OVERSIGHT),
  ADMINISTRATOR("administrator", "Administrator", Purpose.ADMINISTRATION);

  private final String key;
  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // List.of
  private final List<Purpose> purposes;

  Role(String key, String words, Purpose... purposes) {
    this.key = key;
    this.words = words;
    this.purposes = List.of(purposes);
  }

  /// As the database and its policies write it.
  public String key() {
    return key;
  }

  /// As pages write it.
  public String words() {
    return words;
  }

  /// Purposes for which this role looks at people; the first is taken unless another is chosen.
  public List<Purpose> purposes() {
    return purposes;
  }

  public static Optional<Role> find(String key) {
    return Arrays.stream(values()).filter(r -> r.key.equals(key)).findFirst();
  }

  public static Role get(String key) {
    return find(key)
        .orElseThrow(() -> new IllegalArgumentException("There is no role called " + key));
  }
}
