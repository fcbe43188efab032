package org.evenhand.app.rehearsal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evenhand.app.report.Output;
import org.evenhand.app.report.ProgressLine;
import org.evenhand.linkage.SyntheticPeople;

/// Invented records as CSV (RFC 4180, UTF-8, CR LF). Files are written beside their places and
/// moved in at the end.
final class PeopleFiles {
  private static final String END = "\r\n";
  private static final int CHUNK = 1 << 16;
  private static final int STEP = 1 << 16;

  private final SyntheticPeople people;
  private final boolean withTruth;
  private final ProgressLine progress;

  PeopleFiles(SyntheticPeople people, boolean withTruth, ProgressLine progress) {
    this.people = people;
    this.withTruth = withTruth;
    this.progress = progress;
  }

  /// FILE, or of several `FILE-1`, `FILE-2`, each before the ending.
  static List<Path> names(Path file, int files) {
    if (files == 1) {
      return List.of(file);
    }
    String name = String.valueOf(file.getFileName());
    int dot = name.lastIndexOf('.');
    int cut = dot > 0 ? dot : name.length();
    List<Path> names = new ArrayList<>();
    for (int i = 1; i <= files; i++) {
      names.add(file.resolveSibling(name.substring(0, cut) + "-" + i + name.substring(cut)));
    }
    return names;
  }

  /// @param files the records are dealt out to so many, about as many to each
  void write(Path file, int files) throws IOException {
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder == null) {
      throw new IOException("it is no file");
    }
    Files.createDirectories(folder);
    Path partial = Files.createTempDirectory(folder, ".partial-");
    try {
      List<Path> targets = names(file, files);
      for (int i = 0; i < files; i++) {
        long records = people.records();
        int from = (int) (records * i / files);
        int to = (int) (records * (i + 1) / files);
        write(partial.resolve(String.valueOf(i)), from, to);
      }
      for (int i = 0; i < files; i++) {
        Files.move(
            partial.resolve(String.valueOf(i)),
            targets.get(i),
            StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Output.remove(partial);
    }
  }

  private void write(Path file, int from, int to) throws IOException {
    StringBuilder text = new StringBuilder(2 * CHUNK).append(header()).append(END);
    try (OutputStream out = Files.newOutputStream(file)) {
      people.read(
          from,
          to,
          (record, person, cells) -> {
            text.append(record + 1);
            if (withTruth) {
              text.append(',').append(person + 1);
            }
            for (CharSequence cell : cells) {
              text.append(',').append(cell);
            }
            text.append(END);
            if (text.length() >= CHUNK) {
              flush(text, out);
            }
            if (record % STEP == 0) {
              progress.step(
                  String.format(
                      Locale.ROOT, "record %,d of %,d written", record + 1, people.records()));
            }
          });
      flush(text, out);
    }
  }

  private String header() {
    List<String> headings = new ArrayList<>(List.of("record"));
    if (withTruth) {
      headings.add("person");
    }
    headings.addAll(people.layout().headings());
    return String.join(",", headings);
  }

  private static void flush(StringBuilder text, OutputStream out) {
    try {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    text.setLength(0);
  }
}
