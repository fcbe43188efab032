package org.evenhand.app.karpel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.evenhand.app.intake.Rejected;
import org.evenhand.app.intake.Stated;
import org.evenhand.app.intake.UnreadableFileException;

/// Meanings of disposition codes, as the office's lookup tables give them. The tables are not
/// published; without one only codes that are themselves an [Activity] have a meaning.
///
/// @param disposed by code of the disposed export, in capitals
/// @param notFiled by code of the not-filed export, in capitals
public record Dispositions(Map<String, Disposition> disposed, Map<String, Disposition> notFiled) {
  public Dispositions {
    disposed = Map.copyOf(disposed);
    notFiled = Map.copyOf(notFiled);
  }

  /// No table.
  public static Dispositions none() {
    return new Dispositions(Map.of(), Map.of());
  }

  /// Tables of disposition codes among the CSV files of a reference folder and the folders in it;
  /// files that are not such tables, or cannot be read, are left to others. Such a table has
  /// `dispos` or `refus` in its name.
  public static Dispositions readAll(Path folder, Consumer<Rejected> rejected) {
    try (Stream<Path> paths = Files.walk(folder)) {
      Dispositions all = none();
      for (Path path : paths.filter(DispositionTable::isNamedLikeOne).sorted().toList()) {
        all = all.with(DispositionTable.read(path, rejected));
      }
      return all;
    } catch (IOException e) {
      throw new UnreadableFileException("%s could not be searched: %s.".formatted(folder, e));
    }
  }

  /// What a code means at this stage; never a default.
  public Disposition get(Stage stage, Stated<String> code) {
    return switch (code) {
      case Stated.Value<String>(String value, _) -> get(stage, value);
      case Stated.Blank<String> _ -> new Disposition.Unknown("The export states no code.");
      case Stated.Unreadable<String>(String written) ->
          new Disposition.Unknown("The code \"%s\" cannot be read.".formatted(written));
    };
  }

  private Disposition get(Stage stage, String code) {
    Map<String, Disposition> table = stage == Stage.NOT_FILED ? notFiled : disposed;
    Disposition listed = table.get(DispositionTable.key(code));
    if (listed != null) {
      return listed;
    }
    return Activity.find(code)
        .<Disposition>map(activity -> new Disposition.Known(activity, ""))
        .orElseGet(() ->
            new Disposition.Unknown(
                "Code \"%s\" is in no table of codes for %s charges."
                    .formatted(code, stage.words())));
  }

  /// These and the other's codes; a code to which the two give different meanings is unknown.
  public Dispositions with(Dispositions other) {
    return new Dispositions(merged(disposed, other.disposed), merged(notFiled, other.notFiled));
  }

  private static Map<String, Disposition> merged(
      Map<String, Disposition> one, Map<String, Disposition> other) {
    Map<String, Disposition> both = new TreeMap<>(one);
    other.forEach((code, meaning) -> both.merge(code, meaning, merge(code)));
    return both;
  }

  static BinaryOperator<Disposition> merge(String code) {
    return (first, second) ->
        first.equals(second)
            ? first
            : new Disposition.Unknown(
                "Code \"%s\" has more than one meaning in the tables.".formatted(code));
  }
}
