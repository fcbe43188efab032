package org.evenhand.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Work in numbered pieces on all cores. Which core takes which piece is left open, so a piece must
/// put its result in a place of its own.
final class Parallel {
  private Parallel() {}

  /// @param worker makes what one thread needs, and returns what does a piece
  static void each(int pieces, Supplier<IntConsumer> worker) {
    int threads = StrictMath.min(Runtime.getRuntime().availableProcessors(), pieces);
    if (threads <= 1) {
      IntConsumer work = worker.get();
      for (int piece = 0; piece < pieces; piece++) {
        work.accept(piece);
      }
      return;
    }
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        running.add(
            pool.submit(() -> {
              IntConsumer work = worker.get();
              for (int piece = next.getAndIncrement();
                  piece < pieces;
                  piece = next.getAndIncrement()) {
                work.accept(piece);
              }
            }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Linking was interrupted.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
