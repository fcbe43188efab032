package org.evenhand.disparity;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.disparity.Estimate.Estimated;
import org.evenhand.disparity.Estimate.NotEstimable;
import org.evenhand.disparity.Estimate.ValueOnly;

/// What share has ended in one way after so long, when spells can end in other ways and some are
/// still running: filed after 30 days, where a declined case will not be filed. Aalen and Johansen
/// (1978), Scandinavian Journal of Statistics 5:141–150.
public final class CumulativeIncidence {
  /// A sum of shares may miss the 1 it equals by this much.
  private static final double ROUNDING = 1e-12;

  private static final String METHOD =
      "cumulative incidence among competing endings (Aalen and Johansen 1978) with log-log interval"
          + " at 95 % (variance of Marubini and Valsecchi 1995)";

  private final RiskTable table;
  private final String how;

  private CumulativeIncidence(RiskTable table, String how) {
    this.table = table;
    this.how = how;
  }

  /// The share of these spells that ends as `how` says; other endings compete.
  public static CumulativeIncidence of(List<Spell> spells, String how) {
    return new CumulativeIncidence(RiskTable.of(spells, ended -> ended.how().equals(how)), how);
  }

  /// The share that ended so by this length, between 0 and 1.
  public Estimate endedBy(long length) {
    if (table.rows().isEmpty()) {
      return new NotEstimable("there is no spell");
    }
    List<RiskTable.Row> rows = table.rows().stream().filter(row -> row.length() <= length).toList();
    Curve curve = Curve.of(rows);
    if (length > table.longest() && curve.waiting() > 0) {
      return new NotEstimable(
          Sentences.say(
              "no spell was followed for %d; the longest is %d", length, table.longest()));
    }
    if (curve.value() == 0) {
      return new ValueOnly(
          0, Sentences.say("interval not computable: no spell has ended as \"%s\" by then", how));
    }
    if (curve.value() >= 1 - ROUNDING) {
      return new ValueOnly(1, "interval not computable: every spell has ended by then");
    }
    double variance = StrictMath.max(0, curve.variance(rows));
    return new Estimated(
        curve.value(), LogLog.interval(curve.value(), StrictMath.sqrt(variance)), METHOD);
  }

  /// @param before share waiting just before each row
  /// @param incidence share ended as asked after each row
  private record Curve(List<Double> before, List<Double> incidence, double waiting) {
    static Curve of(List<RiskTable.Row> rows) {
      List<Double> before = new ArrayList<>();
      List<Double> incidence = new ArrayList<>();
      double waiting = 1;
      double sum = 0;
      for (RiskTable.Row row : rows) {
        before.add(waiting);
        sum += waiting * row.counted() / row.atRisk();
        incidence.add(sum);
        waiting *= (double) (row.atRisk() - row.ended()) / row.atRisk();
      }
      return new Curve(before, incidence, waiting);
    }

    double value() {
      return incidence.isEmpty() ? 0 : incidence.getLast();
    }

    /// Marubini and Valsecchi (1995), Analysing Survival Data from Clinical Trials and
    /// Observational Studies, equation 10.12.
    double variance(List<RiskTable.Row> rows) {
      double variance = 0;
      for (int i = 0; i < rows.size(); i++) {
        double atRisk = rows.get(i).atRisk();
        double ended = rows.get(i).ended();
        double counted = rows.get(i).counted();
        double ahead = value() - incidence.get(i);
        double waiting = before.get(i);
        if (ahead != 0) {
          variance += ahead * ahead * ended / (atRisk * (atRisk - ended));
        }
        variance += waiting * waiting * (atRisk - counted) / atRisk * counted / (atRisk * atRisk);
        variance -= 2 * ahead * waiting * counted / (atRisk * atRisk);
      }
      return variance;
    }
  }
}
