package org.evenhand.app.records;

import static org.evenhand.app.records.Exports.POSSESSION;
import static org.evenhand.app.records.Exports.Person.ADA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MentionTest {
  private static final String HEADER =
      "pbk_num,report_num,agency,ref_date,def_name,def_race,def_sex,def_dob,def_ssn,"
          + "def_street_address,def_street_address2,def_city,def_state,def_zipcode,count,"
          + "ref_charge_code,ref_charge_description,ref_severity,ref_class,enter_date\n";

  @TempDir Path folder;

  private List<Mention> read(String... persons) {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < persons.length; i++) {
      String[] part = persons[i].split("/", 2);
      rows.append(part[0] + ",21-" + part[0] + ",2,2021-03-01," + part[1] + "," + (i + 1));
      rows.append("," + POSSESSION + ",2021-03-02\n");
    }
    Given.write(folder.resolve("Received Cases.csv"), rows.toString());
    return Given.referrals(folder).mentions();
  }

  @Test
  void aMentionHoldsWhatMayTellAPersonAndNothingElse() {
    List<Mention> mentions =
        read("7/\"ROE, ADA\",B,F,01/31/1990,900-11-2222,12 Elm St,Apt 4,Liberty,MO,64068");
    assertEquals(
        List.of(
            new Mention(
                0, "ROE, ADA", "1990-01-31", "12 Elm St", "Apt 4", "Liberty", "MO", "64068")),
        mentions);
    assertFalse(mentions.toString().contains("2222"), "a number of social security");
  }

  @Test
  void eachWritingInACaseIsOneMention() {
    List<Mention> mentions =
        read(
            "7/\"ROE, ADA\",B,F,01/31/1990,,,,,,",
            "7/\"ROE, ADA\",W,M,01/31/1990,,,,,,",
            "7/\"ROW, ADA\",B,F,01/31/1990,,,,,,",
            "8/\"POE, BEN\",B,M,13/13/1990,,,,,,");
    assertEquals(
        List.of("0 ROE, ADA", "0 ROW, ADA", "1 POE, BEN"),
        mentions.stream().map(m -> m.referral() + " " + m.name()).toList());
    assertEquals("", mentions.getLast().birthDate(), "an impossible day says nothing");
  }

  @Test
  void aCaseWithoutADefendantHasABlankMention() {
    Exports.Person nobody = new Exports.Person("", "B", "F", "");
    Referrals read =
        new Exports(folder)
            .received("1", nobody, 1, "2021-03-01", POSSESSION)
            .received("2", ADA, 1, "2021-03-01", POSSESSION)
            .read();
    assertEquals(List.of("", ADA.name()), read.mentions().stream().map(Mention::name).toList());
  }
}
