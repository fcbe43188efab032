package org.evenhand.app.snapshots;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The command line in a Java process of its own, at low priority and with memory by the size of
/// what it reads. Its line of progress is what it is doing.
final class Command implements AutoCloseable {
  private static final Pattern PROGRESS = Pattern.compile("^ *\\d+ s  (.+?) *$");
  private static final Path NICE = Path.of("/usr/bin/nice");

  /// Least memory in MiB, and bytes read for each further one: measured, see ADR 0043.
  private static final long LEAST_MEMORY = 256;

  private static final long BYTES_A_MEBIBYTE = 150_000;
  private static final int LAST_LINES = 6;

  private final Process process;
  private final Deque<String> last = new ArrayDeque<>();
  private volatile String doing = "starting";

  private Command(Process process) {
    this.process = process;
  }

  /// Exit code and the last lines it wrote beside its progress.
  record Ended(int code, List<String> lines) {
    /// Why it failed, without where the folder lies.
    String said(Path folder) {
      String text =
          String.join(" ", lines)
              .replace(folder + "/", "")
              .replace(folder.toString(), "the snapshot");
      return text.isBlank() ? "It stopped with exit code " + code + "." : text;
    }
  }

  static Command start(List<String> arguments, long bytes) throws IOException {
    List<String> line = new ArrayList<>();
    if (Files.isExecutable(NICE)) {
      line.addAll(List.of(NICE.toString(), "-n", "10"));
    }
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(
        List.of(
            "-Xmx" + (LEAST_MEMORY + bytes / BYTES_A_MEBIBYTE) + "m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED",
            "-Devenhand.root=" + System.getProperty("evenhand.root", "."),
            "-cp",
            System.getProperty("java.class.path"),
            "org.evenhand.app.Evenhand"));
    line.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    // Passwords and keys of the office are none of its business.
    builder.environment().keySet().removeIf(name -> name.startsWith("EVENHAND_"));
    return new Command(builder.start());
  }

  String doing() {
    return doing;
  }

  /// Reads what it says until it ends.
  Ended await() throws IOException, InterruptedException {
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      StringBuilder line = new StringBuilder();
      for (int c = said.read(); c >= 0; c = said.read()) {
        if (c == '\n') {
          hear(line.toString(), true);
          line.setLength(0);
        } else if (c == '\r') {
          hear(line.toString(), false);
          line.setLength(0);
        } else {
          line.append((char) c);
          // A line of progress has no end until the next one begins.
          if (line.length() == 78) {
            hear(line.toString(), false);
          }
        }
      }
      hear(line.toString(), true);
    }
    return new Ended(process.waitFor(), List.copyOf(last));
  }

  private void hear(String line, boolean whole) {
    Matcher progress = PROGRESS.matcher(line);
    if (progress.matches()) {
      doing = progress.group(1);
    } else if (whole && !line.isBlank()) {
      last.addLast(line.strip());
      if (last.size() > LAST_LINES) {
        last.removeFirst();
      }
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
