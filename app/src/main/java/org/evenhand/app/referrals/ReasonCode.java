package org.evenhand.app.referrals;

/// Why a message was rejected (R01 to R39) or taken with a warning (R40 to R79). Codes are stable:
/// a code that is no longer given stays reserved. `docs/reference/referral-reasons.md` lists them.
public enum ReasonCode {
  UNREADABLE("R01", "The message is not well-formed."),
  TOO_LARGE("R02", "The message is larger than is taken."),
  TOO_MANY_PARTS("R03", "The message is nested too deeply or has too many parts."),
  FORBIDDEN_XML("R04", "The message declares a document type or entities, which are not read."),
  ANOTHER_MESSAGE("R05", "This is not a message of a kind that is read here."),
  FIELD_TWICE("R06", "A field stands twice, and which one is meant is not known."),
  WRONG_TYPE("R07", "A field holds a value of another type."),
  NO_REPORT_NUMBER("R08", "The agency's report number is missing."),
  NO_AGENCY("R09", "The sending agency is missing."),
  AGENCY_NOT_ALLOWED("R10", "The sender does not send for this agency."),
  ANOTHER_OFFICE("R11", "The message is for another office."),
  NO_CHARGE("R12", "The referral asks for no charge."),
  NO_DEFENDANT("R13", "The referral names no defendant."),
  EMPTY_CHARGE("R14", "A charge has no statute, no code and no description."),
  TEXT_TOO_LONG("R15", "A text is longer than is taken."),
  CONTRADICTING_ROWS("R16", "Rows of one report contradict each other."),
  BROKEN_ROW("R17", "A row could not be read, so its report may be incomplete."),
  REFUSED_ARCHIVE("R18", "The archive is refused."),
  CLOSED_BY_ORDER("R19", "An order closed this record; it is not taken again."),
  UNREADABLE_DATE("R40", "A date could not be read; it stays unknown."),
  UNREADABLE_TIME("R41", "A time could not be read; it stays unknown."),
  NO_OFFENSE_DATE("R42", "The date of the offense is missing."),
  DATES_REVERSED("R43", "The offense ends before it begins."),
  AFTER_RECEIPT("R44", "A date lies after the message was received."),
  CUSTODY_NOT_KNOWN("R45", "Whether the defendant is held is not known."),
  NO_CUSTODY_TIME("R46", "Since when the defendant is held is not known."),
  UNKNOWN_WORD("R47", "A word is none of those that are read; it is kept as written."),
  UNKNOWN_FIELD("R48", "A field is not known and was not read."),
  NO_BIRTH_DATE("R49", "A defendant's birth date is missing."),
  NO_NARRATIVE("R50", "The probable-cause narrative is missing."),
  SOCIAL_SECURITY_NUMBER("R51", "A social security number was left out."),
  CONTROL_CHARACTERS("R52", "Control characters were left out of a text."),
  NO_NAME("R53", "A person has no name."),
  DESCRIPTION_ONLY("R54", "A charge has a description alone."),
  ROW_REPEATED("R55", "A row repeats another and was counted once."),
  PERSON_REPEATED("R56", "A person is stated twice and was taken once."),
  BROKEN_REFERENCE("R57", "The message refers to a part that is not in it."),
  NO_SUCH_PERSON("R58", "A charge names a position at which no person stands.");

  private final String code;
  private final String sentence;

  ReasonCode(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  /// `R08`.
  public String code() {
    return code;
  }

  public String sentence() {
    return sentence;
  }

  /// Whether a message with this reason is not taken.
  public boolean rejects() {
    return code.compareTo("R40") < 0;
  }
}
