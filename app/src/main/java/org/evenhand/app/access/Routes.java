package org.evenhand.app.access;

import static org.evenhand.app.access.Role.ADMINISTRATOR;
import static org.evenhand.app.access.Role.ANALYST;
import static org.evenhand.app.access.Role.ATTORNEY;
import static org.evenhand.app.access.Role.CLERK;
import static org.evenhand.app.access.Role.COMMISSIONER;
import static org.evenhand.app.access.Role.DEFENCE;
import static org.evenhand.app.access.Role.DETECTIVE;
import static org.evenhand.app.access.Role.OVERSIGHT;
import static org.evenhand.app.access.Role.SUPERVISOR;
import static org.evenhand.app.access.Route.everyone;
import static org.evenhand.app.access.Route.get;
import static org.evenhand.app.access.Route.post;
import static org.evenhand.app.access.Route.section;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Every address of the office and who may use it; what is not here is refused. A test compares it
/// with the addresses the application really has and calls each with every role.
public final class Routes {
  /// All of them. Sections appear in the navigation in this order.
  public static final List<Route> ALL =
      Stream.of(
              // Before anybody is signed in.
              Route.open("/health", "GET"),
              Route.open("/static/**", "GET"),
              Route.open("/error", "GET", "POST"),
              Route.open("/sign-in", "GET", "POST"),
              Route.open("/sign-in/code", "GET", "POST"),
              Route.open("/sign-in/app", "GET", "POST"),
              Route.open("/sign-in/provider", "GET"),
              Route.open("/sign-in/provider/back", "GET"),
              Route.open("/sign-in/passkey/options", "POST"),
              Route.open("/sign-in/passkey", "POST"),
              Route.open("/set-up", "GET", "POST"),
              // Everybody.
              List.of(
                  section("Start", "/", "", everyone()),
                  post("/sign-out", everyone()),
                  get("/account", everyone()),
                  post("/account/purpose", everyone()),
                  post("/account/passkeys/options", everyone()),
                  post("/account/passkeys", everyone()),
                  post("/account/passkeys/remove", everyone()),
                  get("/account/password", everyone()),
                  post("/account/password", everyone())),
              // Cases: those who decide, those who sent them, those who keep them.
              List.of(
                  section(
                      "Backlog",
                      "/backlog",
                      "What waits and for how long; how often attorneys and guideline agree.",
                      Set.of(SUPERVISOR)),
                  section(
                      "Queue",
                      "/queue",
                      "Cases to decide, those with the least time left in custody first.",
                      Set.of(ATTORNEY, SUPERVISOR)),
                  section(
                      "Sent",
                      "/sent",
                      "What your agency sent, and where each case stands.",
                      Set.of(DETECTIVE)),
                  section(
                      "Find",
                      "/search",
                      "People and their cases, by name.",
                      Set.of(ATTORNEY, SUPERVISOR, CLERK, DETECTIVE)),
                  post("/search", Set.of(ATTORNEY, SUPERVISOR, CLERK, DETECTIVE)),
                  get("/cases/{id}", Set.of(ATTORNEY, SUPERVISOR, CLERK, DETECTIVE)),
                  get("/cases/{id}/first-look", Set.of(ATTORNEY, SUPERVISOR)),
                  post("/cases/{id}/first-look", Set.of(ATTORNEY, SUPERVISOR)),
                  post("/backlog/first-look", Set.of(SUPERVISOR)),
                  get("/cases/{id}/docket", Set.of(ATTORNEY, SUPERVISOR, CLERK)),
                  post("/cases/{id}/docket", Set.of(ATTORNEY, SUPERVISOR, CLERK)),
                  post("/cases/{id}/docket/given", Set.of(SUPERVISOR)),
                  post("/cases/{id}/docket/deadlines", Set.of(ATTORNEY, SUPERVISOR, CLERK)),
                  get("/cases/{id}/docket/files/{file}", Set.of(ATTORNEY, SUPERVISOR, CLERK)),
                  get("/cases/{id}/coding", Set.of(ATTORNEY, SUPERVISOR)),
                  post("/cases/{id}/coding", Set.of(ATTORNEY, SUPERVISOR)),
                  get("/coding", Set.of(ATTORNEY, SUPERVISOR, OVERSIGHT)),
                  post("/cases/{id}/decision", Set.of(ATTORNEY, SUPERVISOR)),
                  post("/cases/{id}/links", Set.of(ATTORNEY, SUPERVISOR)),
                  get("/cases/{id}/letter", Set.of(ATTORNEY, SUPERVISOR)),
                  get("/cases/{id}/disclosure", Set.of(ATTORNEY, SUPERVISOR)),
                  post("/cases/{id}/disclosure", Set.of(ATTORNEY, SUPERVISOR)),
                  post("/cases/{id}/disclosure/send", Set.of(ATTORNEY, SUPERVISOR)),
                  get("/cases/{id}/flags", Set.of(ATTORNEY, SUPERVISOR)),
                  post("/cases/{id}/flags", Set.of(ATTORNEY, SUPERVISOR)),
                  post("/cases/{id}/flags/{flag}", Set.of(ATTORNEY, SUPERVISOR)),
                  section(
                      "Disclosed",
                      "/disclosure",
                      "What offices disclosed to you, case by case, and when.",
                      Set.of(DEFENCE)),
                  // Briefings on the guideline, and what those who oversee the office read.
                  section(
                      "Briefings",
                      "/briefings",
                      "Who was told of which version of the guideline, and who has read it.",
                      Set.of(DETECTIVE, SUPERVISOR)),
                  get("/briefings/new", Set.of(SUPERVISOR)),
                  post("/briefings/new", Set.of(SUPERVISOR)),
                  get("/briefings/{id}", Set.of(SUPERVISOR)),
                  post("/briefings/{id}/sheet", Set.of(SUPERVISOR)),
                  post("/briefings/{id}/acknowledge", Set.of(DETECTIVE)),
                  post("/briefings/transfers", Set.of(SUPERVISOR)),
                  section(
                      "Overview",
                      "/overview",
                      "The month in figures: policy in force, who was told, what was sent, how long it took.",
                      Set.of(COMMISSIONER, OVERSIGHT, SUPERVISOR)),
                  post("/overview", Set.of(SUPERVISOR)),
                  section(
                      "Ledger",
                      "/ledger",
                      "Who did what, when and why; how far it is sealed.",
                      Set.of(OVERSIGHT, ADMINISTRATOR, COMMISSIONER, SUPERVISOR))),
              // What comes in.
              Route.open("/api/referrals", "POST"),
              List.of(
                  section(
                      "New referral",
                      "/referrals/new",
                      "Type a referral in.",
                      Set.of(DETECTIVE, CLERK)),
                  post("/referrals/new", Set.of(DETECTIVE, CLERK)),
                  section(
                      "Send files",
                      "/referrals/upload",
                      "Referrals as files, or the evening's exports.",
                      Set.of(DETECTIVE, CLERK, SUPERVISOR)),
                  post("/referrals/upload", Set.of(DETECTIVE, CLERK, SUPERVISOR)),
                  section(
                      "Imports",
                      "/imports",
                      "What came in, and what became of it.",
                      Set.of(DETECTIVE, CLERK, SUPERVISOR)),
                  get("/imports/{id}", Set.of(DETECTIVE, CLERK, SUPERVISOR)),
                  post("/imports/{id}/supersede", Set.of(CLERK, SUPERVISOR))),
              // What is counted.
              List.of(
                  section(
                      "Snapshots",
                      "/snapshots",
                      "What stood in the office on a night, and reports made of it.",
                      Set.of(ANALYST, SUPERVISOR, CLERK)),
                  post("/snapshots", Set.of(ANALYST, SUPERVISOR, CLERK)),
                  get("/snapshots/{id}", Set.of(ANALYST, SUPERVISOR, CLERK)),
                  post("/snapshots/{id}/check", Set.of(ANALYST, SUPERVISOR, CLERK)),
                  post("/snapshots/{id}/reports", Set.of(ANALYST, SUPERVISOR)),
                  get("/reports/{id}", Set.of(ANALYST, SUPERVISOR)),
                  get("/reports/{id}/files/{name}", Set.of(ANALYST, SUPERVISOR)),
                  post("/reports/{id}/publish", Set.of(SUPERVISOR))),
              // Orders of courts.
              List.of(
                  section(
                      "Orders",
                      "/orders",
                      "What courts ordered about records, and what is still owed.",
                      Set.of(CLERK, SUPERVISOR)),
                  post("/orders", Set.of(CLERK)),
                  get("/orders/new", Set.of(CLERK)),
                  post("/orders/new", Set.of(CLERK)),
                  post("/orders/details", Set.of(CLERK)),
                  get("/orders/{id}", Set.of(CLERK, SUPERVISOR)),
                  post("/orders/{id}/carry-out", Set.of(CLERK))),
              // Who looked at what.
              List.of(
                  section(
                      "Looks",
                      "/looks",
                      "Who looked at a person's record, when and why.",
                      Set.of(OVERSIGHT, ADMINISTRATOR, SUPERVISOR))),
              // Running the server.
              List.of(
                  section(
                      "Accounts",
                      "/accounts",
                      "Who may sign in, as what; lock, release, reset.",
                      Set.of(ADMINISTRATOR)),
                  section(
                      "Programs",
                      "/senders",
                      "Keys of programs that send referrals.",
                      Set.of(ADMINISTRATOR)),
                  post("/senders", Set.of(ADMINISTRATOR)),
                  post("/senders/{id}/close", Set.of(ADMINISTRATOR)),
                  get("/accounts/new", Set.of(ADMINISTRATOR)),
                  post("/accounts/new", Set.of(ADMINISTRATOR)),
                  get("/accounts/{id}", Set.of(ADMINISTRATOR)),
                  post("/accounts/{id}/assign", Set.of(ADMINISTRATOR)),
                  post("/accounts/{id}/lock", Set.of(ADMINISTRATOR)),
                  post("/accounts/{id}/release", Set.of(ADMINISTRATOR)),
                  post("/accounts/{id}/close", Set.of(ADMINISTRATOR)),
                  post("/accounts/{id}/provider", Set.of(ADMINISTRATOR)),
                  post("/accounts/{id}/reset", Set.of(ADMINISTRATOR))))
          .flatMap(List::stream)
          .toList();

  private Routes() {}

  /// Sections of the navigation for a role, the start page first.
  public static List<Route> sections(Role role) {
    return ALL.stream().filter(r -> r.section().isPresent() && r.roles().contains(role)).toList();
  }
}
