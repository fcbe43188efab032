package org.evenhand.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// One process from start to end.
///
/// @param seconds wall time
/// @param cpuSeconds user and system time of all its threads, or 0 where the platform does not tell
/// @param peakMegabytes largest resident set, as Linux keeps it (VmHWM); 0 elsewhere
/// @param output what it printed, errors included
record Run(double seconds, double cpuSeconds, long peakMegabytes, int exit, List<String> output) {
  private static final long POLL_MILLIS = 10;

  /// Runs a class of this class path in a fresh Java process.
  static Run java(Class<?> main, List<String> arguments) throws IOException, InterruptedException {
    return java(main, List.of(), arguments);
  }

  /// Runs a class of this class path in a fresh Java process, with options of the Java machine.
  static Run java(Class<?> main, List<String> options, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow"); // KIE's XStream uses it
    command.addAll(options);
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(arguments);
    return of(command);
  }

  /// Runs `./evenhand` as a user does, launcher included.
  static Run evenhand(Path root, List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(root.resolve("evenhand").toString());
    command.addAll(arguments);
    return of(command);
  }

  private static Run of(List<String> command) throws IOException, InterruptedException {
    File output = File.createTempFile("evenhand-bench", ".out");
    try {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
      long peak = 0;
      double cpu = 0;
      while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, peakKilobytes(process.pid()));
        cpu = Math.max(cpu, cpuSeconds(process));
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      return new Run(
          seconds,
          cpu,
          peak / 1000,
          process.exitValue(),
          Files.readAllLines(output.toPath(), StandardCharsets.UTF_8));
    } finally {
      Files.delete(output.toPath());
    }
  }

  private static double cpuSeconds(Process process) {
    return process.info().totalCpuDuration().map(d -> d.toNanos() / 1e9).orElse(0.0);
  }

  private static long peakKilobytes(long pid) {
    Path status = Path.of("/proc", Long.toString(pid), "status");
    try {
      for (String line : Files.readAllLines(status, StandardCharsets.UTF_8)) {
        if (line.startsWith("VmHWM:")) {
          return Long.parseLong(line.replaceAll("[^0-9]", ""));
        }
      }
      return 0;
    } catch (IOException e) {
      return 0; // it has just ended, or there is no /proc
    }
  }
}
