package org.evenhand.app.karpel;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A column of the exports with every spelling seen, the misspelt ones included. Spaces,
/// punctuation and case do not tell spellings apart: `Enter Dt ` is `Enter Dt.`, `Def Name` is
/// `Def. Name`.
///
/// Spellings: the dashboards of the Jackson County Prosecutor (2021–22, first) and its cleaning
/// scripts (2025, second).
enum Column {
  FILE_NUMBER("File #", "pbk_num"),
  REPORT_NUMBERS("CRN", "report_num"),
  COURT_NUMBER("Court #", "court_num"),
  COUNT("Count", "count"),
  AGENCY("Agency", "agency"),
  ATTORNEY("Assigned Atty", "apa"),
  ARRESTED("Arrest Date", "arrest_date"),
  REFERRED("Referral Date", "ref_date"),
  RECEIVED("Received Date", "rcvd_date"),
  ENTERED("Enter Dt.", "enter_date"),
  FILED("Filing Dt.", "file_date", "Filing Date."),
  DISPOSED("Disp. Dt.", "disp_date"),
  DISPOSITION_CODE("Disp. Code", "disp_code"),
  NAME("Def. Name", "def_name"),
  SEX("Def. Sex", "def_sex"),
  RACE("Def. Race", "def_race"),
  BIRTH_DATE("Def. DOB", "def_dob"),
  SOCIAL_SECURITY_NUMBER("Def. SSN", "def_ssn"),
  STREET("Def. Street Address", "def_street_address"),
  STREET_2("Def. Street Address2", "def_street_address2"),
  CITY("Def. City", "def_city"),
  STATE("Def. State", "def_state"),
  ZIP("Def. Zipcode", "def_zipcode"),
  OFFENSE_STREET("Offense Street Address", "offense_street_address"),
  OFFENSE_STREET_2("Offense Street Address 2", "offense_street_address2"),
  OFFENSE_CITY("Offense City", "offense_city"),
  OFFENSE_STATE("Offense State", "offense_state"),
  OFFENSE_ZIP("Off. Zipcode", "offense_zipcode"),
  REFERRED_CODE("Ref. Charge Code", "ref_charge_code", "Ref. Charge"),
  REFERRED_DESCRIPTION(
      "Ref. Charge Description", "ref_charge_description", "Ref. Charge Desctiption"),
  REFERRED_SEVERITY("Ref. Severity", "ref_severity"),
  REFERRED_CLASS("Ref. Class", "ref_class"),
  CODE("Charge Code", "charge_code"),
  DESCRIPTION("Charge Description", "charge_description", "Charge Desctiption"),
  SEVERITY("Severity", "severity"),
  CLASS("Class", "class"),
  USER("User ID", "user_id"),
  YEAR("Year", "year");

  private static final Map<String, Column> BY_SPELLING = bySpelling();

  private final String of2021;
  private final String of2025;
  private final String misspelt;

  Column(String of2021, String of2025) {
    this(of2021, of2025, of2021);
  }

  Column(String of2021, String of2025, String misspelt) {
    this.of2021 = of2021;
    this.of2025 = of2025;
    this.misspelt = misspelt;
  }

  /// The spelling a message shows for this generation.
  String spelledIn(Generation generation) {
    return generation == Generation.DAILY_DROP ? of2021 : of2025;
  }

  List<String> spellings() {
    return List.of(of2021, of2025, misspelt);
  }

  static Optional<Column> find(String header) {
    String letters = letters(header);
    if (letters.startsWith("ssn")
        || letters.endsWith("ssn")
        || letters.contains("defssn")
        || letters.contains("socialsec")) {
      return Optional.of(SOCIAL_SECURITY_NUMBER);
    }
    return Optional.ofNullable(BY_SPELLING.get(letters));
  }

  /// Lower-case letters and digits alone.
  static String letters(String header) {
    StringBuilder letters = new StringBuilder(header.length());
    header
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static Map<String, Column> bySpelling() {
    Map<String, Column> columns = new HashMap<>();
    for (Column column : values()) {
      for (String spelling : column.spellings()) {
        columns.put(letters(spelling), column);
      }
    }
    return Map.copyOf(columns);
  }
}
