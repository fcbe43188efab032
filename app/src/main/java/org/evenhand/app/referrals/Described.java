package org.evenhand.app.referrals;

/// What a message says of one person's race, ethnic origin and sex, as written. It travels beside
/// the referral, by the person's position, and is for `demographics` alone: no referral holds it,
/// and nothing that screens or decides may take it.
public record Described(String race, String ethnicity, String sex) {
  public boolean isStated() {
    return !(race + ethnicity + sex).isEmpty();
  }

  /// Each value of this one, or the other's where this says nothing.
  Described or(Described other) {
    return new Described(
        race.isEmpty() ? other.race : race,
        ethnicity.isEmpty() ? other.ethnicity : ethnicity,
        sex.isEmpty() ? other.sex : sex);
  }
}
