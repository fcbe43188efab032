package org.evenhand.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// One run: blocks, training, scoring, and what can only be seen once all pairs are scored.
final class Linker {
  /// How much less probable than wanted a pair may be while the prior is still being found, in
  /// bits.
  private static final double MARGIN = 4;

  /// Pairs so sure that no correction matters.
  static final float CERTAIN = 30;

  /// Bits of a pair that a person decided.
  private static final float DECIDED = 200;

  /// Weights are counted in steps of a fiftieth of a bit, up to 60 bits either way.
  private static final int STEPS = 50;

  private static final int HALF = 60 * STEPS;
  private static final int WORST = 5;

  final Rows rows;
  final Settings settings;
  final Comparers comparers;
  final Weights weights;
  final Model model;
  final Training training;
  final List<BlockCount> blocking;
  final double prior;

  /// All pairs scored and kept, before any correction.
  final Links scored;

  final Confirmed confirmed;

  /// Corrected, each pair on its own.
  final Links links;

  final Clusters clusters;

  /// In the light of all other pairs.
  final Links inContext;

  /// A run from the beginning.
  Linker(Records records, Model given, Settings settings, Parallel parallel) {
    this.settings = settings;
    rows = Rows.from(records);
    Model fitting = given.restrictedTo(rows.fields());
    comparers = new Comparers(rows, fitting.comparisons());
    List<Blocks> blocks = blocks(rows, fitting, settings, parallel);
    List<BlockCount> counts = count(blocks);
    refuseTooMany(counts, settings);
    Trainer.Trained trained =
        fitting.trained()
            ? new Trainer.Trained(fitting, Training.NONE)
            : Trainer.train(
                rows,
                fitting,
                trainingBlocks(rows, fitting, blocks, settings),
                settings,
                new Sampling(rows, comparers, settings, parallel));
    training = trained.training();
    double all = StrictMath.max(1, Prior.pairs(rows, settings.between()));
    weights = Weights.of(rows, trained.model(), trained.model().prior() * all);
    double first = Links.bits(trained.model().prior());
    float least = (float) (Links.bits(settings.keep()) - first - (fitting.trained() ? 0 : MARGIN));
    Scoring scoring = new Scoring(rows, weights, comparers, blocks, settings, least, 0);
    Links found = scoring.run(parallel);
    prior = fitting.trained() ? first : settledPrior(found, first, all);
    model =
        trained
            .model()
            .with(Links.probability(prior))
            .withBlocking(blocks.stream().map(each -> List.of(each.rule())).toList());
    blocking = added(counts, scoring.compared());
    scored = found.shifted((float) prior);
    confirmed = Confirmed.of(rows, scored);
    links = corrected();
    clusters = clustered(parallel);
    inContext = drawing().inContext(settings.keep(), parallel);
  }

  /// A run that adds records to those of another one, whose pairs are not compared again.
  Linker(Linker before, Records all, Parallel parallel) {
    settings = before.settings;
    rows = Rows.from(all);
    model = before.model;
    training = before.training;
    comparers = new Comparers(rows, model.comparisons());
    List<Blocks> blocks = blocks(rows, model, settings, parallel);
    List<BlockCount> counts = count(blocks);
    refuseTooMany(counts, settings);
    prior = before.prior;
    weights = Weights.of(rows, model, model.prior() * Prior.pairs(rows, settings.between()));
    float least = (float) (Links.bits(settings.keep()) - prior);
    Scoring scoring =
        new Scoring(rows, weights, comparers, blocks, settings, least, before.rows.size());
    Links found = scoring.run(parallel).shifted((float) prior);
    blocking = added(counts, scoring.compared());
    scored = before.scored.plus(found);
    confirmed = Confirmed.of(rows, scored);
    links = corrected();
    clusters = clustered(parallel);
    inContext = drawing().inContext(settings.keep(), parallel);
  }

  /// The same run under other decisions.
  Linker(Linker before, List<Decision> decisions, Parallel parallel) {
    settings = before.settings.with(decisions);
    rows = before.rows;
    model = before.model;
    training = before.training;
    comparers = before.comparers;
    prior = before.prior;
    weights = before.weights;
    blocking = before.blocking;
    scored = before.scored;
    confirmed = before.confirmed;
    links = corrected();
    clusters = clustered(parallel);
    inContext = drawing().inContext(settings.keep(), parallel);
  }

  PairWeights pairWeights() {
    ThreadLocal<Scorer> scorers = ThreadLocal.withInitial(this::scorer);
    return new PairWeights(
        rows.size(),
        links,
        settings.decisions(),
        (left, right) -> {
          Scorer scorer = scorers.get();
          return (float) prior
              + scorer.weight(left, right, Float.NEGATIVE_INFINITY)
              + scorer.confirmed(confirmed, left, right);
        });
  }

  private Clusters clustered(Parallel parallel) {
    return Clustering.of(
        rows.size(), pairWeights(), (float) Links.bits(settings.threshold()), parallel);
  }

  Drawing drawing() {
    return new Drawing(rows.size(), pairWeights(), clusters);
  }

  Scorer scorer() {
    return new Scorer(rows.width(), weights, comparers.get());
  }

  static List<Blocks> blocks(Rows rows, Model model, Settings settings, Parallel parallel) {
    List<BlockingRule> rules = BlockingChoice.of(rows, model, settings, parallel);
    Blocks[] blocks = new Blocks[rules.size()];
    parallel.each(
        blocks.length, i -> blocks[i] = Blocks.of(rows, rules.get(i), settings.between()));
    return List.of(blocks);
  }

  static List<BlockCount> count(List<Blocks> blocks) {
    return blocks.stream()
        .map(each -> new BlockCount(each.rule(), each.pairs(), 0, each.worst(WORST)))
        .toList();
  }

  private static List<BlockCount> added(List<BlockCount> counts, long[] compared) {
    List<BlockCount> added = new ArrayList<>();
    for (int r = 0; r < compared.length; r++) {
      added.add(counts.get(r).withAdded(compared[r]));
    }
    return added;
  }

  private static List<Blocks> trainingBlocks(
      Rows rows, Model model, List<Blocks> blocks, Settings settings) {
    List<Blocks> all = new ArrayList<>(blocks);
    BlockingChoice.findHouseholds(model, rows.fields(), blocks.stream().map(Blocks::rule).toList())
        .ifPresent(rule -> all.add(Blocks.of(rows, rule, settings.between())));
    return all;
  }

  private static void refuseTooMany(List<BlockCount> counts, Settings settings) {
    long all = counts.stream().mapToLong(BlockCount::pairs).sum();
    if (all <= settings.pairLimit()) {
      return;
    }
    BlockCount blame =
        counts.stream().max((a, b) -> Long.compare(a.pairs(), b.pairs())).orElseThrow();
    String block =
        blame.worst().isEmpty()
            ? ""
            : String.format(
                Locale.ROOT,
                " Its largest block is \"%s\": %,d records, %,d pairs.",
                blame.worst().getFirst().value(),
                blame.worst().getFirst().records(),
                blame.worst().getFirst().pairs());
    throw new TooManyPairsException(
        String.format(
            Locale.ROOT,
            "The blocking rules would compare %,d pairs; the limit is %,d. Most are of the rule"
                + " \"%s\": %,d.%s Remove such records, or give a model with narrower rules, or a"
                + " higher limit.",
            all,
            settings.pairLimit(),
            blame.rule(),
            blame.pairs(),
            block));
  }

  /// The prior at which the expected number of pairs of one person is the number it implies.
  private static double settledPrior(Links links, double start, double all) {
    long[] counts = new long[2 * HALF];
    for (float bits : links.weight()) {
      int at = (int) StrictMath.round((bits + start) * STEPS) + HALF;
      counts[StrictMath.max(0, StrictMath.min(counts.length - 1, at))]++;
    }
    double moved = 0;
    for (int step = 0; step < 100; step++) {
      double expected = 0.5;
      for (int at = 0; at < counts.length; at++) {
        if (counts[at] > 0) {
          expected += counts[at] * Links.probability((double) (at - HALF) / STEPS + moved);
        }
      }
      double next = Links.bits(StrictMath.min(0.5, expected / all)) - start;
      if (StrictMath.abs(next - moved) < 1e-4) {
        return start + next;
      }
      moved = next;
    }
    return start + moved;
  }

  /// Corrected by what other records confirm, and by what people decided.
  private Links corrected() {
    Scorer scorer = scorer();
    float[] weight = scored.weight().clone();
    for (int i = 0; i < weight.length; i++) {
      if (weight[i] < CERTAIN) {
        weight[i] += scorer.confirmed(confirmed, scored.left()[i], scored.right()[i]);
      }
    }
    Links kept =
        new Links(scored.left(), scored.right(), weight)
            .atLeast((float) Links.bits(settings.keep()));
    return settings.decisions().isEmpty() ? kept : decided(kept);
  }

  private Links decided(Links before) {
    Map<Long, Float> decided = PairWeights.decided(settings.decisions());
    int n = before.size();
    int[] left = Arrays.copyOf(before.left(), n + decided.size());
    int[] right = Arrays.copyOf(before.right(), n + decided.size());
    float[] weight = Arrays.copyOf(before.weight(), n + decided.size());
    for (int i = 0; i < n; i++) {
      Float found = decided.remove(PairWeights.key(left[i], right[i]));
      weight[i] = found == null ? weight[i] : StrictMath.copySign(DECIDED, found);
    }
    for (Map.Entry<Long, Float> each : decided.entrySet()) {
      left[n] = (int) (each.getKey() >>> 32);
      right[n] = (int) (long) each.getKey();
      weight[n++] = StrictMath.copySign(DECIDED, each.getValue());
    }
    return Links.sorted(Arrays.copyOf(left, n), Arrays.copyOf(right, n), Arrays.copyOf(weight, n));
  }
}
