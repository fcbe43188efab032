package org.evenhand.linkage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.evenhand.linkage.Decision.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws of who is one person.
final class DrawsTest {
  private static final int DRAWS = 2_000;
  private static final Settings KEEPING =
      new Settings(Between.ALL, 1_000_000, 3, 0.001, 0.5, 1, List.of());

  /// Two records that share a surname; the prior is chosen so that they are one person with the
  /// given probability: odds of p / (1 - p) over 2 to the 10.
  private static Linkage two(double probability) {
    double odds = probability / (1 - probability) / 1024;
    Model model =
        Given.weighed(
            odds / (1 + odds), List.of(Given.block(Field.SURNAME)), Given.bits(Field.SURNAME, 10));
    return Linkage.of(Given.records(Field.SURNAME, "Lee", "Lee"), model, KEEPING);
  }

  @ParameterizedTest
  @CsvSource({"0.02", "0.3", "0.5", "0.7", "0.98"})
  void twoRecordsAreJoinedAsOftenAsTheirProbabilitySays(double probability) {
    Linkage linkage = two(probability);
    assertEquals(probability, linkage.links().probability(0), 1e-5);
    double share = share(linkage.draws(DRAWS, 5), 0, 1);
    // Four standard errors of a share of 2,000 draws.
    double doubt = 4 * Math.sqrt(probability * (1 - probability) / DRAWS);
    assertEquals(probability, share, doubt);
  }

  @Test
  void theSameSeedGivesTheSameDrawsAndAnotherOthers() {
    Linkage linkage = two(0.5);
    assertEquals(asText(linkage.draws(100, 3)), asText(linkage.draws(100, 3)));
    assertTrue(!asText(linkage.draws(100, 3)).equals(asText(linkage.draws(100, 1_003))));
  }

  private static String asText(List<Clusters> draws) {
    StringBuilder text = new StringBuilder();
    draws.forEach(draw -> text.append(Arrays.toString(draw.of())));
    return text.toString();
  }

  /// A with B and B with C 1 bit each, A with C -1: odds of the five partitions against all apart
  /// are 1, 2, 2, 1/2 and 2 x 2 / 2 = 2; of their sum 7.5 the pair A, B has 2 + 2, A, C 0.5 + 2.
  @Test
  void threeRecordsAreDrawnByTheProductOfTheirOdds() {
    Links links = Links.sorted(new int[] {0, 1}, new int[] {1, 2}, new float[] {1, 1});
    PairWeights pairs = new PairWeights(3, links, List.of(), (left, right) -> -1);
    Drawing drawing = new Drawing(3, pairs, Clusters.numbered(new int[] {0, 0, 0}));
    Clusters[] draws = new Clusters[DRAWS];
    Arrays.setAll(draws, drawing::draw);
    double doubt = 4 * Math.sqrt(0.25 / DRAWS);
    assertEquals(4 / 7.5, share(List.of(draws), 0, 1), doubt);
    assertEquals(4 / 7.5, share(List.of(draws), 1, 2), doubt);
    assertEquals(2.5 / 7.5, share(List.of(draws), 0, 2), doubt);
    try (Parallel parallel = new Parallel()) {
      Links inContext = drawing.inContext(0.001, parallel);
      assertEquals(3, inContext.size());
      assertEquals(4 / 7.5, inContext.probability(0), 1e-6);
      assertEquals(2.5 / 7.5, inContext.probability(1), 1e-6);
      assertEquals(4 / 7.5, inContext.probability(2), 1e-6);
    }
  }

  /// Nine records that are one person to each other by 2 bits below even: too many to list their
  /// partitions, so that they are sampled.
  @Test
  void longChainsAreSampledAndTheirSharesAreTheirProbabilities() {
    int size = 9;
    int[] left = new int[size - 1];
    int[] right = new int[size - 1];
    float[] weight = new float[size - 1];
    for (int i = 0; i < left.length; i++) {
      left[i] = i;
      right[i] = i + 1;
      weight[i] = 2;
    }
    PairWeights pairs =
        new PairWeights(size, Links.sorted(left, right, weight), List.of(), (one, other) -> -2);
    Drawing drawing = new Drawing(size, pairs, Clusters.numbered(new int[size]));
    Clusters[] draws = new Clusters[DRAWS];
    Arrays.setAll(draws, drawing::draw);
    try (Parallel parallel = new Parallel()) {
      Links inContext = drawing.inContext(1e-6, parallel);
      for (int i = 0; i < inContext.size(); i++) {
        double share = share(List.of(draws), inContext.left()[i], inContext.right()[i]);
        assertEquals(inContext.probability(i), share, 0.3);
      }
      // The ends of the chain are alike, so their shares are, up to chance.
      assertEquals(share(List.of(draws), 0, 1), share(List.of(draws), 7, 8), 0.06);
    }
  }

  /// Messy records, of which many pairs are in doubt.
  private static Linkage doubtful() {
    Messy messy =
        Messy.of(
            200,
            2,
            8,
            new Messy.Kept(Field.SURNAME, 60, 0.9),
            new Messy.Kept(Field.GIVEN_NAME, 30, 0.85),
            new Messy.Kept(Field.CITY, 8, 0.8));
    Model model =
        Given.untrained(
            List.of(Given.block(Field.SURNAME), Given.block(Field.GIVEN_NAME, Field.CITY)),
            Given.exactly(Field.SURNAME, 0.8, 0.1),
            Given.exactly(Field.GIVEN_NAME, 0.8, 0.1),
            Given.exactly(Field.CITY, 0.8, 0.1));
    return Linkage.of(messy.records(), model, Settings.DEFAULT);
  }

  /// The mean over all pairs: long chains are sampled on both sides, so that one pair may be off.
  @Test
  void sharesOverDrawsAreTheProbabilitiesOfTheLinks() {
    Linkage linkage = doubtful();
    Links links = linkage.links();
    List<Clusters> draws = linkage.draws(200, 77);
    double off = 0;
    double share = 0;
    double probability = 0;
    int doubtful = 0;
    for (int i = 0; i < links.size(); i++) {
      double drawn = share(draws, links.left()[i], links.right()[i]);
      off += Math.abs(drawn - links.probability(i));
      share += drawn;
      probability += links.probability(i);
      doubtful += links.probability(i) > 0.1 && links.probability(i) < 0.9 ? 1 : 0;
    }
    assertTrue(doubtful > 50, "in doubt: " + doubtful);
    assertEquals(probability, share, 0.04 * probability);
    assertTrue(off / links.size() < 0.06, "mean distance " + off / links.size());
  }

  /// A cluster has one number for each record, so A with B and B with C is A with C; and the
  /// numbers are those that any clusters have.
  @Test
  void everyDrawIsAPartition() {
    Linkage linkage = doubtful();
    for (Clusters draw : linkage.draws(50, 1)) {
      assertEquals(linkage.records().size(), draw.of().length);
      assertArrayEquals(Clusters.numbered(draw.of()).of(), draw.of());
      assertEquals(draw.count(), Arrays.stream(draw.of()).distinct().count());
    }
  }

  @Test
  void decisionsHoldInEveryDraw() {
    Linkage decided = two(0.5).with(List.of(new Decision(0, 1, Finding.DIFFERENT_PERSONS)));
    assertEquals(0, share(decided.draws(200, 1), 0, 1));
    decided = decided.with(List.of(new Decision(0, 1, Finding.SAME_PERSON)));
    assertEquals(1, share(decided.draws(200, 1), 0, 1));
  }

  private static double share(List<Clusters> draws, int left, int right) {
    return (double) draws.stream().filter(draw -> draw.of()[left] == draw.of()[right]).count()
        / draws.size();
  }
}
