package org.evenhand.app.identity;

/// One answer to the question which cases are of one person.
///
/// @param of for each case of [org.evenhand.app.records.Referrals#list()] the number of its person,
///   from 1, or [#NOBODY]
/// @param count of persons
public record Persons(int[] of, int count) {
  /// The case states nothing by which its defendant could be told.
  public static final int NOBODY = 0;

  public int of(int referral) {
    return of[referral];
  }

  public boolean isKnown(int referral) {
    return of[referral] != NOBODY;
  }
}
