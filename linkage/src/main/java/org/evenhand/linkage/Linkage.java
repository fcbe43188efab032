package org.evenhand.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Records linked by a model: pairs with probabilities, clusters, and the reasons. Nothing of it
/// changes; more records or decisions make another one.
public final class Linkage {
  /// How much less probable than wanted a pair may be while the prior is still being found.
  private static final double MARGIN = 6;

  private final Records records;
  private final Rows rows;
  private final Model model;
  private final Settings settings;
  private final Training training;
  private final List<BlockCount> blocking;
  private final Weights weights;
  private final double priorBits;
  private final Links links;

  private Linkage(
      Records records,
      Rows rows,
      Model model,
      Settings settings,
      Training training,
      List<BlockCount> blocking,
      Weights weights,
      double priorBits,
      Links links) {
    this.records = records;
    this.rows = rows;
    this.model = model;
    this.settings = settings;
    this.training = training;
    this.blocking = blocking;
    this.weights = weights;
    this.priorBits = priorBits;
    this.links = links;
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
    Rows rows = Rows.from(records);
    Model model = given.restrictedTo(rows.fields());
    List<Blocks> blocks = blocks(rows, model, settings);
    List<BlockCount> counts = new ArrayList<>();
    for (Blocks each : blocks) {
      counts.add(new BlockCount(each.rule(), each.pairs(), 0, each.worst(5)));
    }
    refuseTooMany(counts, settings);
    Training training = Training.NONE;
    Model trained = model;
    if (!model.trained()) {
      Trainer.Trained result = Trainer.train(rows, model, blocks, settings);
      training = result.training();
      trained = result.model();
    }
    double all = StrictMath.max(1, Prior.pairs(rows, settings.between()));
    Weights weights = Weights.of(rows, trained, trained.prior() * all);
    double prior = Links.bits(trained.prior());
    float least = (float) (Links.bits(settings.keep()) - prior - (model.trained() ? 0 : MARGIN));
    Scoring scoring = new Scoring(rows, weights, blocks, settings, least);
    Links links = scoring.run();
    if (!model.trained()) {
      prior = settledPrior(links, prior, all);
      trained = trained.with(trained.comparisons(), Links.probability(prior));
    }
    for (int r = 0; r < counts.size(); r++) {
      counts.set(r, counts.get(r).withAdded(scoring.compared()[r]));
    }
    List<List<BlockingRule>> chosen = blocks.stream().map(each -> List.of(each.rule())).toList();
    links =
        decided(
            links.shifted((float) prior).atLeast((float) Links.bits(settings.keep())), settings);
    return new Linkage(
        records,
        rows,
        trained.withBlocking(chosen),
        settings,
        training,
        counts,
        weights,
        prior,
        links);
  }

  /// Pairs and worst blocks of each rule that a run would use, before it compares anything.
  public static List<BlockCount> count(Records records, Model given, Settings settings) {
    Rows rows = Rows.from(records);
    return blocks(rows, given.restrictedTo(rows.fields()), settings).stream()
        .map(each -> new BlockCount(each.rule(), each.pairs(), 0, each.worst(5)))
        .toList();
  }

  private static List<Blocks> blocks(Rows rows, Model model, Settings settings) {
    List<BlockingRule> rules = BlockingChoice.of(rows, model, settings);
    Blocks[] blocks = new Blocks[rules.size()];
    Parallel.each(
        blocks.length, () -> i -> blocks[i] = Blocks.of(rows, rules.get(i), settings.between()));
    return List.of(blocks);
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
    double prior = start;
    for (int step = 0; step < 100; step++) {
      double expected = 0.5;
      for (float bits : links.weight()) {
        expected += Links.probability(bits + prior);
      }
      double next = Links.bits(StrictMath.min(0.5, expected / all));
      if (StrictMath.abs(next - prior) < 1e-4) {
        return next;
      }
      prior = next;
    }
    return prior;
  }

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
    Scorer scorer = new Scorer(rows, weights);
    return Clustering.of(
        rows.size(),
        links,
        (float) Links.bits(settings.threshold()),
        settings.decisions(),
        (left, right) -> (float) (scorer.weight(left, right, Float.NEGATIVE_INFINITY) + priorBits));
  }

  /// Plain connected components of the links: for comparison, since one wrong pair joins two
  /// families.
  public Clusters connected() {
    return Clusters.numbered(
        Components.of(rows.size(), links, (float) Links.bits(settings.threshold())).labels());
  }

  /// The reasons for one pair, whether or not a rule met it.
  public Waterfall explain(int left, int right) {
    Scorer scorer = new Scorer(rows, weights);
    List<Waterfall.Step> steps = new ArrayList<>();
    double sum = priorBits;
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
    }
    return new Waterfall(priorBits, steps, sum, Links.probability(sum));
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
