package org.evenhand.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.rulebook.feel.FeelException;
import org.junit.jupiter.api.Test;

class PartitionTest {
  private static CellTest cell(String text, Type type) {
    try {
      return CellReader.test(text, type);
    } catch (FeelException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static Partition partition(Type type, Domain domain, String... cells) {
    List<CellTest> tests = Stream.of(cells).map(text -> cell(text, type)).toList();
    return Partition.of(
        type,
        domain,
        tests.stream().flatMap(CellTest::mentioned),
        tests.stream().<java.util.function.Function<Value, ?>>map(t -> t::accepts).toList());
  }

  private static List<String> descriptions(Partition partition) {
    return IntStream.range(0, partition.size())
        .mapToObj(c -> partition.get(c).description())
        .toList();
  }

  private static Value day(String date) {
    return Value.of(java.time.LocalDate.parse(date));
  }

  @Test
  void numbersAreCutAtTheEndsThatCellsName() {
    Partition partition = partition(Type.NUMBER, new Domain.Everything(), "< 10", "[5..20]");
    assertEquals(List.of("< 5", "[5..10)", "[10..20]", "> 20"), descriptions(partition));
    assertEquals(0, partition.classOf(new Value.Num(new BigDecimal("4.999"))));
    assertEquals(1, partition.classOf(Value.of(5)));
    assertEquals(2, partition.classOf(Value.of(10)));
    assertEquals(3, partition.classOf(Value.of(21)));
  }

  @Test
  void betweenTwoDaysThatFollowEachOtherThereIsNone() {
    Partition partition =
        partition(
            Type.DATE,
            new Domain.Everything(),
            "<= date(\"2021-01-01\")",
            ">= date(\"2021-01-02\")",
            "date(\"2021-01-02\")");
    assertEquals(
        List.of("<= date(\"2021-01-01\")", "date(\"2021-01-02\")", "> date(\"2021-01-02\")"),
        descriptions(partition));
    assertEquals(true, partition.get(1).only());
  }

  @Test
  void textsAreTheOnesNamedAndAnyOther() {
    Partition partition =
        partition(Type.TEXT, new Domain.Everything(), "\"a\"", "\"a\", \"b\"", "not(\"c\")");
    assertEquals(List.of("\"a\"", "\"b\"", "\"c\"", "any other"), descriptions(partition));
    assertEquals(3, partition.classOf(Value.of("zebra")));
    assertEquals(-1, partition.classOf(Value.of(3)), "of another type");
    assertEquals(-1, partition.classOf(new Value.Absent()), "none is not allowed");
  }

  @Test
  void valuesThatCellsTreatAlikeAreOneClass() {
    Partition partition =
        partition(
            Type.TEXT,
            new Domain.Listed(List.of(Value.of("a"), Value.of("b"), Value.of("c"))),
            "\"a\"");
    assertEquals(List.of("\"a\"", "\"b\" or \"c\""), descriptions(partition));
    assertEquals(-1, partition.classOf(Value.of("d")), "not allowed");
    assertEquals(false, partition.get(1).only());
  }

  @Test
  void noneIsAClassWhereItIsAllowed() {
    Partition partition =
        partition(
            Type.NUMBER,
            new Domain.Within(
                List.of(new Interval(new Bound.Included(Value.of(0)), new Bound.Unbounded())),
                List.of(new Value.Absent())),
            "> 3",
            "null");
    assertEquals(List.of("[0..3]", "> 3", "null"), descriptions(partition));
    assertEquals(2, partition.classOf(new Value.Absent()));
    assertEquals(-1, partition.classOf(Value.of(-1)));
  }

  @Test
  void whereNoCellAsksThereIsOneClass() {
    assertEquals(
        List.of("any value"), descriptions(partition(Type.NUMBER, new Domain.Everything(), "-")));
    assertEquals(
        List.of("true or false"),
        descriptions(partition(Type.BOOLEAN, new Domain.Everything(), "-")));
    assertEquals(
        List.of("any value"), descriptions(partition(Type.TEXT, new Domain.Everything(), "-")));
  }

  @Test
  void anyOtherTextIsOtherThanOneCalledSo() {
    Partition partition = partition(Type.TEXT, new Domain.Everything(), "\"any other\"");
    assertEquals(2, partition.size());
    assertNotEquals(partition.get(0).representative(), partition.get(1).representative());
  }

  @Test
  void durationsAreCutInTheirOwnUnit() {
    Partition partition =
        partition(
            Type.MONTHS, new Domain.Everything(), "< duration(\"P1Y\")", "duration(\"P13M\")");
    assertEquals(
        List.of(
            "< duration(\"P1Y\")",
            "duration(\"P1Y\") or > duration(\"P1Y1M\")",
            "duration(\"P1Y1M\")"),
        descriptions(partition),
        "there is no duration between twelve and thirteen months");
  }

  /// Representatives lie in their own class, and cells treat every value as its representative.
  @Test
  void randomValuesAreTreatedAsTheirRepresentative() {
    List<String> cells =
        List.of("< 3", "[2..5)", "(5..7]", "5", "not(4, 6)", "> 8", "1, >= 9", "-");
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      List<String> chosen = random.ints(4, 0, cells.size()).mapToObj(cells::get).toList();
      Partition partition =
          partition(Type.NUMBER, new Domain.Everything(), chosen.toArray(String[]::new));
      for (int c = 0; c < partition.size(); c++) {
        assertEquals(c, partition.classOf(partition.get(c).representative()));
      }
      for (int quarter = -4; quarter < 48; quarter++) {
        Value value = new Value.Num(new BigDecimal(quarter).multiply(new BigDecimal("0.25")));
        Value representative = partition.get(partition.classOf(value)).representative();
        for (String text : chosen) {
          CellTest test = cell(text, Type.NUMBER);
          assertEquals(test.accepts(value), test.accepts(representative), text + value);
        }
      }
    }
  }

  @Test
  void aDayIsFoundInItsClassByHalving() {
    Partition partition =
        partition(
            Type.DATE,
            new Domain.Everything(),
            "< date(\"2018-11-13\")",
            "< date(\"2021-07-27\")",
            "< date(\"2025-01-14\")");
    assertEquals(4, partition.size());
    assertEquals(0, partition.classOf(day("2018-11-12")));
    assertEquals(1, partition.classOf(day("2018-11-13")));
    assertEquals(1, partition.classOf(day("2021-07-26")));
    assertEquals(2, partition.classOf(day("2021-07-27")));
    assertEquals(3, partition.classOf(day("2025-01-14")));
  }
}
