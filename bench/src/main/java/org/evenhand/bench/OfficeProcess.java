package org.evenhand.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A running application and the memory it takes.
final class OfficeProcess implements AutoCloseable {
  private static final String READY = "Evenhand is ready: ";

  private final Process process;
  private final BufferedReader said;
  private final String address;
  private final double secondsToReady;
  private volatile boolean ended;
  private volatile Memory most = new Memory(0, 0);

  /// Megabytes: what the Java process has resident; what the server's processes have, memory that
  /// they share counted once.
  record Memory(long java, long server) {
    long both() {
      return java + server;
    }
  }

  private OfficeProcess(
      Process process, BufferedReader said, String address, double secondsToReady) {
    this.process = process;
    this.said = said;
    this.address = address;
    this.secondsToReady = secondsToReady;
    Thread.ofVirtual().start(this::watch);
  }

  /// Starts it and waits until it says that it is ready.
  static OfficeProcess start(List<String> command) throws IOException {
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      if (line.startsWith(READY)) {
        double seconds = (System.nanoTime() - start) / 1e9;
        return new OfficeProcess(process, said, line.substring(READY.length()).strip(), seconds);
      }
    }
    throw new IOException("The application did not start: " + command);
  }

  String address() {
    return address;
  }

  double secondsToReady() {
    return secondsToReady;
  }

  Memory most() {
    return most;
  }

  /// Sends a line and waits for the one that answers it.
  String tell(String line) throws IOException {
    Writer in = process.outputWriter(StandardCharsets.UTF_8);
    in.write(line + "\n");
    in.flush();
    return String.valueOf(said.readLine());
  }

  @Override
  public void close() throws IOException {
    ended = true;
    process.destroy();
    try {
      process.waitFor(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void watch() {
    while (!ended) {
      long server =
          process.descendants().mapToLong(p -> kilobytes(p.pid(), "smaps_rollup", "Pss:")).sum();
      Memory now = new Memory(kilobytes(process.pid(), "status", "VmRSS:") / 1000, server / 1000);
      if (now.both() > most.both()) {
        most = now;
      }
      try {
        Thread.sleep(500);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static long kilobytes(long pid, String file, String field) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), file))) {
        if (line.startsWith(field)) {
          return Long.parseLong(line.replaceAll("[^0-9]", ""));
        }
      }
      return 0;
    } catch (IOException e) {
      return 0; // it has just ended
    }
  }
}
