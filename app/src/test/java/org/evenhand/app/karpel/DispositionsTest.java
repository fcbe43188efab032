package org.evenhand.app.karpel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.intake.Stated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DispositionsTest {
  @TempDir private Path dir;

  @Test
  void tablesOf2021AreReadFromTheDrop() throws IOException {
    Dispositions dispositions =
        drop()
            .with(
                "Disposition Codes.csv",
                "Disp. Code,Activity,Reason",
                "gp1,Guilty Plea,Guilty",
                "ZZ,Something Else,Unclear")
            .with("RefusalReasons.csv", "Disp. Code,Reason,Activity", "GP1,No lab,Evidence Issues")
            .read()
            .dispositions();
    assertEquals(
        new Disposition.Known(Activity.GUILTY_PLEA, "Guilty"),
        dispositions.get(Stage.DISPOSED, code("GP1")));
    assertEquals(
        new Disposition.Known(Activity.EVIDENCE_ISSUES, "No lab"),
        dispositions.get(Stage.NOT_FILED, code("GP1")));
    assertEquals(
        new Disposition.Unclassified("Something Else", "Unclear"),
        dispositions.get(Stage.DISPOSED, code("ZZ")));
  }

  @Test
  void tablesOf2025AreReadFromTheDrop() throws IOException {
    Dispositions dispositions =
        drop()
            .with(
                "codes/events.csv",
                "disp_code,disp_desc,disp_event_text,nolle_flag,case_stage",
                "T1,Verdict,x,N,trial")
            .with("codes/reasons.csv", "disp_code,disp_desc,disp_cat", "T1,Sent away,Diversion")
            .read()
            .dispositions();
    assertEquals(
        new Disposition.Unclassified("", "Verdict"), dispositions.get(Stage.DISPOSED, code("T1")));
    assertEquals(
        new Disposition.Known(Activity.DIVERSION, "Sent away"),
        dispositions.get(Stage.NOT_FILED, code("T1")));
  }

  @Test
  void anUnknownCodeIsUnknownAndNeverADefault() {
    assertEquals(
        new Disposition.Unknown("Code \"Q\" is in no table of codes for not filed charges."),
        Dispositions.none().get(Stage.NOT_FILED, code("Q")));
    assertInstanceOf(
        Disposition.Unknown.class, Dispositions.none().get(Stage.NOT_FILED, new Stated.Blank<>()));
  }

  @Test
  void aCodeThatIsAnActivityNeedsNoTable() {
    assertEquals(
        new Disposition.Known(Activity.PENDING_FURTHER_INVESTIGATION, ""),
        Dispositions.none().get(Stage.NOT_FILED, code("Pending further investigation")));
  }

  @Test
  void twoMeaningsOfOneCodeAreUnknown() throws IOException {
    Dispositions dispositions =
        drop()
            .with(
                "Disposition Codes.csv",
                "Disp. Code,Activity,Reason",
                "A,Trial,Guilty",
                "A,Trial,Not Guilty")
            .read()
            .dispositions();
    assertEquals(
        new Disposition.Unknown("Code \"A\" has more than one meaning in the tables."),
        dispositions.get(Stage.DISPOSED, code("A")));
  }

  @Test
  void aReferenceFolderGivesTablesToo() throws IOException {
    new DropFolder(dir)
        .with("sub/Disposition Codes.csv", "Disp. Code,Activity,Reason", "A,Trial,Guilty")
        .with("population.csv", "county,people", "x,1");
    Dispositions dispositions = Dispositions.readAll(dir, rejected -> {});
    assertEquals(
        new Disposition.Known(Activity.TRIAL, "Guilty"),
        dispositions.get(Stage.DISPOSED, code("A")));
    assertTrue(dispositions.notFiled().isEmpty());
  }

  @Test
  void theOutcomeOfACaseIsTheFirstActivityInTheOfficesOrder() {
    assertEquals(
        Optional.of(Activity.TRIAL),
        Activity.findOutcome(
            List.of(Activity.ENTIRE_DISMISSAL, Activity.TRIAL, Activity.GUILTY_PLEA)));
    assertEquals(Optional.empty(), Activity.findOutcome(List.of()));
  }

  private DropFolder drop() throws IOException {
    return new DropFolder(dir)
        .with("Received Cases.csv", DropFolder.SHORT, "P1,20-1,2025-01-01,1,B,,A");
  }

  private static Stated<String> code(String code) {
    return new Stated.Value<>(code, code);
  }
}
