package org.evenhand.app.linking;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.evenhand.app.people.People;
import org.evenhand.app.people.RecordNames;
import org.evenhand.app.quality.Quality;
import org.evenhand.app.quality.QualityJson;
import org.evenhand.app.report.Composition;
import org.evenhand.app.report.Output;
import org.evenhand.linkage.Clusters;
import org.evenhand.linkage.Linkage;
import org.evenhand.linkage.Links;

/// The files of a linkage, written beside their places and moved in at the end.
final class LinkOutput {
  static final List<String> FILES =
      List.of(
          "links.csv",
          "clusters.csv",
          "model.json",
          "quality.json",
          "quality.schema.json",
          "index.html");

  private LinkOutput() {}

  static void write(Path target, People people, Linkage linkage, Optional<Quality> quality)
      throws IOException {
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw new IOException("it is a file; --out needs a folder, or a name that is not taken");
    }
    Files.createDirectories(target);
    Path partial = Files.createTempDirectory(target, ".partial-");
    Thread stopped = new Thread(() -> removeQuietly(partial));
    Runtime.getRuntime().addShutdownHook(stopped);
    try {
      CompletableFuture<String> page =
          CompletableFuture.supplyAsync(() ->
              LinkPages.html(
                  LinkedInput.from(people, Composition.VERSION, false),
                  linkage,
                  linkage.clusters(),
                  quality));
      ModelJson.write(linkage.model(), partial.resolve("model.json"));
      writeLinks(partial.resolve("links.csv"), people.names(), linkage.links());
      writeClusters(partial.resolve("clusters.csv"), people.names(), linkage.clusters());
      if (quality.isPresent()) {
        QualityJson.write(quality.get(), partial);
      }
      Files.writeString(partial.resolve("index.html"), page.join());
      for (String each : FILES) {
        if (Files.exists(partial.resolve(each))) {
          Files.move(
              partial.resolve(each), target.resolve(each), StandardCopyOption.REPLACE_EXISTING);
        } else {
          Files.deleteIfExists(target.resolve(each));
        }
      }
    } finally {
      Output.remove(partial);
      Runtime.getRuntime().removeShutdownHook(stopped);
    }
  }

  /// Of a run that is told to stop while it writes; nothing can be said any more.
  private static void removeQuietly(Path partial) {
    try {
      Output.remove(partial);
    } catch (IOException e) {
      System.err.println("link: " + partial + " could not be removed: " + e.getMessage());
    }
  }

  private static void writeLinks(Path file, RecordNames names, Links links) throws IOException {
    write(
        file,
        "record_l,record_r,probability",
        links.size(),
        (i, line) -> {
          append(line, names.name(links.left()[i]));
          line.append(',');
          append(line, names.name(links.right()[i]));
          line.append(',');
          append(line, links.weight()[i] > CERTAIN ? 1 : links.probability(i));
        });
  }

  /// Bits beyond which six digits show 1.
  private static final float CERTAIN = 25;

  private static void writeClusters(Path file, RecordNames names, Clusters clusters)
      throws IOException {
    write(
        file,
        "record,cluster",
        clusters.of().length,
        (i, line) -> {
          append(line, names.name(i));
          line.append(',').append(clusters.of()[i] + 1);
        });
  }

  /// One line of a table.
  private interface Line {
    void append(int row, StringBuilder line);
  }

  /// Lines are made on all cores, a batch of pieces at a time, and written in order.
  private static void write(Path file, String header, int rows, Line line) throws IOException {
    int pieces = (rows + PIECE - 1) / PIECE;
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write((header + "\n").getBytes(StandardCharsets.UTF_8));
      for (int first = 0; first < pieces; first += BATCH) {
        List<byte[]> made =
            IntStream.range(first, Math.min(pieces, first + BATCH))
                .parallel()
                .mapToObj(piece -> lines(piece, rows, line))
                .toList();
        for (byte[] each : made) {
          out.write(each);
        }
      }
    }
  }

  private static final int PIECE = 1 << 15;
  private static final int BATCH = 32;

  private static byte[] lines(int piece, int rows, Line line) {
    StringBuilder text = new StringBuilder(PIECE * 24);
    for (int i = piece * PIECE; i < Math.min(rows, (piece + 1) * PIECE); i++) {
      line.append(i, text);
      text.append('\n');
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /// A record's name exactly as in its file, since other files are joined by it.
  private static void append(StringBuilder line, String name) {
    boolean quote =
        name.indexOf(',') >= 0
            || name.indexOf('"') >= 0
            || name.indexOf('\n') >= 0
            || name.indexOf('\r') >= 0;
    if (quote) {
      line.append('"').append(name.replace("\"", "\"\"")).append('"');
    } else {
      line.append(name);
    }
  }

  /// With six digits.
  private static void append(StringBuilder line, double probability) {
    long millionths = StrictMath.round(probability * 1_000_000);
    if (millionths >= 1_000_000) {
      line.append("1.000000");
      return;
    }
    line.append("0.");
    for (long digit = 100_000; digit > 0; digit /= 10) {
      line.append((char) ('0' + millionths / digit % 10));
    }
  }
}
