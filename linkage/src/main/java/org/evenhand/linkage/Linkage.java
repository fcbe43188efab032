package org.evenhand.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Records linked by a model: pairs with probabilities, clusters, draws, and the reasons. Nothing
/// of it changes; more records or other decisions make another one.
public final class Linkage {
  private final Records records;
  private final Linker run;

  private Linkage(Records records, Linker run) {
    this.records = records;
    this.run = run;
  }

  /// With the default model for the fields that there are, trained on the records.
  ///
  /// @throws IllegalArgumentException with a sentence if the fields cannot tell people apart
  /// @throws TooManyPairsException if the rules would compare too many pairs
  public static Linkage of(Records records, Settings settings) {
    return of(records, defaultModel(records), settings);
  }

  /// The default model for the fields of which some record has a value; not trained.
  ///
  /// @throws IllegalArgumentException with a sentence if the fields cannot tell people apart
  public static Model defaultModel(Records records) {
    return DefaultModel.of(
        records.columns().stream()
            .filter(each ->
                records.size() == 0 || Arrays.stream(each.codes()).anyMatch(code -> code != 0))
            .map(Column::field)
            .toList());
  }

  /// With a model; it is trained on the records if it has not been trained.
  ///
  /// @throws TooManyPairsException if the rules would compare too many pairs
  public static Linkage of(Records records, Model model, Settings settings) {
    try (Parallel parallel = new Parallel()) {
      return new Linkage(records, new Linker(records, model, settings, parallel));
    }
  }

  /// Pairs and worst blocks of each rule that a run would use, before it compares anything.
  public static List<BlockCount> count(Records records, Model model, Settings settings) {
    Rows rows = Rows.from(records);
    try (Parallel parallel = new Parallel()) {
      Model fitting = model.restrictedTo(rows.fields());
      return Linker.count(Linker.blocks(rows, fitting, settings, parallel));
    }
  }

  /// The blocks of each rule that a run would use, so that another program can compare the same
  /// pairs: for each record the number of its block, 0 where it is in none.
  public static List<int[]> blocks(Records records, Model model, Settings settings) {
    Rows rows = Rows.from(records);
    try (Parallel parallel = new Parallel()) {
      Model fitting = model.restrictedTo(rows.fields());
      return Linker.blocks(rows, fitting, settings, parallel).stream().map(Blocks::keys).toList();
    }
  }

  /// These records and others, under the same model: only pairs with a new record are compared.
  /// Frequencies of values are counted anew and used for the new pairs.
  ///
  /// @throws TooManyPairsException if the rules would compare too many pairs
  public Linkage plus(Records others) {
    Records all = records.plus(others);
    try (Parallel parallel = new Parallel()) {
      return new Linkage(all, new Linker(run, all, parallel));
    }
  }

  /// The same records under other decisions of people, in place of those of the settings. The later
  /// of two decisions on one pair stands.
  public Linkage with(List<Decision> decisions) {
    try (Parallel parallel = new Parallel()) {
      return new Linkage(records, new Linker(run, decisions, parallel));
    }
  }

  /// Ready to find one more record's person among these.
  public Lookup lookup() {
    Rows rows = Rows.from(records);
    rows.makeRoom();
    try (Parallel parallel = new Parallel()) {
      return new Lookup(
          rows,
          Linker.blocks(rows, run.model, run.settings, parallel),
          new Scorer(rows.width(), run.weights, new Comparers(rows, run.model.comparisons()).get()),
          (float) run.prior,
          (float) Links.bits(run.settings.keep()));
    }
  }

  public Records records() {
    return records;
  }

  public Settings settings() {
    return run.settings;
  }

  /// The trained model, with the rules that were used.
  public Model model() {
    return run.model;
  }

  public Training training() {
    return run.training;
  }

  /// What each rule compared, in the order of the rules.
  public List<BlockCount> blocking() {
    return run.blocking;
  }

  /// Pairs at least as probable as the settings keep, each in the light of all others: where A is B
  /// and B is C, A is C. These are the shares of draws in which the two are one person.
  public Links links() {
    return run.inContext;
  }

  /// Pairs at least as probable as the settings keep, each on its own, as [#explain] adds it up.
  public Links pairs() {
    return run.links;
  }

  /// Clusters in which no single pair joins what all others keep apart.
  public Clusters clusters() {
    return run.clusters;
  }

  /// Plain connected components of the links: for comparison, since one wrong pair joins two
  /// families.
  public Clusters connected() {
    return Clusters.numbered(Components.of(run.rows.size(), run.links, threshold()).labels());
  }

  private float threshold() {
    return (float) Links.bits(run.settings.threshold());
  }

  /// Draws of who is one person, each equally good in the light of the records: figures are made
  /// once for each and combined. The chance of a draw is in proportion to the product of the odds
  /// of all pairs it joins.
  ///
  /// @param count how many
  /// @param seed of the draws
  public List<Clusters> draws(int count, long seed) {
    Drawing drawing = run.drawing();
    List<Clusters> draws = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      draws.add(drawing.draw(seed + i));
    }
    return draws;
  }

  /// The reasons for one pair, whether or not a rule met it.
  public Waterfall explain(int left, int right) {
    Scorer scorer = run.scorer();
    Weights weights = run.weights;
    List<Waterfall.Step> steps = new ArrayList<>();
    double sum = run.prior;
    float[] kin = new float[weights.kin()];
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
      for (int k = 0; k < kin.length; k++) {
        kin[k] += weights.kin(k, c, level, left);
      }
      if (level == 1) {
        for (int other : onFirst) {
          float shared = weights.together(c, other);
          if (shared != 0) {
            String both = weights.comparison(other).name() + " and " + comparison.name();
            steps.add(new Waterfall.Step(both, "often the same together", "", "", shared, 0));
            sum += shared;
            for (int k = 0; k < kin.length; k++) {
              kin[k] += shared;
            }
          }
        }
        onFirst.add(c);
      }
    }
    if (kin.length > 0) {
      double cost = weights.kinCost(kin);
      steps.add(new Waterfall.Step("kin", "could be " + likeliest(kin).text(), "", "", cost, 0));
      sum += cost;
    }
    double cost = sum < Linker.CERTAIN ? scorer.confirmed(run.confirmed, left, right) : 0;
    if (cost != 0) {
      steps.add(new Waterfall.Step("other records", "confirm both values", "", "", cost, 0));
      sum += cost;
    }
    return new Waterfall(run.prior, steps, sum, Links.probability(sum));
  }

  private Kin likeliest(float[] bits) {
    int most = 0;
    for (int k = 1; k < bits.length; k++) {
      most = run.weights.odds(k, bits[k]) > run.weights.odds(most, bits[most]) ? k : most;
    }
    return Kin.ALL.get(most);
  }

  private String written(Comparison comparison, int record) {
    return comparison.fields().stream()
        .map(records::find)
        .flatMap(Optional::stream)
        .map(column -> column.values().get(column.codes()[record]))
        .filter(value -> !value.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
