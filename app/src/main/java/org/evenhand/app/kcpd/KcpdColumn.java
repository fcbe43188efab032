package org.evenhand.app.kcpd;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.evenhand.app.intake.Layout;

/// What a column of a police file says, whatever its header is in a given year. Spellings:
/// data.kcmo.org, CSV and API downloads of 2009 to 2026.
enum KcpdColumn {
  REPORT_NUMBER("report_no", "report", "report_number"),
  REPORTED_DATE("reported_date", "report_date"),
  REPORTED_TIME("reported_time", "report_time"),
  FROM_DATE("from_date"),
  FROM_TIME("from_time"),
  TO_DATE("to_date"),
  TO_TIME("to_time"),
  OFFENSE("offense"),
  IBRS("ibrs", "ibrs_code"),
  DESCRIPTION("description"),
  BEAT("beat"),
  ADDRESS("address"),
  CITY("city"),
  ZIP_CODE("zip_code", "zipcode", "zip"),
  REPORTING_DISTRICT("rep_dist"),
  DIVISION("area"),
  DOMESTIC_VIOLENCE("dvflag", "dv_flag"),
  INVOLVEMENT_NUMBER("invl_no"),
  INVOLVEMENT("involvement"),
  RACE("race"),
  SEX("sex"),
  AGE("age"),
  AGE_RANGE("age_range"),
  FIREARM("firearm_used_flag", "firearmused_flag", "firearmusedflag", "fire_arm_used_flag"),
  LOCATION("location", "location_1"),
  LATITUDE("latitude"),
  LONGITUDE("longitude"),
  LOCATION_ADDRESS("location_address", "location_1_address"),
  LOCATION_CITY("location_city", "location_1_city"),
  LOCATION_STATE("location_state", "location_1_state"),
  LOCATION_ZIP("location_zip", "location_1_zip");

  private static final List<String> IGNORABLE = List.of(":@computed_region", "Unnamed:");

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
  private final List<String> spellings;

  KcpdColumn(String... spellings) {
    this.spellings = List.of(spellings);
  }

  /// The layout of every year that says who was involved.
  static final Layout WITH_INVOLVEMENT =
      layout("kcpd", List.of(), REPORT_NUMBER, INVOLVEMENT, RACE, SEX, AGE);

  /// The layout of extracts that leave out how a person was involved, so that nobody can be told to
  /// have been arrested.
  static final Layout WITHOUT_INVOLVEMENT =
      layout("kcpd-without-involvement", List.of(INVOLVEMENT), REPORT_NUMBER, RACE, SEX, AGE);

  /// Layouts in which column number `c` is `values()[c]`.
  private static Layout layout(String name, List<KcpdColumn> absent, KcpdColumn... required) {
    List<Layout.Column> columns = new ArrayList<>();
    for (KcpdColumn column : values()) {
      String canonical = absent.contains(column) ? "(no " + column.header() + ")" : column.header();
      String[] spellings =
          absent.contains(column) ? new String[0] : column.spellings.toArray(String[]::new);
      columns.add(
          Arrays.asList(required).contains(column)
              ? Layout.Column.required(canonical, spellings)
              : Layout.Column.optional(canonical, spellings));
    }
    return new Layout(name, columns, IGNORABLE);
  }

  /// The column's number in the layouts.
  @SuppressWarnings("EnumOrdinal") // the layouts are made from values(), in that order
  int index() {
    return ordinal();
  }

  /// The name most files give the column.
  String header() {
    return spellings.getFirst();
  }
}
