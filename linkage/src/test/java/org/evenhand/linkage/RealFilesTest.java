package org.evenhand.linkage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.linkage.SharedPersons.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The default model, tuned to no file, on public files of invented persons. Truth is read by the
/// tests alone. FEBRL: Christen (2008), Febrl, KDD; RLdata10000: Sariyer and Borg (2010), The R
/// Journal 2/2:61–67.
final class RealFilesTest {
  private static final Map<Field, String> FEBRL =
      Map.ofEntries(
          Map.entry(Field.GIVEN_NAME, "given_name"),
          Map.entry(Field.SURNAME, "surname"),
          Map.entry(Field.STREET_NUMBER, "street_number"),
          Map.entry(Field.STREET, "address_1"),
          Map.entry(Field.UNIT, "address_2"),
          Map.entry(Field.CITY, "suburb"),
          Map.entry(Field.POSTCODE, "postcode"),
          Map.entry(Field.STATE, "state"),
          Map.entry(Field.BIRTH_DATE, "date_of_birth"),
          Map.entry(Field.IDENTIFIER, "soc_sec_id"));

  @ParameterizedTest
  @ValueSource(strings = {"dataset1.csv", "dataset3.csv"})
  void febrlOneAndThreeAreLinked(String file) {
    isLinked(febrl(file, FEBRL), Settings.DEFAULT, 0.99);
  }

  @Test
  void febrlThreeIsLinkedWithoutTheSocialSecurityNumber() {
    Map<Field, String> without = new HashMap<>(FEBRL);
    without.remove(Field.IDENTIFIER);
    isLinked(febrl("dataset3.csv", without), Settings.DEFAULT, 0.99);
  }

  @Test
  void febrlFourIsLinkedAsOneFileAndAsTwo() {
    Known a = febrl("dataset4a.csv", FEBRL);
    Known b = febrl("dataset4b.csv", FEBRL);
    int[] ofSecond = IntStream.range(0, b.records().size()).map(i -> 1).toArray();
    Records both = a.records().plus(new Records(b.records().columns(), ofSecond));
    String[] truth = Stream.of(a.truth(), b.truth()).flatMap(Stream::of).toArray(String[]::new);
    Known known = new Known(both, truth);
    isLinked(known, Settings.DEFAULT, 0.99);
    isLinked(known, Settings.DEFAULT.with(Between.ACROSS_SOURCES), 0.99);
  }

  @Test
  void tenThousandOfFebrlAreLinked() {
    Map<Field, String> columns = new HashMap<>(FEBRL);
    columns.put(Field.PHONE, "phone_number");
    Known known =
        SharedPersons.read("dataset_A_10000.csv")
            .known(columns, "rec_id", id -> String.valueOf(Integer.parseInt(id) / 10));
    isLinked(known, Settings.DEFAULT, 0.99);
  }

  /// Only names and birth dates; the same date is written by some thousand pairs of strangers.
  @Test
  void theNamesAndBirthDatesOfRecordLinkageAreLinked() {
    Known known =
        SharedPersons.read("RLdata10000.csv")
            .known(
                Map.of(
                    Field.GIVEN_NAME, "fname_c1",
                    Field.MIDDLE_NAME, "fname_c2",
                    Field.SURNAME, "lname_c1 lname_c2",
                    Field.BIRTH_DATE, "by bm bd"),
                "ent_id",
                id -> id);
    assertEquals(10_000, known.records().size());
    isLinked(known, Settings.DEFAULT, 0.96);
  }

  private static Known febrl(String file, Map<Field, String> columns) {
    return SharedPersons.read(file).known(columns, "rec_id", id -> id.split("-")[1]);
  }

  private static void isLinked(Known known, Settings settings, double least) {
    Quality quality = Quality.of(Linkage.of(known.records(), settings).clusters(), known.truth());
    assertTrue(
        quality.f1() >= least,
        () ->
            "F1 "
                + quality.f1()
                + ", precision "
                + quality.precision()
                + ", recall "
                + quality.recall());
  }
}
