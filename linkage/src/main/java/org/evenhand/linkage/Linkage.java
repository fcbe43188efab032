package org.evenhand.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Records linked by a model: pairs with probabilities, clusters, and the reasons. Nothing of it
/// changes; more records or decisions make another one.
public final class Linkage {
  /// How much less probable than wanted a pair may be while the prior is still being found.
  private static final double MARGIN = 4;

  private final Records records;
  private final Rows rows;
  private final Model model;
  private final Settings settings;
  private final Training training;
  private final List<BlockCount> blocking;
  private final Weights weights;
  private final double priorBits;
  private final Confirmed confirmed;
  private final Links links;
  private final Comparers comparers;

  private Linkage(
      Records records,
      Rows rows,
      Model model,
      Settings settings,
      Training training,
      List<BlockCount> blocking,
      Weights weights,
      double priorBits,
      Confirmed confirmed,
      Links links) {
    this.records = records;
    this.rows = rows;
    this.model = model;
    this.settings = settings;
    this.training = training;
    this.blocking = blocking;
    this.weights = weights;
    this.priorBits = priorBits;
    this.confirmed = confirmed;
    this.links = links;
    comparers = new Comparers(rows, model.comparisons());
  }

  /// With the default model for the fields that there are, trained on the records.
  ///
  /// @throws IllegalArgumentException with a sentence if the fields cannot tell people apart
  /// @throws TooManyPairsException if a rule would compare too many pairs
  public static Linkage of(Records records, Settings settings) {
    return of(records, defaultModel(records), settings);
  }

  /// The default model for the fields of some records; not trained.
  public static Model defaultModel(Records records) {
    return DefaultModel.of(records.columns().stream().map(Column::field).toList());
  }

  /// With a model; it is trained on the records if it has not been trained.
  ///
  /// @throws TooManyPairsException if a rule would compare too many pairs
  public static Linkage of(Records records, Model given, Settings settings) {
    try (Parallel parallel = new Parallel()) {
      return of(records, given, settings, parallel);
    }
  }

  private static long last;

  private static void tick(String what) {
    if (Boolean.getBoolean("ticks")) {
      System.err.printf("%s %.2f%n", what, (System.nanoTime() - last) / 1e9);
      last = System.nanoTime();
    }
  }

  private static Linkage of(Records records, Model given, Settings settings, Parallel parallel) {
    tick("start");
    Rows rows = Rows.from(records);
    Model model = given.restrictedTo(rows.fields());
    tick("rows");
    Comparers comparers = new Comparers(rows, model.comparisons());
    List<Blocks> blocks = blocks(rows, model, settings, parallel);
    List<BlockCount> counts = new ArrayList<>();
    for (Blocks each : blocks) {
      counts.add(new BlockCount(each.rule(), each.pairs(), 0, each.worst(5)));
    }
    tick("blocks");
    refuseTooMany(counts, settings);
    Training training = Training.NONE;
    Model trained = model;
    if (!model.trained()) {
      Trainer.Trained result = Trainer.train(
              rows,
              model,
              trainingBlocks(rows, model, blocks, settings),
              settings,
              new Sampling(rows, comparers, settings, parallel));
      training = result.training();
      trained = result.model();
    }
    tick("train");
    double all = StrictMath.max(1, Prior.pairs(rows, settings.between()));
    Weights weights = Weights.of(rows, trained, trained.prior() * all);
    double prior = Links.bits(trained.prior());
    float least = (float) (Links.bits(settings.keep()) - prior - (model.trained() ? 0 : MARGIN));
    Scoring scoring = new Scoring(rows, weights, comparers, blocks, settings, least);
    tick("weights");
    Links links = scoring.run(parallel);
    tick("score");
    if (!model.trained()) {
      prior = settledPrior(links, prior, all);
      trained = trained.with(
              trained.comparisons(),
              trained.together(),
              Links.probability(prior),
              trained.household());
    }
    tick("prior");
    for (int r = 0; r < counts.size(); r++) {
      counts.set(r, counts.get(r).withAdded(scoring.compared()[r]));
    }
    List<List<BlockingRule>> chosen = blocks.stream().map(each -> List.of(each.rule())).toList();
    links = links.shifted((float) prior);
    Confirmed confirmed = Confirmed.of(rows, links);
    Links adjusted = corrected(links, confirmed, new Scorer(rows.width(), weights, comparers.get()));
    links = decided(adjusted.atLeast((float) Links.bits(settings.keep())), settings);
    tick("confirm");
    return new Linkage(
        records, rows, trained.withBlocking(chosen), settings, training, counts, weights, prior, confirmed, links);
  }

  /// Pairs so sure that no correction matters.
  private static final float CERTAIN = 30;

  private static Links corrected(Links links, Confirmed confirmed, Scorer scorer) {
    float[] weight = links.weight().clone();
    for (int i = 0; i < weight.length; i++) {
      if (weight[i] < CERTAIN) {
        weight[i] += scorer.confirmed(confirmed, links.left()[i], links.right()[i]);
      }
    }
    return new Links(links.left(), links.right(), weight);
  }

  /// Pairs and worst blocks of each rule that a run would use, before it compares anything.
  public static List<BlockCount> count(Records records, Model given, Settings settings) {
    Rows rows = Rows.from(records);
    try (Parallel parallel = new Parallel()) {
      return blocks(rows, given.restrictedTo(rows.fields()), settings, parallel).stream()
          .map(each -> new BlockCount(each.rule(), each.pairs(), 0, each.worst(5)))
          .toList();
    }
  }

  private static List<Blocks> blocks(
      Rows rows, Model model, Settings settings, Parallel parallel) {
    List<BlockingRule> rules = BlockingChoice.of(rows, model, settings);
    Blocks[] blocks = new Blocks[rules.size()];
    parallel.each(blocks.length, i -> blocks[i] = Blocks.of(rows, rules.get(i), settings.between()));
    return List.of(blocks);
  }

  private static List<Blocks> trainingBlocks(
      Rows rows, Model model, List<Blocks> blocks, Settings settings) {
    List<Blocks> all = new ArrayList<>(blocks);
    BlockingChoice.findHouseholds(
            model, rows.fields(), blocks.stream().map(Blocks::rule).toList())
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

  /// Weights are counted in steps of a fiftieth of a bit, up to 60 bits either way.
  private static final int STEPS = 50;

  private static final int HALF = 60 * STEPS;

  private static Links decided(Links links, Settings settings) {
    if (settings.decisions().isEmpty()) {
      return links;
    }
    java.util.Map<Long, Float> decided = new java.util.HashMap<>();
    for (Decision each : settings.decisions()) {
      boolean same = each.finding() == Decision.Finding.SAME_PERSON;
      decided.put(
          (long) StrictMath.min(each.left(), each.right()) << 32
              | StrictMath.max(each.left(), each.right()),
          same ? DECIDED : -DECIDED);
    }
    int n = links.size();
    int[] left = java.util.Arrays.copyOf(links.left(), n + decided.size());
    int[] right = java.util.Arrays.copyOf(links.right(), n + decided.size());
    float[] weight = java.util.Arrays.copyOf(links.weight(), n + decided.size());
    for (int i = 0; i < n; i++) {
      Float found = decided.remove((long) left[i] << 32 | right[i]);
      weight[i] = found == null ? weight[i] : found;
    }
    for (java.util.Map.Entry<Long, Float> each : decided.entrySet()) {
      left[n] = (int) (each.getKey() >>> 32);
      right[n] = (int) (long) each.getKey();
      weight[n++] = each.getValue();
    }
    return Links.sorted(
        java.util.Arrays.copyOf(left, n),
        java.util.Arrays.copyOf(right, n),
        java.util.Arrays.copyOf(weight, n));
  }

  /// Bits of a pair that a person decided.
  private static final float DECIDED = 200;

  public Records records() {
    return records;
  }

  /// The trained model, with the rules that were used.
  public Model model() {
    return model;
  }

  public Training training() {
    return training;
  }

  public List<BlockCount> blocking() {
    return blocking;
  }

  /// Pairs at least as probable as the settings keep.
  public Links links() {
    return links;
  }

  /// Clusters in which no single pair joins what all others keep apart.
  public Clusters clusters() {
    Scorer scorer = scorer();
    return Clustering.of(
        rows.size(),
        links,
        (float) Links.bits(settings.threshold()),
        settings.decisions(),
        (left, right) ->
            (float) priorBits
                + scorer.weight(left, right, Float.NEGATIVE_INFINITY)
                + scorer.confirmed(confirmed, left, right));
  }

  /// Plain connected components of the links: for comparison, since one wrong pair joins two
  /// families.
  public Clusters connected() {
    return Clusters.numbered(
        Components.of(rows.size(), links, (float) Links.bits(settings.threshold())).labels());
  }

  /// The reasons for one pair, whether or not a rule met it.
  public Waterfall explain(int left, int right) {
    Scorer scorer = scorer();
    List<Waterfall.Step> steps = new ArrayList<>();
    double sum = priorBits;
    float household = 0;
    List<Integer> onFirst = new ArrayList<>();
    for (int c = 0; c < weights.comparisons(); c++) {
      Comparison comparison = weights.comparison(c);
      int level = scorer.level(c, left, right);
      double frequency = weights.frequency(c, level, left);
      double weight = weights.weight(c, level, left) - frequency;
      steps.add(
          new Waterfall.Step(
              comparison.name(),
              level == 0 ? "missing" : comparison.levels().get(level - 1).label(),
              written(comparison, left),
              written(comparison, right),
              weight,
              frequency));
      sum += weight + frequency;
      household += weights.household(c, level, left);
      if (level == 1) {
        for (int other : onFirst) {
          float shared = weights.together(c, other);
          if (shared != 0) {
            String both = weights.comparison(other).name() + " and " + comparison.name();
            steps.add(
                new Waterfall.Step(both, "often the same together", "", "", shared, 0));
            sum += shared;
            household += shared;
          }
        }
        onFirst.add(c);
      }
    }
    if (weights.hasHouseholds()) {
      double cost = weights.householdCost(household);
      steps.add(new Waterfall.Step("household", "two people of one household", "", "", cost, 0));
      sum += cost;
    }
    double cost = scorer.confirmed(confirmed, left, right);
    if (cost != 0) {
      steps.add(new Waterfall.Step("other records", "confirm both values", "", "", cost, 0));
      sum += cost;
    }
    return new Waterfall(priorBits, steps, sum, Links.probability(sum));
  }

  private Scorer scorer() {
    return new Scorer(rows.width(), weights, comparers.get());
  }

  private String written(Comparison comparison, int record) {
    return comparison.fields().stream()
        .map(records::find)
        .flatMap(java.util.Optional::stream)
        .map(column -> column.values().get(column.codes()[record]))
        .filter(value -> !value.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
