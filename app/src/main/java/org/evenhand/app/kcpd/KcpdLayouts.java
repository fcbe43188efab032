package org.evenhand.app.kcpd;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.evenhand.app.intake.Header;
import org.evenhand.app.intake.UnreadableFileException;

/// The headers that data.kcmo.org has used since 2009, as downloads (`csv`) and from its API. Any
/// mixture of their columns is read; these names say which year a header is that of.
final class KcpdLayouts {
  private static final String PERSON = "Involvement,Race,Sex,Age";
  private static final String PLACE = "Offense,IBRS,Description,Beat,Address,City,Zip Code";
  private static final String UNDERSCORED =
      "Report_No,Reported_Date,Reported_Time,From_Date,From_Time,To_Date,To_Time," + PLACE;
  private static final String SPACED =
      "Report_No,Reported_Date,Reported Time,From_Date,From Time,To_Date,To Time," + PLACE;
  private static final String API =
      "report_no,from_date,from_time,to_date,to_time,offense,ibrs,description,beat,address,city,"
          + "rep_dist,area,dvflag,involvement,race,sex,age,location";

  private static final Map<String, Set<String>> NAMES = names();

  private KcpdLayouts() {}

  private static Map<String, Set<String>> names() {
    Map<String, Set<String>> names = new LinkedHashMap<>();
    String numbered = ",Rep_Dist,Area,DVFlag,Invl_No," + PERSON + ",Firearm Used Flag";
    String unnumbered = ",Rep_Dist,Area,DVFlag," + PERSON;
    add(names, "kcpd-2009-2014-csv", SPACED + numbered + ",Location 1");
    add(names, "kcpd-2013-csv", (SPACED + numbered + ",Location 1").replace(",Address,City", ""));
    add(names, "kcpd-2015-csv", SPACED + numbered + ",Latitude,Longitude,Location 1");
    add(names, "kcpd-2016-csv", UNDERSCORED + numbered + ",Latitude,Longitude,Location 1");
    add(names, "kcpd-2017-2018-csv", UNDERSCORED + numbered + ",Location");
    add(names, "kcpd-2019-csv", UNDERSCORED + unnumbered + ",Firearm Used Flag,Location");
    add(names, "kcpd-2020-csv", SPACED + unnumbered + ",Firearm Used Flag,Location");
    add(names, "kcpd-2021-csv", UNDERSCORED + unnumbered + ",Age_Range,Firearm Used Flag,Location");
    add(
        names,
        "kcpd-2022-2024-csv",
        UNDERSCORED + unnumbered + ",Age_Range,Fire Arm Used Flag,Location");
    add(
        names,
        "kcpd-2018-api",
        API
            + ",reported_date,reported_time,zip_code,invl_no,firearm_used_flag"
            + ",location_address,location_city,location_zip");
    add(names, "kcpd-2020-api", API + ",reported_date,reported_time,zip_code,firearm_used_flag");
    add(
        names,
        "kcpd-2021-api",
        API + ",report_date,report_time,zip_code,firearmused_flag,age_range");
    add(
        names,
        "kcpd-2022-api",
        API + ",report_date,report_time,zip_code,firearmusedflag,age_range");
    add(
        names,
        "kcpd-2023-api",
        API.replace("report_no,", "report,")
            + ",report_date,reported_time,zipcode,firearmusedflag,age_range");
    add(
        names,
        "kcpd-2024-api",
        API + ",reported_date,reported_time,zip_code,fire_arm_used_flag,age_range");
    add(
        names,
        "kcpd-2020-nine-columns",
        "Report_No,Reported_Date,zip,Offense,Description,IBRS,Race,Sex,Age");
    return names;
  }

  private static void add(Map<String, Set<String>> names, String name, String header) {
    names.put(name, Set.of(header.split(",")));
  }

  /// A header understood.
  ///
  /// @param name the year whose header it is, or `kcpd` where it is that of none
  /// @param notes what a reader should know of the header
  record Recognized(Header header, String name, List<String> notes) {
    boolean has(KcpdColumn column) {
      return header.fields(column.index()).length > 0;
    }
  }

  /// Recognises a header by its columns.
  ///
  /// @throws UnreadableFileException if it is not a police file's, or one column that no figure can
  ///   do without is missing
  static Recognized recognize(String file, List<String> names) {
    Header header =
        Header.recognize(
            file, names, List.of(KcpdColumn.WITH_INVOLVEMENT, KcpdColumn.WITHOUT_INVOLVEMENT));
    Recognized recognized = named(header, names);
    if (!recognized.has(KcpdColumn.REPORTED_DATE) && !recognized.has(KcpdColumn.FROM_DATE)) {
      throw new UnreadableFileException(
          "%s line 1: neither reported_date nor from_date is there; expected at least one of them."
              .formatted(file));
    }
    if (!recognized.has(KcpdColumn.IBRS) && !recognized.has(KcpdColumn.OFFENSE)) {
      throw new UnreadableFileException(
          "%s line 1: neither ibrs nor offense is there; expected at least one of them."
              .formatted(file));
    }
    return recognized;
  }

  private static Recognized named(Header header, List<String> names) {
    Set<String> found =
        names.stream()
            .filter(name -> !name.isBlank() && !name.startsWith(":@computed_region"))
            .collect(Collectors.toSet());
    List<String> notes = new ArrayList<>(header.notes());
    if (header.layout().equals(KcpdColumn.WITHOUT_INVOLVEMENT)) {
      notes.add(
          "How a person was involved is not in this file: its reports are counted, but nobody in it can be told to have been arrested.");
    }
    Map.Entry<String, Set<String>> nearest =
        NAMES.entrySet().stream()
            .min(Comparator.comparingInt(each -> distance(found, each.getValue())))
            .orElseThrow();
    if (distance(found, nearest.getValue()) == 0) {
      return new Recognized(header, nearest.getKey(), notes);
    }
    notes.add(
        "The header is not exactly that of any year; nearest is %s%s%s."
            .formatted(
                nearest.getKey(),
                difference(", without ", nearest.getValue(), found),
                difference(", with ", found, nearest.getValue())));
    return new Recognized(header, header.layout().name(), notes);
  }

  private static int distance(Set<String> one, Set<String> other) {
    Set<String> common = new HashSet<>(one);
    common.retainAll(other);
    return one.size() + other.size() - 2 * common.size();
  }

  private static String difference(String prefix, Set<String> one, Set<String> other) {
    Set<String> rest = new TreeSet<>(Comparator.comparing(name -> name.toLowerCase(Locale.ROOT)));
    rest.addAll(one);
    rest.removeAll(other);
    return rest.isEmpty() ? "" : prefix + String.join(", ", rest);
  }
}
