package org.evenhand.app.office;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Assumptions;

/// A disk of its own in memory, and a file that fills it.
record SmallDisk(Path root) implements AutoCloseable {
  private static final int MB = 1 << 20;

  /// Mounts it; the test is skipped where this user may not mount.
  static SmallDisk mounted(Path at, int megabytes) throws IOException, InterruptedException {
    int code =
        run(
            "mount",
            "-t",
            "tmpfs",
            "-o",
            "mode=700,size=" + megabytes + "m",
            "evenhand",
            at.toString());
    Assumptions.assumeTrue(
        code == 0,
        "A full disk was not tried: this user may not mount one. Run the test as the machine's administrator.");
    return new SmallDisk(at);
  }

  long free() {
    return root.toFile().getUsableSpace();
  }

  /// Fills it until so many bytes are free.
  void fillTo(long bytes) throws IOException {
    byte[] some = new byte[MB];
    try (OutputStream out = filler()) {
      while (free() > bytes) {
        out.write(some);
      }
    }
  }

  /// Fills it until not a page more goes in.
  void fill() throws IOException {
    fillTo(2 * MB);
    try (OutputStream out = filler()) {
      byte[] page = new byte[4096];
      while (true) {
        out.write(page);
      }
    } catch (IOException e) {
      if (free() > 0) {
        throw e;
      }
    }
  }

  void makeRoom() throws IOException {
    Files.delete(root.resolve("filler"));
  }

  private OutputStream filler() throws IOException {
    return Files.newOutputStream(
        root.resolve("filler"), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  @Override
  public void close() {
    try {
      run("umount", "-l", root.toString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static int run(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1; // no such program here
    }
  }
}
