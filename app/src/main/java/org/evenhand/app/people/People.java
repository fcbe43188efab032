package org.evenhand.app.people;

import java.util.List;
import org.evenhand.app.intake.Rejected;
import org.evenhand.linkage.Records;

/// What files about persons hold.
///
/// @param records what can link; a record's source is the position of its file in `files`
/// @param names what each record is called
/// @param truth for each record the number of the person as known from elsewhere, 0 where it is not
///   known; empty where no column says it
/// @param evaluations race, ethnic origin and sex, where there are columns of them
/// @param files in the order given
/// @param rejected rows and values that could not be read, in the order of the files; of each file
///   at most 100,000, and a notice says how many more there are
/// @param notices sentences a reader should know
public record People(
    Records records,
    RecordNames names,
    int[] truth,
    List<Evaluation> evaluations,
    List<MappedFile> files,
    List<Rejected> rejected,
    List<String> notices) {
  public People {
    evaluations = List.copyOf(evaluations);
    files = List.copyOf(files);
    rejected = List.copyOf(rejected);
    notices = List.copyOf(notices);
  }

  /// Race, ethnic origin or sex of each record, kept apart from what links. Only for measuring
  /// whether errors differ between groups.
  ///
  /// @param kind one of those whose word begins with `evaluation`
  /// @param name the column's heading
  /// @param codes for each record the index of its value; 0 where it has none
  /// @param values as written; the first is empty
  public record Evaluation(Use kind, String name, int[] codes, List<String> values) {}
}
