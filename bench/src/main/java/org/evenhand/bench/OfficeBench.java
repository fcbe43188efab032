package org.evenhand.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.evenhand.linkage.SyntheticPeople;

/// The office under load: a full database, attorneys at work, and the evening's export on top.
final class OfficeBench {
  private static final int A_SECOND = 50;
  private static final double MOST_MILLIS = 100;
  private static final int MOST_MEGABYTES = 900;
  private static final int DROP_ROWS = 20_000;
  private static final double MOST_DROP_SECONDS = 60;

  private final Path root;
  private final Path work;
  private final int cases;
  private final int seconds;

  /// @param seconds of the mixed load
  OfficeBench(Path root, Path work, int cases, int seconds) {
    this.root = root;
    this.work = work;
    this.cases = cases;
    this.seconds = seconds;
  }

  List<Outcome> measure() throws IOException, SQLException, InterruptedException {
    OfficeData data = OfficeData.of(cases, Math.min(5_000, cases / 4), work);
    List<Outcome> outcomes = new ArrayList<>();
    try (OfficeProcess office =
        OfficeProcess.start(
            List.of(
                root.resolve("evenhand").toString(),
                "serve",
                "--port",
                "0",
                "--data",
                data.folder().toString()))) {
      OfficeLoad load = new OfficeLoad(users(office), data.known());
      load.run(A_SECOND / 2, true, after(Math.max(5, seconds / 4)));
      load.run(A_SECOND, true, after(seconds))
          .forEach((page, times) ->
              outcomes.add(outcome("office-" + page, times, MOST_MILLIS, data.loaded())));
      outcomes.add(memory(office));
      outcomes.forEach(o -> System.out.println("  " + o.benchmark() + ": " + o.notes()));
    }
    outcomes.addAll(evening(data));
    return outcomes;
  }

  private List<Outcome> evening(OfficeData data) throws IOException, InterruptedException {
    Path export = work.resolve("Rcvd_20261122_1800.CSV");
    int filed = export(export);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            System.getProperty("evenhand.serve.flags", "-Xmx400m -XX:+UseSerialGC").split(" ")));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("-Devenhand.root=" + root);
    command.add("-cp");
    command.add(
        root.resolve("bench/target/classes")
            + ":"
            + root.resolve("app/target/classes")
            + ":"
            + root.resolve("app/target/lib")
            + "/*");
    command.add(OfficeHost.class.getName());
    command.add(data.folder().toString());
    try (OfficeProcess office = OfficeProcess.start(command)) {
      OfficeLoad load = new OfficeLoad(users(office), data.known());
      load.run(10, false, after(5));
      AtomicReference<String> answer = new AtomicReference<>("");
      Thread teller =
          Thread.ofPlatform()
              .start(() -> {
                try {
                  answer.set(office.tell(export.toString()));
                } catch (IOException e) {
                  answer.set("failed: " + e);
                }
              });
      Map<String, OfficeLoad.Times> times = load.run(10, false, () -> !teller.isAlive());
      teller.join();
      return List.of(
          drop(answer.get(), filed, office.most()),
          outcome(
              "office-queue-meanwhile",
              java.util.Objects.requireNonNull(times.get("queue")),
              Double.POSITIVE_INFINITY,
              "10 requests a second while the export is read"));
    }
  }

  private static Outcome drop(String answer, int filed, OfficeProcess.Memory memory) {
    List<String> wrong = new ArrayList<>();
    if (!answer.contains("state DONE; accepted " + filed + "; rejected 0")) {
      wrong.add("expected " + filed + " accepted; " + answer);
    }
    double took =
        answer.startsWith("took ") ? Double.parseDouble(answer.split(" ")[1]) : Double.NaN;
    return new Outcome(
        "office-evening-drop",
        "none",
        "s",
        Spread.of(List.of(took)),
        Spread.of(List.of(Double.NaN)),
        Spread.of(List.of(Double.NaN)),
        0,
        0,
        memory.both(),
        Map.of("at most " + MOST_DROP_SECONDS + " s", took <= MOST_DROP_SECONDS),
        wrong,
        List.of(String.format(Locale.ROOT, "%,d rows of charges, %,d cases", DROP_ROWS, filed)));
  }

  private static Outcome outcome(String name, OfficeLoad.Times t, double goal, String note) {
    Map<String, Boolean> goals = new TreeMap<>();
    if (goal < Double.POSITIVE_INFINITY) {
      goals.put("p99 at most " + goal + " ms", t.p99() <= goal);
    }
    return new Outcome(
        name,
        "none",
        "ms",
        new Spread(t.p50(), t.p50(), t.p99()),
        Spread.of(List.of(Double.NaN)),
        Spread.of(List.of(Double.NaN)),
        0,
        0,
        0,
        goals,
        t.wrong().stream().limit(5).toList(),
        List.of(
            String.format(
                Locale.ROOT,
                "%,d answers, %d wrong; ms: p50 %.1f, p90 %.1f, p99 %.1f, max %.1f; %s",
                t.n(),
                t.wrong().size(),
                t.p50(),
                t.p90(),
                t.p99(),
                t.most(),
                note)));
  }

  private static Outcome memory(OfficeProcess office) {
    OfficeProcess.Memory m = office.most();
    return new Outcome(
        "office-memory",
        "none",
        "MB",
        Spread.of(List.of((double) m.both())),
        Spread.of(List.of(Double.NaN)),
        Spread.of(List.of(Double.NaN)),
        0,
        0,
        m.both(),
        Map.of("at most " + MOST_MEGABYTES + " MB", m.both() <= MOST_MEGABYTES),
        List.of(),
        List.of(
            String.format(
                Locale.ROOT,
                "Java %d MB resident, PostgreSQL %d MB (shared memory counted once); ready after %.2f s",
                m.java(),
                m.server(),
                office.secondsToReady())));
  }

  private static List<OfficeUser> users(OfficeProcess office)
      throws IOException, InterruptedException {
    List<OfficeUser> users = new ArrayList<>();
    for (int i = 0; i < OfficeData.ATTORNEYS; i++) {
      users.add(OfficeUser.signedIn(office.address(), i));
    }
    return users;
  }

  private static BooleanSupplier after(int seconds) {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    return () -> System.nanoTime() >= end;
  }

  /// Rows of charges of invented people, two a case but for every fifth, which has one; how many
  /// cases. New ones each time, so that they are not known yet.
  private static int export(Path file) throws IOException {
    SyntheticPeople people = SyntheticPeople.of(SyntheticPeople.Layout.FULL, DROP_ROWS, 23);
    List<String> headings = people.layout().headings();
    int surname = headings.indexOf("surname");
    int given = headings.indexOf("given_name");
    int born = headings.indexOf("birth_date");
    int postcode = headings.indexOf("postcode");
    String run = Long.toString(System.nanoTime() % 1_000_000_007L);
    List<String> lines = new ArrayList<>();
    lines.add(
        "File #,CRN,Agency,Enter Dt ,Referral Date,Def  Name,Def Sex,Def  Race,Def  DOB,Def. SSN,"
            + "Def. Street Address,Def. Street Address2,Def. City,Def. State,Def. Zipcode,"
            + "Offense Street Address,Offense Street Address 2,Offense City,Offense State,Off. Zipcode,"
            + "Ref  Charge,Ref  Charge Desctiption,Assigned Atty");
    int[] cases = {0};
    people.read(
        0,
        DROP_ROWS,
        (record, person, cells) -> {
          int rows = cases[0] % 5 == 4 ? 1 : 2;
          if (lines.size() + rows > DROP_ROWS + 1) {
            return;
          }
          int number = cases[0]++;
          for (int row = 0; row < rows; row++) {
            lines.add(
                String.join(
                    ",",
                    "095" + run + number,
                    "KC26" + run + number,
                    "1",
                    "11/20/2026",
                    "11/19/2026",
                    "\"" + cells.get(surname) + ", " + cells.get(given) + "\"",
                    "M",
                    "U",
                    american(cells.get(born).toString()),
                    "",
                    "1 Invented St",
                    "",
                    "KANSAS CITY",
                    "MO",
                    cells.get(postcode),
                    "2 Invented St",
                    "",
                    "KANSAS CITY",
                    "MO",
                    "",
                    row == 0 ? "579.015-001Y202035" : "570.030-033Y202023",
                    row == 0 ? "Possession Of Controlled Substance" : "Stealing",
                    ""));
          }
        });
    Files.write(file, lines, StandardCharsets.UTF_8);
    return cases[0];
  }

  private static String american(String date) {
    return date.matches("\\d{4}-\\d{2}-\\d{2}")
        ? date.substring(5, 7) + "/" + date.substring(8) + "/" + date.substring(0, 4)
        : "";
  }
}
