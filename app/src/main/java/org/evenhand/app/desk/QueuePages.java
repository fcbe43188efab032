package org.evenhand.app.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.app.access.Acting;
import org.evenhand.app.access.Role;
import org.evenhand.app.database.Database;
import org.evenhand.app.decisions.FirstLooks;
import org.evenhand.app.decisions.Matter;
import org.evenhand.app.decisions.Queue;
import org.evenhand.app.identity.Sighting;
import org.evenhand.app.identity.Sightings;
import org.evenhand.app.shell.Frame;
import org.evenhand.app.shell.Paging;
import org.evenhand.app.shell.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The queue: one line a case, by the hours left in custody, then by age.
@Controller
public final class QueuePages {
  private static final int SIZE = 40;

  /// More are not counted, so that a page costs the same however long the queue is.
  private static final int MOST = 10_000;

  /// Which cases, by the word in the address; the order is that of the page.
  public static final Map<String, String> CHOICES = new java.util.LinkedHashMap<>();

  static {
    CHOICES.put("all", "All to decide");
    CHOICES.put("held", "In custody");
    CHOICES.put("drugs", "Drug cases");
    CHOICES.put("mine", "Given to me");
    CHOICES.put("returned", "Returned");
    CHOICES.put("decided", "Decided");
  }

  private final Database database;
  private final Queue queue;
  private final Sightings sightings;
  private final FirstLooks firstLooks;
  private final InstantSource clock;

  public QueuePages(Database database, Queue queue, Sightings sightings, InstantSource clock) {
    this.database = database;
    this.queue = queue;
    this.sightings = sightings;
    this.firstLooks = new FirstLooks(database.sql());
    this.clock = clock;
  }

  /// One line.
  ///
  /// @param who the first defendant; empty if none is named
  /// @param hidden whether what the guideline asks for is not shown before the decision
  /// @param blind whether names are not shown before the first look
  public record Row(Matter matter, String who, boolean hidden, boolean blind) {}

  /// What the page shows.
  ///
  /// @param counted how many there are, no further than it was counted
  /// @param held how many of those to decide are in custody
  record View(
      String chosen,
      List<Row> rows,
      int counted,
      int held,
      Optional<Matter> next,
      Paging paging,
      Instant now) {
    boolean isMore() {
      return counted >= MOST;
    }
  }

  @GetMapping("/queue")
  Screen show(
      Frame frame,
      Acting acting,
      @RequestParam(defaultValue = "all") String show,
      @RequestParam(defaultValue = "1") int page) {
    Frame titled = frame.titled("Queue");
    String office = acting.account().offices().stream().sorted().findFirst().orElse("");
    Queue.Filter filter = filter(show, acting);
    View view =
        database.as(
            acting.claims(),
            () -> {
              int counted = queue.count(office, filter, MOST);
              Paging paging = new Paging(Math.max(1, page), SIZE, counted, "/queue?show=" + show);
              List<Matter> matters = queue.page(office, filter, SIZE, (int) paging.offset());
              Queue.Filter held =
                  new Queue.Filter(Matter.State.TO_DECIDE, true, false, Optional.empty());
              return new View(
                  show,
                  rows(matters, acting),
                  counted,
                  queue.count(office, held, MOST),
                  queue.page(office, held, 1, 0).stream().findFirst(),
                  paging,
                  clock.instant());
            });
    return Screen.of(titled, (out, tags) -> JtequeueGenerated.render(out, tags, titled, view));
  }

  /// What a detective's agency sent, and what became of it.
  @GetMapping("/sent")
  Screen sent(Frame frame, Acting acting, @RequestParam(defaultValue = "1") int page) {
    Frame titled = frame.titled("What we sent");
    String agency = acting.account().agencies().stream().sorted().findFirst().orElse("");
    List<Row> rows =
        database.as(
            acting.claims(),
            () -> rows(queue.sentBy(agency, SIZE, (Math.max(1, page) - 1) * SIZE), acting));
    int from = Math.max(1, page);
    Paging paging =
        new Paging(
            from,
            SIZE,
            (long) (from - 1) * SIZE + rows.size() + (rows.size() == SIZE ? 1 : 0),
            "/sent");
    return Screen.of(
        titled,
        (out, tags) -> JtesentGenerated.render(out, tags, titled, rows, paging, clock.instant()));
  }

  /// How the page's sentence goes on: `12 cases to decide, in custody`.
  public static String sentence(String chosen) {
    return switch (chosen) {
      case "held" -> "to decide, in custody";
      case "drugs" -> "to decide, drugs";
      case "mine" -> "to decide, given to me";
      case "returned" -> "returned to the agency";
      case "decided" -> "decided";
      default -> "to decide";
    };
  }

  /// Where a case stands, for those who sent it.
  public static String stands(Matter matter) {
    return switch (matter.state()) {
      case TO_DECIDE -> "waiting for a decision";
      case RETURNED -> "returned: something is missing";
      case DECIDED -> "decided";
      case WITHDRAWN -> "withdrawn: the import that brought it was superseded";
    };
  }

  private List<Row> rows(List<Matter> matters, Acting acting) {
    Map<UUID, Sighting> who =
        sightings.defendants(matters.stream().map(Matter::referral).toList()).stream()
            .collect(Collectors.toMap(Sighting::referral, Function.identity()));
    Set<UUID> blind = blind(matters, acting);
    return matters.stream()
        .map(m ->
            new Row(
                m,
                Optional.ofNullable(who.get(m.referral())).map(Sighting::name).orElse(""),
                decides(acting)
                    && m.state() == Matter.State.TO_DECIDE
                    && (m.unaided() || blind.contains(m.referral())),
                blind.contains(m.referral())))
        .toList();
  }

  private static boolean decides(Acting acting) {
    return acting.role() == Role.ATTORNEY || acting.role() == Role.SUPERVISOR;
  }

  /// Those to decide whose first look this attorney has yet to take.
  private Set<UUID> blind(List<Matter> matters, Acting acting) {
    Set<UUID> open =
        matters.stream()
            .filter(m -> decides(acting) && m.state() == Matter.State.TO_DECIDE)
            .map(Matter::referral)
            .collect(Collectors.toSet());
    if (open.isEmpty() || !firstLooks.areOn(matters.getFirst().office())) {
      return Set.of();
    }
    open.removeAll(firstLooks.taken(List.copyOf(open), acting.account().id().toString()));
    return open;
  }

  private static Queue.Filter filter(String show, Acting acting) {
    Optional<String> nobody = Optional.empty();
    return switch (show) {
      case "held" -> new Queue.Filter(Matter.State.TO_DECIDE, true, false, nobody);
      case "drugs" -> new Queue.Filter(Matter.State.TO_DECIDE, false, true, nobody);
      case "mine" ->
          new Queue.Filter(
              Matter.State.TO_DECIDE, false, false, Optional.of(acting.account().id().toString()));
      case "returned" -> new Queue.Filter(Matter.State.RETURNED, false, false, nobody);
      case "decided" -> new Queue.Filter(Matter.State.DECIDED, false, false, nobody);
      default -> Queue.Filter.ALL;
    };
  }
}
