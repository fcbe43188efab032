package org.evenhand.app.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One year's file of the police open data, in that year's own header and values.
///
/// @param columns as the year's portal or interface spells them
record PoliceYear(int year, List<String> columns) {
  private static final String TIMES = "Reported_Time,From_Time,To_Time";

  static PoliceYear of(int year) {
    String header =
        switch (year) {
          case 2016 ->
              csv(
                  TIMES,
                  "Invl_No,Involvement,Race,Sex,Age,Firearm Used Flag,Latitude,Longitude,Location 1");
          case 2017, 2018 ->
              csv(TIMES, "Invl_No,Involvement,Race,Sex,Age,Firearm Used Flag,Location");
          case 2019 -> csv(TIMES, "Involvement,Race,Sex,Age,Firearm Used Flag,Location");
          case 2020 ->
              csv(
                  "Reported Time,From Time,To Time",
                  "Involvement,Race,Sex,Age,Firearm Used Flag,Location");
          case 2021 -> csv(TIMES, "Involvement,Race,Sex,Age,Firearm Used Flag,Location,Age_Range");
          case 2023 ->
              "report,from_date,from_time,offense,ibrs,description,beat,address,city,area,dvflag,"
                  + "involvement,race,sex,age,zipcode,rep_dist,location,to_date,to_time,"
                  + "report_date,reported_time,age_range,firearmusedflag";
          default -> csv(TIMES, "Involvement,Race,Sex,Age,Fire Arm Used Flag,Location,Age_Range");
        };
    return new PoliceYear(year, List.of(header.split(",")));
  }

  private static String csv(String times, String tail) {
    List<String> t = List.of(times.split(","));
    return "Report_No,Reported_Date,"
        + t.get(0)
        + ",From_Date,"
        + t.get(1)
        + ",To_Date,"
        + t.get(2)
        + ",Offense,IBRS,Description,Beat,Address,City,Zip Code,Rep_Dist,Area,DVFlag,"
        + tail;
  }

  /// The file: rows, those that are wrong on purpose, and some rows a second time.
  byte[] file(List<PoliceRow> rows, Draw draw) {
    Csv csv = new Csv(columns);
    for (PoliceRow row : rows) {
      csv.row(values(row, Map.of()));
    }
    for (Map<String, String> wrong : Dirt.policeRows(year)) {
      csv.row(values(rows.get(draw.below(rows.size())), wrong));
    }
    for (int i = 0; i < rows.size() / 100; i++) {
      csv.again(draw.below(rows.size()));
    }
    String text = csv.text(year == 2022 ? Csv.CRLF : Csv.LF);
    if (year == 2024) {
      text = text.substring(0, text.length() - 60);
    }
    return ((year == 2019 ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8);
  }

  /// The values under this year's columns; `instead` replaces some, by plain column name.
  List<String> values(PoliceRow row, Map<String, String> instead) {
    List<String> values = new ArrayList<>();
    for (String column : columns) {
      String name = column.toLowerCase(Locale.ROOT).replace(' ', '_');
      String plain =
          switch (name) {
            case "report" -> "report_no";
            case "report_date" -> "reported_date";
            case "zipcode" -> "zip_code";
            default -> name;
          };
      values.add(instead.getOrDefault(plain, value(plain, row)));
    }
    return values;
  }

  private String value(String column, PoliceRow row) {
    Referral.Incident incident = row.incident();
    Places.Place place = incident.place();
    int quirk = Math.floorMod(incident.id() * 31, 400);
    return switch (column) {
      case "report_no" -> report(row.number());
      case "reported_date", "from_date" -> date(incident.day());
      case "to_date" -> quirk % 6 == 0 ? date(incident.day()) : "";
      case "reported_time", "from_time" -> quirk == 7 ? "24:00" : time(incident.minute());
      case "to_time" -> quirk % 6 == 0 ? time(incident.minute()) : "";
      case "offense" -> year < 2019 ? row.offense().code() : row.offense().words();
      case "ibrs" -> row.ibrs();
      case "description" -> description(row);
      case "beat" -> quirk == 11 ? "PARKED" : place.beat();
      case "address" -> place.address();
      case "city" -> quirk == 13 ? "KANSAS CTIY" : place.city();
      case "zip_code" -> quirk == 17 ? "99999" : row.located() ? place.zip() : "";
      case "rep_dist" -> row.located() ? "PJ" + (1000 + quirk) : "";
      case "area" -> place.division();
      case "dvflag" -> year < 2021 ? (row.domestic() ? "Y" : "N") : flag(row.domestic());
      case "invl_no" -> String.valueOf(row.person());
      case "involvement" -> year < 2019 ? row.involvement().split(" ")[0] : row.involvement();
      case "race" -> row.race();
      case "sex" -> row.sex();
      case "age" -> row.age();
      case "age_range" -> ageRange(row.age());
      case "firearm_used_flag", "fire_arm_used_flag", "firearmusedflag" ->
          year < 2019 ? (row.firearm() ? "Y" : "N") : flag(row.firearm());
      case "latitude" -> row.located() ? degrees(place.latE5()) : "";
      case "longitude" -> row.located() ? degrees(place.lonE5()) : "";
      case "location_1", "location" -> row.located() ? location(place, quirk == 19) : "";
      default -> throw new IllegalStateException("No value for column " + column);
    };
  }

  private String report(int number) {
    return year < 2019
        ? year % 100 + Csv.digits(number, 7)
        : "KC" + year % 100 + Csv.digits(number, 6);
  }

  private String description(PoliceRow row) {
    String words = row.offense().ibrs().equals(row.ibrs()) ? row.offense().description() : "";
    String all = words.isEmpty() && row.ibrs().equals("35A") ? "Drug / Narcotic Violations" : words;
    return year < 2019 ? all.substring(0, Math.min(20, all.length())) : all;
  }

  private String date(LocalDate day) {
    return year == 2023 ? day + "T00:00:00.000" : KarpelExport.day(day);
  }

  private static String time(int minute) {
    return Csv.digits(minute / 60, 2) + ":" + Csv.digits(minute % 60, 2);
  }

  private static String flag(boolean set) {
    return set ? "true" : "false";
  }

  private String location(Places.Place place, boolean zero) {
    String lat = zero ? "0.0" : degrees(place.latE5());
    String lon = zero ? "0.0" : degrees(place.lonE5());
    return switch (year) {
      case 2016 ->
          place.address()
              + "\r\n"
              + place.city()
              + " "
              + place.zip()
              + "\r\n("
              + lat
              + ", "
              + lon
              + ")";
      case 2023 -> "{'type': 'Point', 'coordinates': [" + lon + ", " + lat + "]}";
      default -> "POINT (" + lon + " " + lat + ")";
    };
  }

  private static String degrees(int e5) {
    String sign = e5 < 0 ? "-" : "";
    int size = Math.abs(e5);
    return sign + size / 100_000 + "." + Csv.digits(size % 100_000, 5);
  }

  private static String ageRange(String age) {
    if (age.isEmpty()) {
      return "";
    }
    int years = Integer.parseInt(age);
    if (years < 25) {
      return "18-24";
    }
    int low = (years - 5) / 10 * 10 + 5;
    return years >= 65 ? "65+" : low + "-" + (low + 9);
  }
}
