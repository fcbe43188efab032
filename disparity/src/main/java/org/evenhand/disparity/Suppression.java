package org.evenhand.disparity;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which counts of a publication are shown, so that no small one can be had back.
///
/// Counts from 1 to 9 are withheld (Washington State Department of Health, Guidelines for Working
/// with Small Numbers: "suppress non-zero counts which are less than ten"); 0 stays. Then
/// complements are withheld, those first that leave the fewest sums with a single withheld cell,
/// the smallest among equals, until
///
/// - every relation that holds a withheld cell holds at least two, and
/// - for every withheld small count there is another table of whole numbers in which it differs and
///   that a reader cannot tell from the true one, even one who knows that 0 is never withheld.
///
/// Which rule withheld a cell is for the office's record and is not printed: a reader who knew
/// which counts are below 10 and which are not could compute more. It does not protect against a
/// reader who knows some of the withheld counts from elsewhere. Remaining ties are broken by cell
/// name, so that the same counts always give the same answer.
///
/// @param cells every cell given, shown or hidden
public record Suppression(SortedMap<String, Count> cells) {
  /// Non-zero counts below this are withheld.
  public static final long THRESHOLD = 10;

  public Suppression {
    cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
  }

  /// The suppression of these counts at the threshold of 10.
  ///
  /// @param cells counts by name, at least 0
  /// @param relations every sum that a reader knows of, whether or not it is printed
  /// @throws IllegalArgumentException if a relation names a cell that is not given, or does not add
  ///   up
  public static Suppression of(SortedMap<String, Long> cells, List<Relation> relations) {
    return of(cells, relations, THRESHOLD);
  }

  /// The suppression of these counts: non-zero ones below `threshold` are small.
  public static Suppression of(
      SortedMap<String, Long> cells, List<Relation> relations, long threshold) {
    return of(cells, relations, threshold, Set.of());
  }

  /// The suppression of these counts, where some cells name nobody's group.
  ///
  /// @param open cells that say nothing of a person ("race not recorded"): small ones stay, and
  ///   where a complement is needed they are withheld before any other
  public static Suppression of(
      SortedMap<String, Long> cells, List<Relation> relations, long threshold, Set<String> open) {
    return of(cells, relations, threshold, Disclosure.open(open));
  }

  /// The suppression of these counts, where some cells are special.
  public static Suppression of(
      SortedMap<String, Long> cells,
      List<Relation> relations,
      long threshold,
      Disclosure disclosure) {
    Publication publication = Publication.of(cells, relations, threshold, disclosure);
    publication.protect();
    return new Suppression(publication.counts());
  }

  /// The count of this cell, to be shown or hidden.
  public Count get(String cell) {
    Count count = cells.get(cell);
    if (count == null) {
      throw new IllegalArgumentException(Sentences.say("There is no cell \"%s\"", cell));
    }
    return count;
  }

  /// What may be said of a figure made from these cells: withheld where one of them is, since a
  /// rate and one of its counts give the other.
  public Estimate guard(Estimate derived, String... from) {
    Estimate guarded = derived;
    for (String cell : from) {
      guarded = get(cell).guard(guarded);
    }
    return guarded;
  }
}
