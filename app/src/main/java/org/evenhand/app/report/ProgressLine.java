package org.evenhand.app.report;

import java.io.PrintStream;
import java.util.Locale;
import org.evenhand.app.intake.Progress;

/// A line on the terminal about what is being done, for anything that takes longer than two
/// seconds.
public final class ProgressLine implements Progress {
  private static final long QUIET_NANOS = 2_000_000_000L;
  private static final long BETWEEN_NANOS = 500_000_000L;

  private final PrintStream out;
  private final boolean quiet;
  private final long start = System.nanoTime();
  private long last = start;
  private boolean shown;

  public ProgressLine(PrintStream out, boolean quiet) {
    this.out = out;
    this.quiet = quiet;
  }

  @Override
  public void read(String file, long bytes, long ofBytes) {
    step(
        String.format(
            Locale.ROOT,
            "reading %s, %d of %d MB",
            file,
            bytes / 1_000_000,
            Math.max(1, ofBytes / 1_000_000)));
  }

  public void step(String doing) {
    long now = System.nanoTime();
    if (!quiet && now - start > QUIET_NANOS && now - last > BETWEEN_NANOS) {
      out.printf(Locale.ROOT, "\r%4.0f s  %-70s", (now - start) / 1e9, doing);
      out.flush();
      last = now;
      shown = true;
    }
  }

  /// Ends the line, so that what follows starts on its own.
  public void done() {
    if (shown) {
      out.println();
      shown = false;
    }
  }
}
