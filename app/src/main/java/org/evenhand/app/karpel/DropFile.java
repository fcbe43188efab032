package org.evenhand.app.karpel;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.app.intake.Stated;

/// What the name and folder of a file say: office, stage and date.
///
/// @param path where to read it
/// @param name path within the drop, with `/`
record DropFile(Path path, String name) {
  private static final Pattern OFFICE = Pattern.compile("us-[a-z]{2}-\\d{3}|xx-[a-z]+");
  private static final Pattern DATE = Pattern.compile("(20\\d{2})[-_]?(\\d{2})[-_]?(\\d{2})");
  private static final Pattern RECEIVED = Pattern.compile("\\b(rcvd|received)\\b");
  private static final Pattern NOT_FILED =
      Pattern.compile("\\b(ntfld|not filed|notfiled|refused|declined)\\b");
  private static final Pattern FILED = Pattern.compile("\\b(fld|filed)\\b");
  private static final Pattern DISPOSED = Pattern.compile("\\b(disp|disposed)\\b");

  static DropFile of(Path drop, Path path) {
    return new DropFile(path, drop.relativize(path).toString().replace('\\', '/'));
  }

  /// The innermost folder named like a county, the drop's own folder included.
  Stated<String> office() {
    Path folder = path.toAbsolutePath().normalize().getParent();
    int depth = name.split("/").length;
    for (int level = 0; folder != null && level < depth; level++, folder = folder.getParent()) {
      Path last = folder.getFileName();
      if (last != null && OFFICE.matcher(last.toString()).matches()) {
        return new Stated.Value<>(last.toString(), last.toString());
      }
    }
    return new Stated.Blank<>();
  }

  Optional<Stage> findStage() {
    String words = fileName().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ");
    if (NOT_FILED.matcher(words).find()) {
      return Optional.of(Stage.NOT_FILED);
    }
    if (RECEIVED.matcher(words).find()) {
      return Optional.of(Stage.RECEIVED);
    }
    if (DISPOSED.matcher(words).find()) {
      return Optional.of(Stage.DISPOSED);
    }
    return FILED.matcher(words).find() ? Optional.of(Stage.FILED) : Optional.empty();
  }

  /// The last date in the file's name, or else in its folders' names.
  Optional<LocalDate> findDate() {
    Optional<LocalDate> last = Optional.empty();
    Matcher matcher = DATE.matcher(name);
    while (matcher.find()) {
      String written = String.join("-", matcher.group(1), matcher.group(2), matcher.group(3));
      if (WrittenDate.parse(written) instanceof Stated.Value<LocalDate>(LocalDate day, _)) {
        last = Optional.of(day);
      }
    }
    return last;
  }

  String fileName() {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  boolean isCsv() {
    return fileName().toLowerCase(Locale.ROOT).endsWith(".csv") && !fileName().startsWith(".");
  }

  /// Lists of court numbers, which the office skips too.
  boolean listsCourtNumbers() {
    return fileName().toLowerCase(Locale.ROOT).contains("caseno");
  }
}
