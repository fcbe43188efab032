package org.evenhand.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Two policies on the same cases, each as if it had been in force on every day: what each says,
/// and what the two can say together. Unknown facts are the same facts under both, so that a policy
/// held against itself never differs, whatever is unknown. For one thread.
public final class PolicyPair {
  private static final FactName SELECTED_BY = new FactName("day of the replay");
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final Fact DAY =
      new Fact.Known(Value.of(FIRST_DAY.plusDays(1)), "taken as in force on every day");

  private final Determiner before;
  private final Determiner after;
  private final Together together;
  private final Rulebook both;
  private final Map<Answer, Integer> numbers = new HashMap<>();
  private final List<Answer> answers = new ArrayList<>();

  private PolicyPair(Rulebook before, Rulebook after, Rulebook both) {
    this.before = new Determiner(before);
    this.after = new Determiner(after);
    this.both = both;
    this.together = new Together(both);
  }

  /// One of the two.
  ///
  /// @param rulebook as its reasons shall name it
  public record Policy(RulebookId rulebook, Version version) {}

  /// A verdict of each.
  public record Verdicts(Verdict before, Verdict after) {}

  /// @param possible the pairs of verdicts that some completion of the unknown facts reaches
  /// @param exactness [Exactness#AT_MOST] where an expression kept completions from being told
  ///   apart: then some of the pairs may not be reachable
  public record Answer(
      Determination before, Determination after, Set<Verdicts> possible, Exactness exactness) {
    public Answer {
      possible = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(possible));
    }
  }

  /// An index into a dictionary for each case.
  public record Answers(int[] codes, List<Answer> dictionary) {
    public Answers {
      dictionary = List.copyOf(dictionary);
    }
  }

  /// @throws RulebookException with every problem: a rule without a citation, an input that the two
  ///   see differently
  public static PolicyPair of(Policy before, Policy after) {
    return new PolicyPair(
        Rulebook.of(before.rulebook(), SELECTED_BY, List.of(from(before.version(), "", FIRST_DAY))),
        Rulebook.of(after.rulebook(), SELECTED_BY, List.of(from(after.version(), "", FIRST_DAY))),
        Rulebook.of(
            before.rulebook(),
            SELECTED_BY,
            List.of(
                from(before.version(), "before ", FIRST_DAY),
                from(after.version(), "after ", FIRST_DAY.plusDays(1)))));
  }

  private static Version from(Version version, String prefix, LocalDate day) {
    return new Version(
        new VersionId(prefix + version.id()),
        new Effective(day, day, version.effective().citation()),
        version.authority(),
        version.citation(),
        version.model(),
        version.decision());
  }

  /// The facts that either policy asks for.
  public List<Input> inputs() {
    return both.inputs();
  }

  /// Decides as many cases as the columns are long; facts without a column are unknown. Answers
  /// keep their numbers from call to call.
  ///
  /// @throws IllegalArgumentException where columns differ in length, or a known fact is of the
  ///   wrong type or not allowed
  public Answers determine(List<Column> columns) {
    int cases = columns.isEmpty() ? 0 : columns.getFirst().codes().length;
    List<Column> onOneDay = new ArrayList<>(columns);
    onOneDay.add(new Column(SELECTED_BY, new int[cases], List.of(DAY)));
    Decisions first = before.determine(onOneDay);
    Decisions second = after.determine(onOneDay);
    int[] groups = together.groups(columns, cases);
    Map<Long, Integer> known = new HashMap<>();
    int[] codes = new int[cases];
    long seen = -1;
    int code = 0;
    for (int i = 0; i < cases; i++) {
      long key =
          ((long) groups[i] * first.dictionary().size() + first.codes()[i])
                  * second.dictionary().size()
              + second.codes()[i];
      if (key != seen) {
        seen = key;
        Integer found = known.get(key);
        if (found == null) {
          found =
              number(
                  first.dictionary().get(first.codes()[i]),
                  second.dictionary().get(second.codes()[i]),
                  together.get(groups[i]));
          known.put(key, found);
        }
        code = found;
      }
      codes[i] = code;
    }
    return new Answers(codes, answers);
  }

  private int number(Determination first, Determination second, Reach reach) {
    Answer answer = new Answer(first, second, reach.possible(), reach.exactness());
    Integer known = numbers.putIfAbsent(answer, answers.size());
    if (known == null) {
      answers.add(answer);
      return answers.size() - 1;
    }
    return known;
  }
}
