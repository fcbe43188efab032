package org.evenhand.app.audit;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// A line on the terminal about what is being done, for anything that takes longer than two
/// seconds.
public final class Ticker {
  private static final long QUIET = TimeUnit.SECONDS.toNanos(2);
  private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(500);

  private final PrintWriter out;
  private final long start = System.nanoTime();
  private long last = start;

  public Ticker(PrintWriter out) {
    this.out = out;
  }

  public void doing(String what, long done, long of) {
    long now = System.nanoTime();
    if (now - start > QUIET && now - last > BETWEEN) {
      out.printf(
          Locale.ROOT,
          "%4d s  %s, %,d of %,d%n",
          TimeUnit.NANOSECONDS.toSeconds(now - start),
          what,
          done,
          of);
      out.flush();
      last = now;
    }
  }
}
