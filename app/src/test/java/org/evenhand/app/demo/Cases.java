package org.evenhand.app.demo;

import static org.evenhand.app.demo.WrittenCity.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One office's cases as its files tell them: distinct file numbers, test defendants left out by
/// whole word, the lead charge by class.
record Cases(String office, Map<String, Case> byFile) {
  record Charged(String code, String description) {}

  record Step(LocalDate on, String code, String charge) {}

  /// @param born as written, without a time
  record Case(
      String file,
      String agency,
      LocalDate referred,
      String name,
      String race,
      String born,
      List<Charged> charges,
      List<Step> filed,
      List<Step> notFiled,
      List<Step> disposed) {
    int year() {
      return referred.getYear();
    }

    String lead() {
      return charges.stream().min(Comparator.comparingInt(Cases::rank)).orElseThrow().code();
    }

    boolean kcpdDrug() {
      return agency.equals("2") && drug();
    }

    boolean drug() {
      return lead().startsWith("579.") || lead().startsWith("195.");
    }
  }

  private static final Pattern TEST_DEFENDANT =
      Pattern.compile("\\b(BOGUS|BADGUY|TEST|DARTH|VADER|SAVEKC|KARPEL|MOUSE, MORTIMER)\\b");

  /// A misdemeanour ranks after every felony; felonies of the demo by section.
  private static int rank(Charged charge) {
    return switch (charge.code().substring(0, 7)) {
      case "570.023" -> 1;
      case "565.050", "565.072", "570.025", "579.065", "579.068", "195.211" -> 2;
      case "579.020", "195.202" -> 3;
      case "579.074", "569.120" -> 9;
      case "302.321" -> charge.code().startsWith("302.321-003") ? 9 : 5;
      case "575.150" -> charge.code().startsWith("575.150-003") ? 9 : 5;
      default -> 4;
    };
  }

  static Cases of(String office) {
    Cases cases = new Cases(office, new LinkedHashMap<>());
    String folder = "karpel/" + office + "/";
    if (office.equals("us-mo-095")) {
      cases.received(folder + "Rcvd_20211231_1800.CSV", DROP_RECEIVED);
      cases.steps(folder + "Fld_20211231_1800.CSV", "Filing Date.", "", "Ref. Charge");
      cases.steps(folder + "Ntfld_20211231_1800.csv", "Disp. Dt.", "Disp. Code", "Charge Code");
      cases.steps(folder + "Disp_20211231_1800.CSV", "Disp. Dt.", "Disp. Code", "Charge Code");
    }
    cases.received(folder + "Received Cases.csv", RECEIVED_2025);
    cases.steps(folder + "Filed Cases.csv", "file_date", "", "charge_code");
    cases.steps(folder + "Not Filed Cases.csv", "disp_date", "disp_code", "ref_charge_code");
    cases.steps(folder + "Disposed Cases.csv", "disp_date", "disp_code", "charge_code");
    return cases;
  }

  Stream<Case> stream() {
    return byFile.values().stream();
  }

  private static final List<String> DROP_RECEIVED =
      List.of(
          "File #",
          "Agency",
          "Referral Date",
          "Def  Name",
          "Def  Race",
          "Def  DOB",
          "Ref  Charge",
          "Ref  Charge Desctiption");
  private static final List<String> RECEIVED_2025 =
      List.of(
          "pbk_num",
          "agency",
          "ref_date",
          "def_name",
          "def_race",
          "def_dob",
          "ref_charge_code",
          "ref_charge_description");

  private void received(String path, List<String> columns) {
    for (Map<String, String> row : WrittenCity.rows(path)) {
      List<String> v = columns.stream().map(column -> value(row, column)).toList();
      if (TEST_DEFENDANT.matcher(v.get(3)).find()) {
        continue;
      }
      byFile
          .computeIfAbsent(
              v.get(0),
              file ->
                  new Case(
                      file,
                      v.get(1),
                      date(v.get(2)),
                      v.get(3),
                      v.get(4),
                      v.get(5).split(" ")[0],
                      new ArrayList<>(),
                      new ArrayList<>(),
                      new ArrayList<>(),
                      new ArrayList<>()))
          .charges()
          .add(new Charged(v.get(6), v.get(7)));
    }
  }

  private void steps(String path, String dateColumn, String codeColumn, String chargeColumn) {
    String file = path.contains("_") ? "File #" : "pbk_num";
    for (Map<String, String> row : WrittenCity.rows(path)) {
      Case of = byFile.get(value(row, file));
      if (of == null) {
        throw new IllegalArgumentException(path + " has a case never received: " + row);
      }
      String code = codeColumn.isEmpty() ? "" : value(row, codeColumn);
      Step step = new Step(date(value(row, dateColumn)), code, value(row, chargeColumn));
      String stage = path.substring(path.lastIndexOf('/') + 1);
      (stage.startsWith("F") ? of.filed() : stage.startsWith("N") ? of.notFiled() : of.disposed())
          .add(step);
    }
  }

  private static LocalDate date(String written) {
    return LocalDate.of(
        Integer.parseInt(written.substring(6, 10)),
        Integer.parseInt(written.substring(0, 2)),
        Integer.parseInt(written.substring(3, 5)));
  }
}
