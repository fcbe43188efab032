package org.evenhand.app.rulebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.evenhand.app.rulebooks.Workload.Activity;
import org.evenhand.app.rulebooks.Workload.Range;
import org.evenhand.app.rulebooks.Workload.Rate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WorkloadTest {
  private static final String HEADER = "activity,low,value,high,source\n";

  @TempDir Path folder;

  private Workload read(String text, Problems problems) throws IOException {
    Path file = Files.writeString(folder.resolve("workload.csv"), text);
    return Workload.read(file, "xx/workload.csv", problems);
  }

  private String problem(String row) throws IOException {
    Problems problems = new Problems();
    read(HEADER + row + "\n", problems);
    return String.valueOf(assertThrows(JurisdictionsException.class, problems::check).getMessage());
  }

  @Test
  void aRowGivesHoursWithTheirRangeAndSource() throws IOException {
    Problems problems = new Problems();
    Workload workload = read(HEADER + "officer hours per referral,2,3.5,6,time study\n", problems);
    problems.check();
    assertEquals(
        Optional.of(new Range(2, 3.5, 6, "time study")), workload.find(Activity.OFFICER_REFERRAL));
    assertEquals(Optional.empty(), workload.find(Activity.ATTORNEY_FILED));
  }

  @Test
  void pricesStandInTheSameFile() throws IOException {
    Problems problems = new Problems();
    Workload workload =
        read(HEADER + "dollars per officer hour,40,52,70,city budget of 2021\n", problems);
    problems.check();
    assertEquals(
        Optional.of(new Range(40, 52, 70, "city budget of 2021")), workload.find(Rate.OFFICER));
    assertEquals(Optional.empty(), workload.find(Rate.JAIL));
  }

  @Test
  void anUnknownActivityIsToldWhichThereAre() throws IOException {
    String said = problem("court hours,1,2,3,x");
    assertTrue(said.contains("court hours"), said);
    assertTrue(said.contains("officer hours per referral"), said);
  }

  @Test
  void aValueOutsideItsRangeIsRefused() throws IOException {
    assertTrue(problem("officer hours per referral,4,3,6,x").contains("lies not between"));
    assertTrue(problem("officer hours per referral,-1,3,6,x").contains("none below 0"));
  }

  @Test
  void hoursWithoutASourceAreRefused() throws IOException {
    assertTrue(problem("officer hours per referral,2,3,6,").contains("source"));
  }

  @Test
  void anActivityStandsOnce() throws IOException {
    String row = "officer hours per referral,2,3,6,x";
    assertTrue(problem(row + "\n" + row).contains("stands twice"));
  }
}
