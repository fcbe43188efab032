package org.evenhand.app.referrals;

import org.evenhand.app.intake.Rejected;

/// Why a message, or a part of it, was not taken as it is. Social security numbers are masked and
/// control characters shown as a blank, so that a reason may be logged and printed.
///
/// @param where the part meant: `line 12`, `drop.csv line 12`, or empty where the field says it
/// @param field as the door names it: `charges[2].statute`; empty where the whole is meant
/// @param given as written, at most 200 characters
/// @param expected a phrase: `a date as 2026-01-31`
public record Reason(ReasonCode code, String where, String field, String given, String expected) {
  public Reason {
    where = shown(field, where);
    given = shown(field, given);
    field = shown("", field);
  }

  /// A reason whose place is its field.
  static Reason of(ReasonCode code, String field, String given, String expected) {
    return new Reason(code, "", field, given, expected);
  }

  /// What was given, what is expected, where: a sentence or two.
  public String sentence() {
    StringBuilder text = new StringBuilder(code.code()).append(": ").append(code.sentence());
    if (field.isEmpty()) {
      String what = where.isEmpty() || given.isEmpty() ? where + given : where + ": " + given;
      text.append(what.isEmpty() ? "" : " At ".repeat(where.isEmpty() ? 0 : 1));
      text.append(where.isEmpty() && !given.isEmpty() ? " Given: " : "").append(what);
      text.append(what.isEmpty() || what.endsWith(".") ? "" : ".");
    } else {
      text.append(" At ").append(where).append(where.isEmpty() ? "" : ", ").append(field);
      text.append(given.isEmpty() ? "." : " \"" + given + "\".");
    }
    return expected.isEmpty() ? text.toString() : text + " Expected " + expected + ".";
  }

  private static String shown(String field, String text) {
    return Rejected.shown(field, text).replaceAll("\\p{Cntrl}|\\p{Cf}", " ");
  }
}
