package org.evenhand.app.shell;

import java.util.Optional;
import org.springframework.web.multipart.MultipartFile;

/// A file that a browser sent.
public final class SentFile {
  private static final int LONGEST = 200;

  private SentFile() {}

  /// Its name as a page may show it: without folders and without characters that do not print;
  /// never a path.
  public static String name(MultipartFile file) {
    String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String shown = last.replaceAll("\\p{Cntrl}|\\p{Cf}", " ").strip();
    return shown.isEmpty() ? "file" : shown.substring(0, Math.min(LONGEST, shown.length()));
  }
}
