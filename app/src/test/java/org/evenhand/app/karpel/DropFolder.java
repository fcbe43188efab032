package org.evenhand.app.karpel;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.intake.Rejected;
import org.evenhand.app.intake.SourceFile;
import org.evenhand.app.intake.UnreadableFileException;
import org.junit.jupiter.api.function.Executable;

/// A folder of made-up exports, and what reading it reported. Every name, address and number in it
/// is invented.
final class DropFolder {
  /// The headers of 2021–22 with the spellings that the dashboards' code renames.
  static final String RECEIVED_2021 =
      "File #,CRN,Agency,Enter Dt ,Referral Date,Def  Name,Def Sex,Def  Race,Def  DOB,Def. SSN,Def. Street Address,Def. Street Address2,Def. City,Def. State,Def. Zipcode,Offense Street Address,Offense Street Address 2,Offense City,Offense State,Off. Zipcode,Ref  Charge,Ref  Charge Desctiption,Assigned Atty";

  static final String NOT_FILED_2021 =
      "File #,CRN,Agency,Enter Dt ,Disp. Dt.,Disp. Code,Def  Name,Def Sex,Def  Race,Def  DOB,Def. SSN,Charge Code,Ref.Charge Desctiption";

  static final String FILED_2021 =
      "File #,CRN,Agency,Enter Dt ,Filing Date.,Def  Name,Def Sex,Def  Race,Def  DOB,Def. SSN,Ref. Charge,Ref. Charge Desctiption";

  static final String DISPOSED_2021 =
      "File #,CRN,Agency,Enter Dt ,Disp. Dt.,Disp. Code,Def  Name,Def Sex,Def  Race,Def  DOB,Def. SSN,Charge Code,Charge Desctiption";

  /// The headers of 2025 as the cleaning scripts name them.
  static final String CASE_2025 =
      "pbk_num,court_num,report_num,agency,ref_date,apa,def_name,def_race,def_sex,def_dob,def_ssn,def_street_address,def_street_address2,def_city,def_state,def_zipcode,offense_street_address,offense_street_address2,offense_city,offense_state,offense_zipcode,count";

  static final String RECEIVED_2025 =
      CASE_2025
          + ",ref_charge_code,ref_charge_description,ref_severity,ref_class,rcvd_date,enter_date,user_id";

  static final String NOT_FILED_2025 =
      CASE_2025.replace("court_num,", "")
          + ",ref_charge_code,ref_charge_description,ref_severity,ref_class,disp_code,disp_date";

  static final String FILED_2025 =
      CASE_2025 + ",charge_code,charge_description,severity,class,file_date";

  static final String DISPOSED_2025 =
      CASE_2025 + ",charge_code,charge_description,severity,class,disp_code,disp_date";

  /// The shortest header that is one of received charges.
  static final String SHORT = "pbk_num,report_num,ref_date,count,def_name,def_dob,ref_charge_code";

  final Path dir;
  final List<Rejected> rejected = new ArrayList<>();

  DropFolder(Path dir) {
    this.dir = dir;
  }

  DropFolder with(String name, String... lines) throws IOException {
    Path file = dir.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    return this;
  }

  KarpelDrop read() {
    return KarpelDrop.read(dir, Optional.empty(), rejected::add);
  }

  KarpelDrop readAsOf(String date) {
    return KarpelDrop.read(dir, Optional.of(LocalDate.parse(date)), rejected::add);
  }

  static Charge only(KarpelDrop drop) {
    if (drop.charges().size() != 1) {
      throw new AssertionError("Expected one charge: " + drop.charges());
    }
    return drop.charges().getFirst();
  }

  static SourceFile onlyFile(KarpelDrop drop) {
    if (drop.files().size() != 1) {
      throw new AssertionError("Expected one file: " + drop.files());
    }
    return drop.files().getFirst();
  }

  /// The sentence with which a file or folder is refused.
  static String refusal(Executable read) {
    return String.valueOf(assertThrows(UnreadableFileException.class, read).getMessage());
  }

  static boolean says(List<String> notes, String part) {
    return notes.stream().anyMatch(note -> note.contains(part));
  }
}
