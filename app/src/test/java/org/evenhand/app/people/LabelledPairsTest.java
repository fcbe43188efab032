package org.evenhand.app.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.evenhand.app.intake.Progress;
import org.evenhand.app.intake.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LabelledPairsTest {
  @TempDir Path folder;

  @Test
  void pairsWithoutAScoreAreOnePersonEach() {
    LabelledPairs pairs =
        LabelledPairs.read(Written.file(folder, "p.csv", "record_l,record_r", "1,3", "2 , 3"));
    assertEquals("record", pairs.recordColumn());
    assertEquals(
        List.of("No column says whether a pair is one person, so each pair is taken as one."),
        pairs.notices());
    People people = Written.read("", Written.file(folder, "a.csv", "surname", "A", "B", "C"));
    assertEquals(
        List.of(new LabelledPairs.Pair(0, 2, 1), new LabelledPairs.Pair(1, 2, 1)),
        pairs.in(people).pairs());
  }

  @Test
  void thePairsSayWhichColumnNamesTheRecords() {
    LabelledPairs pairs =
        LabelledPairs.read(
            Written.file(folder, "p.csv", "match,Unique ID Left,Unique ID Right", "no,a,b"));
    Path file = Written.file(folder, "a.csv", "unique_id,surname", "a,A", "b,B");
    People people = PeopleFiles.read(List.of(file), Mapping.NONE.withPairs(pairs), Progress.SILENT);
    assertEquals(List.of("a", "b"), Written.names(people));
    assertEquals(List.of(new LabelledPairs.Pair(0, 1, 0)), pairs.in(people).pairs());
    Path named = Written.file(folder, "b.csv", "unique_id,record,surname", "a,1,A", "b,2,B");
    assertEquals(
        List.of("1", "2"),
        Written.names(
            PeopleFiles.read(List.of(named), Mapping.NONE.withPairs(pairs), Progress.SILENT)));
  }

  @Test
  void sourcesTellFilesApart() {
    Path one = Written.file(folder, "one.csv", "record,surname", "1,A", "2,B");
    Path two = Written.file(folder, "two.csv", "record,surname", "1,C", "2,D");
    LabelledPairs pairs =
        LabelledPairs.read(
            Written.file(
                folder,
                "p.csv",
                "record_l,source_dataset_l,record_r,source_dataset_r,is_match",
                "1,one,2,two.csv,true",
                "2,one,1,one,0.25"));
    assertEquals(
        List.of(new LabelledPairs.Pair(0, 3, 1), new LabelledPairs.Pair(1, 0, 0.25)),
        pairs.in(Written.read("", one, two)).pairs());
    LabelledPairs prefixed =
        LabelledPairs.read(Written.file(folder, "q.csv", "record_1,record_2", "one:1,two:1"));
    assertEquals(
        List.of(new LabelledPairs.Pair(0, 2, 1)), prefixed.in(Written.read("", one, two)).pairs());
  }

  @Test
  void pairsThatSayNothingAreListed() {
    LabelledPairs pairs =
        LabelledPairs.read(
            Written.file(
                folder,
                "p.csv",
                "record_l,record_r,score",
                "1,2,1",
                "1,9,1",
                "2,2,1",
                "2,1,0",
                "1,2,1.0",
                "1,,1",
                "1,2,maybe",
                "1,2,7",
                "1,2"));
    People people = Written.read("", Written.file(folder, "a.csv", "surname", "A", "B"));
    LabelledPairs.Found found = pairs.in(people);
    assertEquals(List.of(new LabelledPairs.Pair(0, 1, 1)), found.pairs());
    assertEquals(
        List.of(
            "7 A record of the pair has no name.",
            "8 Expected a number from 0 to 1, true or false.",
            "9 Expected a number from 0 to 1, true or false.",
            "10 Expected 3 fields as in the header, found 2."),
        found.rejected().stream().limit(4).map(LabelledPairsTest::shortly).toList());
    assertEquals(
        List.of(
            "3 No record has this name.",
            "4 A pair of a record with itself.",
            "5 Line 2 says otherwise of the same pair."),
        found.rejected().stream().skip(4).map(LabelledPairsTest::shortly).toList());
  }

  @Test
  void aFileOfOtherThingsIsRefused() {
    String said =
        Written.refused(
            () -> LabelledPairs.read(Written.file(folder, "p.csv", "record,cluster", "1,2")));
    assertEquals(
        "p.csv line 1: expected two columns that name the records of a pair, such as record_l and"
            + " record_r; found record, cluster.",
        said);
  }

  @Test
  void pairsOfOtherRecordsAreRefused() {
    LabelledPairs pairs =
        LabelledPairs.read(Written.file(folder, "p.csv", "record_l,record_r", "x,y"));
    People people = Written.read("", Written.file(folder, "a.csv", "surname", "A", "B"));
    String said = Written.refused(() -> pairs.in(people));
    assertTrue(said.startsWith("p.csv names no pair of records that were read"), said);
    assertTrue(said.contains("the first record read is called \"1\""), said);
  }

  private static String shortly(Rejected rejected) {
    return rejected.line() + " " + rejected.reason();
  }
}
