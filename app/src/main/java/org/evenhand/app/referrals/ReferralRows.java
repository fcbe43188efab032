package org.evenhand.app.referrals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.intake.DelimitedRecords;
import org.evenhand.app.intake.Header;
import org.evenhand.app.intake.Layout;
import org.evenhand.app.intake.Rejected;
import org.evenhand.app.intake.UnreadableFileException;

/// The evening drop: a CSV file with a row for each charge against each defendant. The rows of one
/// report number of one agency are one referral, wherever in the file they stand.
///
/// A field of the referral may stand in one row or in all; two rows that state it differently
/// reject the report. Equal charges of two defendants are one charge against both; a row that
/// repeats another in every column is counted once, and said.
public final class ReferralRows {
  /// Rows of a file.
  public static final int MOST_ROWS = 200_000;

  /// Rows that could not be read, told of at most.
  private static final int MOST_BROKEN = 1_000;

  private record Field(String list, String name) {}

  private static final Map<String, Field> COLUMNS = new LinkedHashMap<>();
  private static final List<Layout.Column> LAYOUT = new ArrayList<>();

  static {
    column(true, "", "reportNumber", "report number", "report no", "report_no", "crn");
    column(false, "", "agency", "agency", "agency name", "ori");
    column(false, "", "office", "office");
    column(false, "", "messageId", "message id");
    column(false, "", "sent", "sent", "referral date");
    column(false, "", "offense.from", "offense date", "offense from", "from date");
    column(false, "", "offense.to", "offense to", "to date");
    column(false, "", "offense.beat", "beat");
    column(false, "", "offense.address", "offense address", "offense street address");
    column(false, "", "offense.neighborhood", "neighborhood");
    column(false, "", "custody.status", "custody", "in custody");
    column(false, "", "custody.since", "custody since", "in custody since");
    column(false, "", "narrative", "narrative", "probable cause");
    column(false, "charges", "statute", "statute");
    column(false, "charges", "code", "charge code", "ref charge code");
    column(false, "charges", "description", "charge description", "charge");
    column(false, "charges", "grade", "grade", "severity");
    column(false, "charges", "class", "class");
    column(false, "charges", "substance", "substance", "drug");
    column(false, "charges", "quantity", "quantity");
    column(false, "charges", "unit", "unit");
    column(false, "persons", "fullName", "defendant", "defendant name", "def. name");
    column(false, "persons", "given", "given name", "first name");
    column(false, "persons", "middle", "middle name");
    column(false, "persons", "surname", "surname", "last name");
    column(false, "persons", "suffix", "suffix");
    column(false, "persons", "aliases", "aliases", "alias");
    column(false, "persons", "birthDate", "birth date", "date of birth", "dob");
    column(false, "persons", "identifiers.fingerprintNumber", "fingerprint number", "ocn");
    column(false, "persons", "identifiers.stateId", "state id", "sid");
    column(false, "persons", "identifiers.fbiNumber", "fbi number");
    column(false, "persons", "identifiers.driverLicense", "driver license");
    column(false, "persons", "identifiers.agencyNumber", "agency person number");
    column(false, "persons", "street", "street", "def. street address");
    column(false, "persons", "unit", "apartment", "def. street address2");
    column(false, "persons", "city", "city", "def. city");
    column(false, "persons", "state", "state", "def. state");
    column(false, "persons", "postcode", "zip", "postcode", "def. zipcode");
    column(false, "persons", "race", "race", "def. race");
    column(false, "persons", "ethnicity", "ethnicity");
    column(false, "persons", "sex", "sex", "def. sex");
    column(false, "laboratory", "item", "laboratory item", "lab item");
    column(false, "laboratory", "submitted", "laboratory submitted", "lab submitted");
    column(false, "laboratory", "due", "laboratory due", "lab due");
    column(false, "laboratory", "resulted", "laboratory resulted", "lab resulted");
    column(false, "laboratory", "result", "laboratory result", "lab result");
  }

  private static final List<Field> FIELDS = List.copyOf(COLUMNS.values());

  private final String file;
  private final Arrival arrival;
  private final Map<String, Report> reports = new LinkedHashMap<>();
  private final List<Reading> readings = new ArrayList<>();

  /// The rows of one report so far.
  ///
  /// @param parts of each list by what their columns say
  private record Report(
      Draft draft, Map<List<String>, Draft.Part> parts, Map<List<String>, Long> rows) {
    Report(String where) {
      this(new Draft(where), new LinkedHashMap<>(), new LinkedHashMap<>());
    }
  }

  private ReferralRows(String file, Arrival arrival) {
    this.file = file;
    this.arrival = arrival;
  }

  private static void column(boolean required, String list, String field, String... spellings) {
    COLUMNS.put(list + "." + field, new Field(list, field));
    LAYOUT.add(new Layout.Column(spellings[0], required, Set.of(spellings)));
  }

  /// The columns by name, as the documentation lists them.
  static List<String> columns() {
    return LAYOUT.stream().map(Layout.Column::name).toList();
  }

  /// One reading for each report in the order of the file, then one for each row that could not be
  /// read. A file that is no such drop gives one rejection.
  ///
  /// @param file name to show, since the file at `path` may lie under another
  public static List<Reading> read(Path path, String file, Arrival arrival) {
    return new ReferralRows(file, arrival).read(path);
  }

  private List<Reading> read(Path path) {
    List<Rejected> broken = new ArrayList<>();
    try (DelimitedRecords records = DelimitedRecords.open(path, broken::add)) {
      Layout layout = new Layout("referral-rows", LAYOUT, List.of());
      Header header = Header.recognize(file, records.header(), List.of(layout));
      while (records.next()) {
        if (records.rows() > MOST_ROWS) {
          return List.of(rejection(ReasonCode.TOO_LARGE, "more rows", "at most " + MOST_ROWS));
        }
        add(records, header);
      }
      tellUnusedColumns(records, header);
    } catch (UnreadableFileException e) {
      return List.of(
          rejection(
              ReasonCode.ANOTHER_MESSAGE,
              String.valueOf(e.getMessage()),
              "a CSV file with the column \"report number\" and those of charges and defendants"));
    }
    reports.values().forEach(report -> readings.add(Checks.read(report.draft, arrival)));
    broken.stream().limit(MOST_BROKEN).forEach(each -> readings.add(broken(each)));
    return List.copyOf(readings);
  }

  /// Columns that were not read are told once, with the first report.
  private void tellUnusedColumns(DelimitedRecords records, Header header) {
    if (reports.isEmpty()) {
      return;
    }
    List<Reason> reasons = reports.values().iterator().next().draft.reasons();
    List<String> names = records.header();
    for (int i = 0; i < names.size(); i++) {
      int position = i;
      boolean used = header.fieldsOfColumn().stream().anyMatch(each -> each.contains(position));
      String name = names.get(i);
      if (Rejected.isSocialSecurityColumn(name)) {
        reasons.add(
            new Reason(ReasonCode.SOCIAL_SECURITY_NUMBER, file, name, "", "no such column"));
      } else if (!used && !name.isBlank()) {
        reasons.add(
            new Reason(ReasonCode.UNKNOWN_FIELD, file, name, "", "a column of the reference"));
      }
    }
  }

  private Reading rejection(ReasonCode code, String given, String expected) {
    return Reading.Rejected.of(new Reason(code, file, "", given, expected));
  }

  private Reading broken(Rejected row) {
    return Reading.Rejected.of(
        new Reason(
            ReasonCode.BROKEN_ROW,
            "%s line %d".formatted(file, row.line()),
            row.column(),
            row.value(),
            row.reason().replaceAll("\\.$", "")));
  }

  private void add(DelimitedRecords records, Header header) {
    List<String> row = new ArrayList<>(FIELDS.size());
    for (int column = 0; column < FIELDS.size(); column++) {
      row.add(text(records, header.fields(column)));
    }
    boolean[] twice = new boolean[FIELDS.size()];
    for (int column = 0; column < FIELDS.size(); column++) {
      twice[column] = differ(records, header.fields(column));
    }
    String where = "%s line %d".formatted(file, records.line());
    Report report =
        reports.computeIfAbsent(
            (value(row, "", "agency") + "\n" + value(row, "", "reportNumber"))
                .toUpperCase(Locale.ROOT)
                .replaceAll("[ \t]+", " "),
            _ -> new Report(where));
    Long earlier = report.rows.putIfAbsent(row, records.line());
    if (earlier != null) {
      report
          .draft
          .reasons()
          .add(
              new Reason(
                  ReasonCode.ROW_REPEATED,
                  where,
                  "",
                  "the same as line " + earlier,
                  "each row once"));
      return;
    }
    for (int column = 0; column < FIELDS.size(); column++) {
      if (twice[column]) {
        report
            .draft
            .reasons()
            .add(
                new Reason(
                    ReasonCode.FIELD_TWICE,
                    where,
                    LAYOUT.get(column).name(),
                    row.get(column),
                    "the same in both columns"));
      }
      if (FIELDS.get(column).list().isEmpty()) {
        state(report.draft, FIELDS.get(column).name(), row.get(column), where);
      }
    }
    Draft.Part person = part(report, "persons", row, where);
    person.add("roles", person.isEmpty() ? "" : "defendant");
    Draft.Part charge = part(report, "charges", row, where);
    int position = report.draft.parts("persons").indexOf(person) + 1;
    charge.add("against", position == 0 || charge.isEmpty() ? "" : String.valueOf(position));
    part(report, "laboratory", row, where);
  }

  private static String text(DelimitedRecords records, int[] fields) {
    for (int field : fields) {
      String text = records.isBroken(field) ? "" : records.text(field).strip();
      if (!text.isEmpty()) {
        return text;
      }
    }
    return "";
  }

  /// Whether the file has the column twice and this row fills both differently.
  private static boolean differ(DelimitedRecords records, int[] fields) {
    return Arrays.stream(fields)
            .filter(field -> !records.isBroken(field))
            .mapToObj(field -> records.text(field).strip())
            .filter(text -> !text.isEmpty())
            .distinct()
            .count()
        > 1;
  }

  private static String value(List<String> row, String list, String name) {
    return row.get(FIELDS.indexOf(new Field(list, name)));
  }

  private static void state(Draft draft, String field, String text, String where) {
    String before = draft.referral().text(field);
    draft.referral().state(field, text);
    if (!text.isEmpty()
        && !before.isEmpty()
        && !before.equals(text)
        && !field.equals("messageId")) {
      draft
          .reasons()
          .add(
              new Reason(
                  ReasonCode.CONTRADICTING_ROWS,
                  where,
                  field,
                  text,
                  "\"%s\" as in %s".formatted(Rejected.shown(field, before), "an earlier row")));
    }
  }

  /// The part of a list that a row states: an earlier row's where every column of it is the same.
  private static Draft.Part part(Report report, String list, List<String> row, String where) {
    List<String> key =
        Stream.concat(
                Stream.of(list),
                FIELDS.stream()
                    .filter(field -> field.list().equals(list))
                    .map(field -> value(row, list, field.name())))
            .collect(Collectors.toList());
    Draft.Part known = report.parts.get(key);
    if (known != null) {
      return known;
    }
    boolean blank = key.stream().skip(1).allMatch(String::isEmpty);
    Draft.Part part =
        blank && (!list.equals("charges") || !value(row, "laboratory", "item").isEmpty())
            ? new Draft.Part(list, where)
            : report.draft.addPart(list, where);
    for (Field field : FIELDS) {
      if (field.list().equals(list) && field.name().equals("aliases")) {
        Stream.of(value(row, list, "aliases").split(";", -1))
            .forEach(alias -> part.add("aliases", alias.strip()));
      } else if (field.list().equals(list)) {
        part.state(field.name(), value(row, list, field.name()));
      }
    }
    if (!blank) {
      report.parts.put(key, part);
    }
    return part;
  }
}
