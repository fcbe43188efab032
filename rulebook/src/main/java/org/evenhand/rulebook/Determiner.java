package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Decides columns of cases and remembers what it decided. For one thread; make one for each.
///
/// Each dictionary is cut into the classes that every cell treats alike, each distinct combination
/// of classes is decided once as one case is, and the answers are handed out. Where a fact was read
/// and why it is unknown are shown in the reasons, so entries that differ there are decided apart:
/// let a source name the field, not the line.
public final class Determiner {
  private final Rulebook rulebook;
  private final CaseGroups caseGroups;
  private final Map<Determination, Integer> distinct = new HashMap<>();
  private final List<Determination> determinations = new ArrayList<>();
  private int[] determinationOfGroup = new int[0];
  private int decided;

  /// A determiner that has decided nothing yet.
  public Determiner(Rulebook rulebook) {
    this.rulebook = rulebook;
    this.caseGroups = new CaseGroups(rulebook.compiled());
  }

  /// Decides as many cases as the columns are long; facts without a column are unknown, columns the
  /// rulebook does not ask for are passed over. Equal answers are the same object from call to
  /// call.
  ///
  /// @throws IllegalArgumentException where columns differ in length or one is given twice, or a
  ///   known fact is of the wrong type or not allowed
  public Decisions determine(List<Column> columns) {
    int cases = columns.isEmpty() ? 0 : columns.getFirst().codes().length;
    for (Column column : columns) {
      if (column.codes().length != cases) {
        throw new IllegalArgumentException(
            "The column %s has %d cases, the column %s has %d"
                .formatted(column.name(), column.codes().length, columns.getFirst().name(), cases));
      }
    }
    List<int[]> codes = new ArrayList<>();
    if (caseGroups.read(columns, codes)) {
      decided = 0;
    }
    int[] groups = new int[cases];
    Places places = new Places();
    caseGroups.find(
        groups,
        codes,
        (from, to) -> {
          decideNewGroups();
          places.hand(groups, from, to);
        });
    return new Decisions(groups, places.dictionary);
  }

  /// The answers of one call in order of the first case that has each.
  private final class Places {
    private final List<Determination> dictionary = new ArrayList<>();
    private int[] ofAnswer = new int[determinations.size()];
    private int[] ofGroup = new int[decided];

    /// Turns groups into places in the dictionary.
    private void hand(int[] groups, int from, int to) {
      if (ofGroup.length < decided) {
        ofGroup = Arrays.copyOf(ofGroup, 2 * decided);
      }
      if (ofAnswer.length < determinations.size()) {
        ofAnswer = Arrays.copyOf(ofAnswer, 2 * determinations.size());
      }
      int[] places = ofGroup;
      for (int i = from; i < to; i++) {
        int place = places[groups[i]];
        groups[i] = (place > 0 ? place : place(groups[i])) - 1;
      }
    }

    private int place(int group) {
      int answer = determinationOfGroup[group];
      if (ofAnswer[answer] == 0) {
        dictionary.add(determinations.get(answer));
        ofAnswer[answer] = dictionary.size();
      }
      ofGroup[group] = ofAnswer[answer];
      return ofAnswer[answer];
    }
  }

  private void decideNewGroups() {
    int size = caseGroups.size();
    if (determinationOfGroup.length < size) {
      determinationOfGroup = Arrays.copyOf(determinationOfGroup, 2 * size);
    }
    for (; decided < size; decided++) {
      determinationOfGroup[decided] = decide(decided);
    }
  }

  private int decide(int group) {
    Determination determination = Case.of(rulebook, caseGroups.classes(group)).determine();
    int place = distinct.computeIfAbsent(determination, _ -> determinations.size());
    if (place == determinations.size()) {
      determinations.add(determination);
    }
    return place;
  }
}
