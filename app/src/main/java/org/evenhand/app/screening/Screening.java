package org.evenhand.app.screening;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.app.records.Incidents;
import org.evenhand.app.records.ReferralFacts;
import org.evenhand.app.records.Referrals;
import org.evenhand.rulebook.Column;

/// The door: every case of a cohort under every office's rulebook, in blocks, so that memory does
/// not grow with the number of cases. A block's rows share all their facts with their report or
/// referral.
public final class Screening {
  private static final int BLOCK = 1 << 17;

  private final List<Answers> answers;
  private final SideBySide sideBySide;

  private Screening(String cohort, List<OfficeBook> books) {
    answers = books.stream().map(b -> new Answers(cohort, b)).toList();
    sideBySide = new SideBySide(answers);
  }

  /// Told of each block in order: `codes.get(o)[i]` is the code of office `o`'s answer on report or
  /// referral `from + i`.
  public interface Listener {
    void block(int from, int to, List<int[]> codes, List<Answers> answers);
  }

  /// A case is an arrestee; the arrestees of a report share its facts.
  public static Screening of(Incidents incidents, List<OfficeBook> books, Listener listener) {
    Screening screening = new Screening("incidents", books);
    for (int from = 0; from < incidents.reports(); from += BLOCK) {
      int to = Math.min(incidents.reports(), from + BLOCK);
      int[] weights = new int[to - from];
      for (int i = 0; i < weights.length; i++) {
        weights[i] = incidents.subjectsOf(from + i);
      }
      screening.block(from, to, CaseFacts.from(incidents, from, to), weights, listener);
    }
    return screening;
  }

  /// A case is a referral.
  public static Screening of(
      Referrals referrals, ReferralFacts facts, List<OfficeBook> books, Listener listener) {
    Screening screening = new Screening("referrals", books);
    int n = referrals.list().size();
    for (int from = 0; from < n; from += BLOCK) {
      int to = Math.min(n, from + BLOCK);
      int[] weights = new int[to - from];
      java.util.Arrays.fill(weights, 1);
      screening.block(
          from, to, CaseFacts.from(referrals.list().subList(from, to), facts), weights, listener);
    }
    return screening;
  }

  private void block(int from, int to, List<Column> columns, int[] weights, Listener listener) {
    List<int[]> codes = new ArrayList<>();
    for (Answers each : answers) {
      codes.add(each.take(columns, weights));
    }
    sideBySide.take(codes, weights);
    listener.block(from, to, codes, answers);
  }

  /// In the order of the offices given.
  public List<Answers> answers() {
    return answers;
  }

  public SideBySide sideBySide() {
    return sideBySide;
  }
}
