package org.evenhand.app.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.intake.Rejected;
import org.evenhand.app.page.Words;
import org.evenhand.app.quality.Quality;
import org.evenhand.app.quality.Sentence;
import org.evenhand.linkage.BlockCount;
import org.evenhand.linkage.Clusters;
import org.evenhand.linkage.Field;
import org.evenhand.linkage.Kin;
import org.evenhand.linkage.Linkage;
import org.evenhand.linkage.Links;
import org.evenhand.linkage.Model;
import org.evenhand.linkage.Together;
import org.evenhand.linkage.Training;

/// A linkage in the order in which the page tells it.
///
/// @param threshold pairs at least this probable are linked
/// @param records linked
/// @param persons found
/// @param linked pairs at or above the threshold
/// @param doubtful pairs whose probability is between 10 and 90 %
/// @param finding sentences
/// @param together weights that do not belong to one comparison, a sentence each
/// @param prior probability that two records at random are one person, in words
/// @param masksIdentifier whether the identifier is a social security number, which no page shows
/// @param compared pairs, in one sentence
/// @param review the pairs nearest the threshold
record LinkPage(
    LinkedInput input,
    double threshold,
    long records,
    long persons,
    long linked,
    long doubtful,
    List<String> finding,
    List<Weighed> weights,
    List<String> together,
    Training training,
    String trained,
    String prior,
    List<BlockCount> blocking,
    boolean masksIdentifier,
    String compared,
    Optional<Reviewed> quality,
    Sizes sizes,
    List<ReviewedPair> review) {

  /// Pairs in the review queue.
  static final int REVIEWED = 20;

  private static final double DOUBT = 0.1;

  static LinkPage from(
      LinkedInput input, Linkage linkage, Clusters clusters, Optional<Quality> quality) {
    Links links = linkage.links();
    long linked = 0;
    long doubtful = 0;
    double wrong = 0;
    double missed = 0;
    for (int i = 0; i < links.size(); i++) {
      double probability = links.probability(i);
      boolean isLinked = probability >= linkage.settings().threshold();
      linked += isLinked ? 1 : 0;
      wrong += isLinked ? 1 - probability : 0;
      missed += isLinked ? 0 : probability;
      doubtful += probability >= DOUBT && probability <= 1 - DOUBT ? 1 : 0;
    }
    return new LinkPage(
        input,
        linkage.settings().threshold(),
        linkage.records().size(),
        clusters.count(),
        linked,
        doubtful,
        finding(linked, doubtful, wrong, missed, quality),
        Weighed.all(linkage.model().comparisons()),
        together(linkage.model()),
        linkage.training(),
        trained(linkage.training()),
        Bits.oneIn(linkage.model().prior()),
        linkage.blocking(),
        linkage
            .records()
            .find(Field.IDENTIFIER)
            .filter(column -> Rejected.isSocialSecurityColumn(column.name()))
            .isPresent(),
        compared(linkage),
        quality.map(Reviewed::from),
        Sizes.of(clusters, quality.map(Quality::clusters)),
        ReviewedPair.nearest(linkage, input, REVIEWED));
  }

  String title() {
    return Words.counted(records, "records")
        + (records == 1 ? " belongs to " : " belong to ")
        + (doubtful == 0 ? "" : "about ")
        + Words.counted(persons, "persons");
  }

  boolean hasTruth() {
    return quality.isPresent();
  }

  private static List<String> finding(
      long linked, long doubtful, double wrong, double missed, Optional<Quality> quality) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        Words.counted(linked, "pairs")
            + (linked == 1 ? " of records is" : " of records are")
            + " linked. "
            + (doubtful == 0 ? "None" : Words.count(doubtful))
            + " of the pairs compared "
            + (doubtful == 1 ? "is" : "are")
            + " in doubt: between 10 and 90"
            + Words.NBSP
            + "% likely to be one person.");
    sentences.add(
        "If the probabilities are right, about "
            + Words.count(StrictMath.round(wrong))
            + " of the links are wrong, and about "
            + Words.count(StrictMath.round(missed))
            + " pairs below the threshold are one person all the same.");
    quality.ifPresent(known ->
        sentences.add(
            "Held against the truth that was given: of the pairs that the persons found imply, "
                + (known.clusterPairs().precision().words() + " are right (precision); ")
                + ("of the true pairs, " + known.clusterPairs().recall().words())
                + (" are found (recall); F1 is " + known.clusterPairs().f1().words() + ".")));
    if (quality.isEmpty()) {
      sentences.add("No truth was given, so that nobody knows how many links are right.");
    }
    return List.copyOf(sentences);
  }

  private static List<String> together(Model model) {
    List<String> sentences = new ArrayList<>();
    for (Together each : model.together()) {
      sentences.add(
          "Strangers agree on %s and %s together %s than if one had nothing to do with the other; both together weigh %s bits."
              .formatted(
                  each.first(), each.second(), often(each.bits()), Bits.signed(-each.bits())));
    }
    for (Kin kin : Kin.values()) {
      Double share = model.kin().get(kin);
      if (share != null) {
        sentences.add(
            "%s pairs at random is taken to be %s: not one person, though they agree on much."
                .formatted(Words.sentence(Bits.oneIn(share)), kin.text()));
      }
    }
    return List.copyOf(sentences);
  }

  private static String often(double bits) {
    return Bits.number(StrictMath.pow(2, StrictMath.abs(bits)))
        + (bits >= 0 ? " times more often" : " times less often");
  }

  private static String trained(Training training) {
    long failed = training.rounds().stream().filter(round -> !round.converged()).count();
    if (training.rounds().isEmpty()) {
      return "The weights were not trained on these records.";
    }
    return "How often two persons agree by chance (u) was counted on "
        + Words.counted(training.randomPairs(), "pairs")
        + " taken at random. How often one person’s records agree (m) was estimated in "
        + Words.counted(training.rounds().size(), "rounds")
        + "; "
        + (failed == 0
            ? "all came to rest."
            : Words.count(failed)
                + " did not come to rest, and "
                + (failed == 1 ? "its" : "their")
                + " estimates are weaker than they look.");
  }

  /// A block's value, unless a social security number is in it.
  String shown(BlockCount count, BlockCount.Worst block) {
    boolean social =
        masksIdentifier
            && count.rule().keys().stream().anyMatch(key -> key.field() == Field.IDENTIFIER);
    return social ? ReviewedPair.MASKED : block.value();
  }

  private static String compared(Linkage linkage) {
    long pairs = linkage.blocking().stream().mapToLong(BlockCount::added).sum();
    double n = linkage.records().size();
    return Words.counted(pairs, "pairs")
        + " were compared, of "
        + Bits.number(n * (n - 1) / 2)
        + " that any two records could make. Pairs that no rule meets were never looked at.";
  }

  /// The threshold in words.
  String from() {
    return Sentence.percent(threshold);
  }
}
