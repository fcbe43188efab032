package org.evenhand.app.records;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.evenhand.app.identity.Identity;
import org.evenhand.app.identity.PriorViolence;

/// A drop of made-up exports of 2025, row by row.
public final class Exports {
  private static final String CASE =
      "pbk_num,report_num,agency,ref_date,def_name,def_race,def_sex,def_dob,count,offense_street_address";

  private static final Map<String, String> HEADERS =
      Map.of(
          "Received Cases.csv",
          CASE + ",ref_charge_code,ref_charge_description,ref_severity,ref_class,enter_date",
          "Not Filed Cases.csv",
          CASE
              + ",ref_charge_code,ref_charge_description,ref_severity,ref_class,disp_code,disp_date",
          "Filed Cases.csv",
          CASE + ",charge_code,charge_description,severity,class,file_date",
          "Disposed Cases.csv",
          CASE + ",charge_code,charge_description,severity,class,disp_code,disp_date");

  /// Statutes on the shelf; the code's ending is the NCIC category.
  public static final String POSSESSION = "579.015-001Y202035,Possession of cocaine,F,D";

  public static final String DELIVERY = "579.020-001Y202035,Delivery of cocaine,F,C";
  public static final String MURDER = "565.020-001Y202009,Murder 1st degree,F,A";
  public static final String ASSAULT = "565.052-001Y202013,Assault 2nd degree,F,D";
  public static final String PARAPHERNALIA = "579.074-001Y202035,Paraphernalia,M,D";
  public static final String WEAPON = "571.030-001Y202052,Unlawful use of a weapon,F,E";

  private final Path folder;
  private final Map<String, List<String>> rows = new TreeMap<>();
  private String agency = "2";

  public Exports(Path folder) {
    this.folder = folder;
  }

  /// The agency of the rows that follow; 2 is Kansas City.
  public Exports agency(String code) {
    agency = code;
    return this;
  }

  /// A defendant: name, race, sex, birth date.
  public record Person(String name, String race, String sex, String born) {
    public static final Person ADA = new Person("Roe Ada", "B", "F", "1990-01-31");
    public static final Person BEN = new Person("Poe Ben", "W", "M", "1985-06-15");
  }

  private Exports row(
      String file, String number, String report, Person who, int count, String day, String rest) {
    rows.computeIfAbsent(file, f -> new ArrayList<>())
        .add(
            String.join(
                ",",
                number,
                report,
                agency,
                day,
                who.name(),
                who.race(),
                who.sex(),
                who.born(),
                Integer.toString(count),
                "1200 Main St",
                rest));
    return this;
  }

  public Exports received(String number, Person who, int count, String day, String charge) {
    return received(number, "21-" + number, who, count, day, charge);
  }

  public Exports received(
      String number, String report, Person who, int count, String day, String charge) {
    return row("Received Cases.csv", number, report, who, count, day, charge + "," + day);
  }

  public Exports declined(
      String number, Person who, int count, String day, String charge, String code) {
    return row(
        "Not Filed Cases.csv",
        number,
        "21-" + number,
        who,
        count,
        "",
        charge + "," + code + "," + day);
  }

  public Exports filed(String number, Person who, int count, String day, String charge) {
    return row("Filed Cases.csv", number, "21-" + number, who, count, "", charge + "," + day);
  }

  public Exports disposed(
      String number, Person who, int count, String day, String charge, String code) {
    return row(
        "Disposed Cases.csv",
        number,
        "21-" + number,
        who,
        count,
        "",
        charge + "," + code + "," + day);
  }

  /// Writes the files, with two tables of codes.
  public Path write() {
    rows.forEach((file, list) ->
        Given.write(
            folder.resolve(file), HEADERS.get(file) + "\n" + String.join("\n", list) + "\n"));
    Given.write(
        folder.resolve("Disposition Codes.csv"),
        """
        Disp. Code,Activity,Reason
        TG,Trial,Guilty
        TN,Trial,Not Guilty
        TM,Trial,Mistrial
        PG,Guilty Plea,Guilty
        DE,Entire Dismissal,Nolle Prosequi
        NP,No Prosecution,Entire Dismissal
        """);
    Given.write(
        folder.resolve("RefusalReasons.csv"),
        """
        Disp. Code,Activity,Reason
        LE,Lack of Evidence,
        PF,Pending Further Investigation,
        DV,Diversion,
        """);
    return folder;
  }

  public Referrals read() {
    return Given.referrals(write());
  }

  /// Who is one person among the defendants read.
  public static Identity identity(Referrals read) {
    return Identity.of(read.mentions(), read.list().size());
  }

  /// The fact "nexus to violence" as other records of the person give it.
  public static PriorViolence priorViolence(Referrals read) {
    return new PriorViolence(read.list(), identity(read));
  }

  /// The referral of this file number.
  public static Referral get(Referrals referrals, String number) {
    return referrals.list().stream()
        .filter(r -> r.fileNumber().equals(number))
        .findFirst()
        .orElseThrow();
  }
}
