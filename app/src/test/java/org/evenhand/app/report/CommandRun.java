package org.evenhand.app.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.evenhand.app.Evenhand;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One run of the command line in this process, with all it printed.
public record CommandRun(int exit, String out, String err) {
  /// `evenhand ARGUMENTS`.
  public static CommandRun of(String... arguments) {
    PrintStream systemOut = System.out;
    PrintStream systemErr = System.err;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    try (PrintStream toOut = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream toErr = new PrintStream(err, true, StandardCharsets.UTF_8)) {
      System.setOut(toOut);
      System.setErr(toErr);
      CommandLine line = Evenhand.commandLine();
      line.setOut(new PrintWriter(toOut, true, StandardCharsets.UTF_8));
      line.setErr(new PrintWriter(toErr, true, StandardCharsets.UTF_8));
      int exit = line.execute(arguments);
      return new CommandRun(
          exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(systemOut);
      System.setErr(systemErr);
    }
  }

  /// `evenhand report --quiet --out OUT --kcpd FILE…`.
  public static CommandRun report(Path out, Path... files) {
    List<String> arguments =
        new ArrayList<>(List.of("report", "--quiet", "--out", out.toString(), "--kcpd"));
    Arrays.stream(files).map(Path::toString).forEach(arguments::add);
    return of(arguments.toArray(String[]::new));
  }

  public static JsonNode json(Path out) throws IOException {
    return read(out.resolve("public/report.json"));
  }

  public static JsonNode read(Path file) throws IOException {
    return JsonMapper.builder().build().readTree(Files.readString(file));
  }

  /// Every file below a folder with its bytes in hex, by relative path.
  public static SortedMap<String, String> bytes(Path folder) throws IOException {
    SortedMap<String, String> bytes = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        bytes.put(
            folder.relativize(each).toString(), HexFormat.of().formatHex(Files.readAllBytes(each)));
      }
    }
    return bytes;
  }
}
