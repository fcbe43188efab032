package org.evenhand.app.orders;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Acting;
import org.evenhand.app.access.Role;
import org.evenhand.app.database.Database;
import org.evenhand.app.reception.Duplicates;
import org.evenhand.app.reception.KeptTraces;
import org.evenhand.app.shell.Field;
import org.evenhand.app.shell.Frame;
import org.evenhand.app.shell.Paging;
import org.evenhand.app.shell.Said;
import org.evenhand.app.shell.Screen;
import org.evenhand.app.shell.Times;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The clerk's pages of orders.
@Controller
final class OrdersPages {
  private static final int SIZE = 40;

  private final Database database;
  private final Orders orders;
  private final OrderStore store;
  private final Sweeps sweeps;
  private final CaseFinder cases;
  private final KeptTraces kept;
  private final Duplicates duplicates;
  private final InstantSource clock;

  OrdersPages(
      Database database,
      Orders orders,
      Sweeps sweeps,
      CaseFinder cases,
      KeptTraces kept,
      Duplicates duplicates,
      InstantSource clock) {
    this.database = database;
    this.orders = orders;
    this.store = new OrderStore(database.sql());
    this.sweeps = sweeps;
    this.cases = cases;
    this.kept = kept;
    this.duplicates = duplicates;
    this.clock = clock;
  }

  /// What the search shows.
  ///
  /// @param found empty before anything was asked
  record Search(
      Field number,
      Field surname,
      Field given,
      Field born,
      Optional<List<CaseFinder.Found>> found) {}

  /// One order with what it needs.
  ///
  /// @param found the case, while there is something of it to show
  /// @param together the other orders of the same decree
  /// @param alike cases that may be the same matter and are not named by the decree
  record Shown(
      LegalOrder order,
      Optional<CaseFinder.Found> found,
      List<LegalOrder> together,
      List<CaseFinder.Found> alike,
      int destroyed,
      boolean mayCarryOut,
      Field number) {}

  @GetMapping("/orders")
  Screen list(Frame frame, Acting acting, @RequestParam(defaultValue = "1") int page) {
    Frame titled = frame.titled("Orders");
    return database.as(
        acting.claims(),
        () -> {
          Paging paging = new Paging(Math.max(1, page), SIZE, store.count(), "/orders");
          List<LegalOrder> rows = store.page(SIZE, paging.offset());
          boolean clerk = acting.role() == Role.CLERK;
          return Screen.of(
              titled,
              (out, tags) -> JteordersGenerated.render(out, tags, titled, rows, paging, clerk));
        });
  }

  @GetMapping("/orders/new")
  Screen ask(Frame frame) {
    return search(frame, searched("", "", "", "", Optional.empty()), 200);
  }

  @PostMapping("/orders/new")
  Screen find(
      Frame frame,
      Acting acting,
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String surname,
      @RequestParam(defaultValue = "") String given,
      @RequestParam(defaultValue = "") String born) {
    Search asked = searched(number, surname, given, born, Optional.empty());
    if (number.isBlank() && surname.isBlank()) {
      return search(
          frame,
          with(asked, asked.number().wrong("Give the number of the case, or a surname below.")),
          422);
    }
    if (!number.isBlank() && !CaseFinder.isNumber(number)) {
      return search(
          frame, with(asked, asked.number().wrong("A case is numbered like R-2026-00017.")), 422);
    }
    if (!born.isBlank() && !born.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      return search(
          frame,
          new Search(
              asked.number(),
              asked.surname(),
              asked.given(),
              asked.born().wrong("Write the date as year, month and day, such as 1990-02-28."),
              Optional.empty()),
          422);
    }
    List<CaseFinder.Found> found =
        number.isBlank()
            ? cases.byName(acting, surname, given, born)
            : cases.byNumber(acting, number);
    return search(frame, searched(number, surname, given, born, Optional.of(found)), 200);
  }

  @PostMapping("/orders/details")
  View details(
      Frame frame,
      Acting acting,
      HttpServletRequest request,
      @RequestParam(name = "record", required = false, defaultValue = "") List<UUID> records) {
    List<CaseFinder.Found> found = cases.all(acting, records);
    if (found.isEmpty()) {
      Said.wrong("Choose a case.", List.of("Find it first, then tick it.")).onNextPage(request);
      return new RedirectView("/orders/new");
    }
    return form(frame, found, OrderForm.EMPTY, 200);
  }

  @PostMapping("/orders")
  View enter(
      Frame frame,
      Acting acting,
      HttpServletRequest request,
      @RequestParam(name = "record", required = false, defaultValue = "") List<UUID> records,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String court,
      @RequestParam(defaultValue = "") String cause,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String why) {
    List<CaseFinder.Found> found = cases.all(acting, records);
    if (found.isEmpty()) {
      Said.wrong("Choose a case.", List.of("Find it first, then tick it.")).onNextPage(request);
      return new RedirectView("/orders/new");
    }
    List<UUID> referrals = found.stream().map(f -> f.matter().referral()).toList();
    List<KeptTraces.Words> words =
        database.as(acting.claims(), () -> referrals.stream().map(kept::words).toList());
    LocalDate today = clock.instant().atZone(Times.ZONE).toLocalDate();
    OrderForm form = OrderForm.of(kind, court, cause, on, why).checked(words, today);
    if (!form.isAccepted()) {
      return form(frame, found, form, 422);
    }
    List<UUID> entered = orders.enter(acting.claims(), referrals, form.decree());
    (kind.equals("expunge")
            ? Said.mind(
                "The order is entered, and the case is sealed. Nothing is destroyed before you carry it out below.")
            : Said.done("The order is entered and in force."))
        .onNextPage(request);
    return new RedirectView(entered.size() == 1 ? "/orders/" + entered.getFirst() : "/orders");
  }

  @GetMapping("/orders/{id}")
  Screen show(Frame frame, Acting acting, @PathVariable UUID id) {
    return order(frame, acting, id, number(""), 200);
  }

  @PostMapping("/orders/{id}/carry-out")
  View carryOut(
      Frame frame,
      Acting acting,
      HttpServletRequest request,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String number) {
    LegalOrder order = database.as(acting.claims(), () -> find(id));
    if (!order.isToCarryOut()) {
      Said.mind("Nothing was done: this order is not one that waits to be carried out.")
          .onNextPage(request);
      return new RedirectView("/orders/" + id);
    }
    if (!number.strip().toUpperCase(Locale.ROOT).equals(order.number())) {
      return order(
          frame,
          acting,
          id,
          number(number)
              .wrong("Type the number of the case as it stands above: " + order.number() + "."),
          422);
    }
    long destroyed = orders.carryOut(acting.claims(), id);
    sweeps.soon();
    Said.done(
            "The case is expunged: %,d keys were destroyed. Files and backups are being swept; this page shows how far it is."
                .formatted(destroyed))
        .onNextPage(request);
    return new RedirectView("/orders/" + id);
  }

  private LegalOrder find(UUID id) {
    return store.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Screen order(Frame frame, Acting acting, UUID id, Field number, int status) {
    Shown view =
        database.as(
            acting.claims(),
            () -> {
              LegalOrder order = find(id);
              boolean clerk = acting.role() == Role.CLERK;
              List<LegalOrder> together =
                  store.ofDecree(order.decree()).stream().filter(o -> !o.id().equals(id)).toList();
              return new Shown(
                  order,
                  clerk
                      ? cases.all(acting, List.of(order.referral())).stream().findFirst()
                      : Optional.empty(),
                  together,
                  clerk && order.isToCarryOut() ? alike(acting, order, together) : List.of(),
                  store.gone(id).size(),
                  clerk && order.isToCarryOut(),
                  number);
            });
    Frame titled = frame.titled("Order on " + view.order().number());
    return Screen.of(titled, (out, tags) -> JteorderGenerated.render(out, tags, titled, view))
        .withStatus(status);
  }

  private List<CaseFinder.Found> alike(Acting acting, LegalOrder order, List<LegalOrder> together) {
    List<UUID> named = together.stream().map(LegalOrder::referral).toList();
    return cases.all(
        acting,
        duplicates.of(order.referral()).stream()
            .map(Duplicates.Pair::other)
            .distinct()
            .filter(other -> !named.contains(other))
            .toList());
  }

  private Screen form(Frame frame, List<CaseFinder.Found> found, OrderForm form, int status) {
    Frame titled = frame.titled("Enter an order");
    return Screen.of(
            titled, (out, tags) -> JtedetailsGenerated.render(out, tags, titled, found, form))
        .withStatus(status);
  }

  private static Screen search(Frame frame, Search view, int status) {
    Frame titled = frame.titled("Enter an order");
    return Screen.of(titled, (out, tags) -> JtefindGenerated.render(out, tags, titled, view))
        .withStatus(status);
  }

  private static Search searched(
      String number,
      String surname,
      String given,
      String born,
      Optional<List<CaseFinder.Found>> found) {
    return new Search(
        Field.text("number", "Number of the case")
            .with(number)
            .hinted("Such as R-2026-00017")
            .optional(),
        Field.text("surname", "Surname").with(surname).optional(),
        Field.text("given", "Given name").with(given).optional(),
        Field.text("born", "Born").with(born).of("date").optional(),
        found);
  }

  private static Search with(Search search, Field number) {
    return new Search(number, search.surname(), search.given(), search.born(), search.found());
  }

  private static Field number(String typed) {
    return Field.text("number", "Type the number of the case").with(typed);
  }
}
