package org.evenhand.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Asks at a fixed rate, whether or not answers are late; a time is counted from when its request
/// was due, so that a stall is seen in full. Each answer is checked to be the page that was asked
/// for.
final class OfficeLoad {
  private static final int MOST_AT_ONCE = 64;

  private final List<OfficeUser> users;
  private final List<OfficeData.Known> known;
  private final Random draw = new Random(5);
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);
  private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();

  OfficeLoad(List<OfficeUser> users, List<OfficeData.Known> known) {
    this.users = users;
    this.known = known;
  }

  /// @param wrong empty if it was the right page
  private record Answer(String page, double millis, String wrong) {}

  private record Question(String page, String path, Map<String, String> form, String expected) {}

  /// Times of one page in milliseconds, and what was wrong.
  record Times(int n, double p50, double p90, double p99, double most, List<String> wrong) {}

  /// Asks until `over`, at most so many times a second.
  ///
  /// @param mixed queue, cases and searches; otherwise the queue alone
  Map<String, Times> run(int aSecond, boolean mixed, BooleanSupplier over)
      throws InterruptedException {
    answers.clear();
    long gap = 1_000_000_000L / aSecond;
    long due = System.nanoTime();
    try (ExecutorService line = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; !over.getAsBoolean(); i++) {
        due += gap;
        while (System.nanoTime() < due) {
          LockSupport.parkNanos(due - System.nanoTime());
        }
        Question next = mixed ? question() : queue(i % 4 == 3 ? "held" : "all", 1);
        OfficeUser user = users.get(i % users.size());
        long since = due;
        places.acquire();
        line.execute(() -> ask(user, next, since));
      }
    }
    Map<String, List<Answer>> byPage = new TreeMap<>();
    answers.forEach(a -> byPage.computeIfAbsent(a.page(), p -> new ArrayList<>()).add(a));
    Map<String, Times> times = new TreeMap<>();
    byPage.forEach((page, all) -> times.put(page, times(all)));
    return times;
  }

  private void ask(OfficeUser user, Question q, long since) {
    String wrong;
    try {
      HttpResponse<String> answer =
          q.form().isEmpty() ? user.get(q.path()) : user.post(q.path(), q.form());
      boolean right =
          answer.statusCode() == 200
              && (answer.body().contains(q.expected())
                  || (!q.form().isEmpty() && answer.body().contains("The first 100 records")));
      wrong = right ? "" : q.path() + " " + answer.statusCode() + " without " + q.expected();
    } catch (IOException e) {
      wrong = q.path() + " " + e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      wrong = "interrupted";
    } finally {
      places.release();
    }
    answers.add(new Answer(q.page(), (System.nanoTime() - since) / 1e6, wrong));
  }

  /// Four of ten the queue, four a case, two a search.
  private Question question() {
    int lot = draw.nextInt(10);
    if (lot < 4) {
      List<String> filters = List.of("all", "all", "all", "held", "drugs", "mine", "decided");
      String filter = filters.get(draw.nextInt(filters.size()));
      return queue(filter, filter.equals("all") ? 1 + draw.nextInt(5) : 1);
    }
    OfficeData.Known one = known.get(draw.nextInt(known.size()));
    if (lot < 8) {
      return new Question(
          "case",
          "/cases/" + one.referral(),
          Map.of(),
          "Record " + one.referral() + ". Looking at this page was logged");
    }
    String surname = one.surname().isEmpty() ? "Nobody" : one.surname();
    Map<String, String> form =
        lot == 8 || one.born().isEmpty()
            ? Map.of("surname", surname, "given", one.given(), "born", "")
            : Map.of("surname", surname, "given", "", "born", one.born());
    return new Question(
        "search",
        "/search",
        form,
        one.surname().isEmpty() ? "No record you may see" : "/cases/" + one.referral());
  }

  private static Question queue(String filter, int page) {
    return new Question(
        "queue",
        "/queue?show=" + filter + "&page=" + page,
        Map.of(),
        filter.equals("mine") ? "Nothing is waiting here" : "data-list=\"cases\"");
  }

  private static Times times(List<Answer> of) {
    double[] sorted = of.stream().mapToDouble(Answer::millis).sorted().toArray();
    return new Times(
        sorted.length,
        at(sorted, 0.5),
        at(sorted, 0.9),
        at(sorted, 0.99),
        sorted[sorted.length - 1],
        of.stream().map(Answer::wrong).filter(w -> !w.isEmpty()).toList());
  }

  /// The nearest rank.
  private static double at(double[] sorted, double share) {
    return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
  }
}
