package org.evenhand.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.SplittableRandom;

/// Writes a synthetic police file in the layout of the 2021 API: the same bytes for the same number
/// of rows. About 1.7 rows a report, 0.65 % exact duplicates, one report in ten a drug case, and
/// the dirt of the real files: blanks, misspelt cities, zip 99999, points at (0, 0) or missing,
/// 24:00, involvement as sets, en dashes, quoted fields.
public final class KcpdRowsGenerator {
  private static final String HEADER =
      "report_no,from_date,from_time,offense,ibrs,description,beat,address,city,area,dvflag,"
          + "involvement,race,sex,age,zip_code,rep_dist,location,to_date,to_time,report_date,"
          + "report_time,firearmused_flag,age_range\n";

  private static final String[][] OFFENSES = {
    {"Stealing – Shoplift", "23C", "Shoplifting"},
    {"Stealing from Auto (Theft from Auto)", "23F", "Theft From Motor Vehicle"},
    {"Stolen Auto", "240", "Motor Vehicle Theft"},
    {"Assault (Non-Aggravated)", "13B", "Simple Assault"},
    {"Assault (Aggravated)", "13A", "Aggravated Assault"},
    {"Property Damage", "290", "Vandalism/Destruction of Property"},
    {"Domestic Violence Assault (Non-Aggravated)", "13B", "Simple Assault"},
    {"City/Municipal Warrant Arrest", "", ""},
    {"Vehicular – Non-Injury", "", ""},
    {"Burglary (Residential)", "220", "Burglary/Breaking and Entering"},
    {"Robbery (Armed Street)", "120", "Robbery"},
    {"Felon in Possession of a Firearm", "520", "Weapon Law Violations"}
  };
  private static final String[][] DRUG_OFFENSES = {
    {"Possession/Sale/Distribution of a Controlled Substance", "35A", "Drug / Narcotic Violations"},
    {"Possession of Drug Paraphernalia", "35B", "Drug Equipment Violations"}
  };
  private static final String[] INVOLVEMENT = {
    "ARR CHA SUS",
    "ARR CHA SUS",
    "VIC",
    "VIC",
    "VIC",
    "SUS",
    "CMP VIC",
    "WIT",
    "ARR SUS",
    "VIC WIT",
    "ARR CHA INA SUS",
    "A01 VIC",
    "CMP",
    ""
  };
  private static final String[] DIVISIONS = {"CPD", "MPD", "EPD", "NPD", "SPD", "SCP", "OSPD"};
  private static final String[] CITIES = {
    "INDEP", "GLADSTONE", "KASNAS CITY", "KANSAS CIY", "RAYTOWN", "LIBERTY", "", "64130"
  };
  private static final String[] STREETS = {
    "TROOST AVE",
    "PROSPECT AVE",
    "INDEPENDENCE AVE",
    "MAIN ST",
    "E 31ST ST",
    "N OAK TRFY",
    "BLUE RIDGE BLVD",
    "E 63RD ST and SWOPE PKWY",
    "WORNALL RD, APT 2",
    "BROADWAY BLVD"
  };
  private static final String[] AGE_RANGES = {
    "18-24", "25-34", "35-44", "45-54", "55-64", "65-74", "75-84", "85+"
  };
  private static final int HELD_BACK = 4096;

  private final SplittableRandom random = new SplittableRandom(20210727);
  private final byte[][] heldBack = new byte[HELD_BACK][];
  private final StringBuilder row = new StringBuilder(512);
  private final long rows;
  private long written;
  private long report;

  private KcpdRowsGenerator(long rows) {
    this.rows = rows;
  }

  /// @param args number of rows, file to write
  public static void main(String[] args) throws IOException {
    write(Long.parseLong(args[0]), Path.of(args[1]));
  }

  /// Writes a file of so many rows, in an order that scatters the rows of a report.
  public static void write(long rows, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      out.write(HEADER.getBytes(StandardCharsets.UTF_8));
      new KcpdRowsGenerator(rows).writeRows(out);
    }
  }

  private void writeRows(OutputStream out) throws IOException {
    while (written < rows) {
      report++;
      writeReport(out);
    }
    for (byte[] each : heldBack) {
      if (each != null) {
        out.write(each);
      }
    }
  }

  private void writeReport(OutputStream out) throws IOException {
    int people = random.nextInt(10) < 6 ? 1 : 1 + random.nextInt(3);
    int offenses = random.nextInt(10) < 8 ? 1 : 2;
    boolean drugs = random.nextInt(10) == 0;
    int firstKind = random.nextInt(OFFENSES.length);
    long reportSeed = random.nextLong();
    for (int person = 0; person < people; person++) {
      long personSeed = random.nextLong();
      for (int offense = 0; offense < offenses; offense++) {
        String[] kind =
            drugs && offense == 0
                ? DRUG_OFFENSES[random.nextInt(5) == 0 ? 1 : 0]
                : OFFENSES[(firstKind + offense) % OFFENSES.length];
        byte[] bytes =
            row(kind, new SplittableRandom(reportSeed), new SplittableRandom(personSeed));
        emit(bytes, out);
        if (random.nextInt(10_000) < 65) {
          emit(bytes, out);
        }
      }
    }
  }

  /// Writes a row, or one held back in its place.
  private void emit(byte[] bytes, OutputStream out) throws IOException {
    if (written == rows) {
      return;
    }
    written++;
    int place = random.nextInt(HELD_BACK);
    if (heldBack[place] != null) {
      out.write(heldBack[place]);
    }
    heldBack[place] = bytes;
  }

  private byte[] row(String[] offense, SplittableRandom report, SplittableRandom person) {
    row.setLength(0);
    int year = 21 + (int) (this.report / 1_000_000 % 70);
    row.append("KC").append(year);
    padded(this.report % 1_000_000, 6);
    row.append(',');
    int minute = report.nextInt(24 * 60);
    LocalDate day = LocalDate.ofYearDay(2000 + year, 1 + report.nextInt(365));
    String time = two(minute / 60) + ":" + two(minute % 60);
    row.append(day).append('T').append(time).append(":00.000,");
    row.append(report.nextInt(500) == 0 ? "24:00" : time).append(',');
    quoted(offense[0]).append(',').append(offense[1]).append(',').append(offense[2]).append(',');
    place(report);
    row.append(report.nextInt(20) == 0 ? "True" : "False").append(',');
    String age = person(person);
    location(report);
    boolean ends = report.nextInt(4) != 0;
    row.append(ends ? day + "T" + time + ":00.000" : "").append(',');
    row.append(ends ? time : "").append(',');
    row.append(day).append('T').append(time).append(':').append(two(report.nextInt(60)));
    row.append(".000,").append(time).append(',');
    row.append(report.nextInt(45) == 0 ? "True" : "False").append(',').append(age).append('\n');
    return row.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void place(SplittableRandom report) {
    int division = report.nextInt(DIVISIONS.length);
    row.append(
        division == 6 ? "OSPD" : (division + 1) + "" + (1 + report.nextInt(4)) + report.nextInt(6));
    row.append(',');
    quoted(report.nextInt(120) * 100 + "  " + STREETS[report.nextInt(STREETS.length)]).append(',');
    row.append(report.nextInt(80) == 0 ? CITIES[report.nextInt(CITIES.length)] : "KANSAS CITY");
    row.append(',').append(DIVISIONS[division]).append(',');
  }

  /// Involvement, race, sex and age; the age range is returned, for the end of the row.
  private String person(SplittableRandom person) {
    row.append(INVOLVEMENT[person.nextInt(INVOLVEMENT.length)]).append(',');
    int race = person.nextInt(100);
    row.append(
        race < 10
            ? ""
            : race < 48 ? "B" : race < 95 ? "W" : race < 98 ? "U" : race < 99 ? "A" : "I");
    row.append(',');
    row.append(race < 8 ? "" : person.nextInt(10) < 7 ? "M" : "F").append(',');
    if (person.nextInt(10) == 0) {
      row.append(',');
      return "";
    }
    int age = 18 + person.nextInt(74);
    row.append(age).append(',');
    return AGE_RANGES[Math.min(7, Math.max(0, (age - 15) / 10))];
  }

  private void location(SplittableRandom report) {
    row.append(report.nextInt(200) == 0 ? "99999" : "641" + two(report.nextInt(60))).append(',');
    row.append(report.nextInt(7) == 0 ? "" : "PJ" + (1000 + report.nextInt(5000))).append(',');
    int kind = report.nextInt(100);
    if (kind == 0) {
      row.append("\"{'type': 'Point', 'coordinates': [0, 0]}\"");
    } else if (kind < 75) {
      row.append("\"{'type': 'Point', 'coordinates': [-94.");
      padded(400_000 + report.nextInt(230_000), 6);
      row.append(", ").append(report.nextInt(3) == 0 ? "39." : "38.9");
      padded(report.nextInt(100_000), 5);
      row.append("]}\"");
    }
    row.append(',');
  }

  private StringBuilder quoted(String text) {
    return text.indexOf(',') < 0 ? row.append(text) : row.append('"').append(text).append('"');
  }

  private void padded(long number, int digits) {
    String text = Long.toString(number);
    row.repeat('0', Math.max(0, digits - text.length())).append(text);
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
