package org.evenhand.app.briefings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.access.Account;
import org.evenhand.app.access.AccountStore;
import org.evenhand.app.access.Role;

/// Records a briefing with who was there, a transfer and signatures, in the caller's transaction.
public final class Recording {
  private final BriefingStore briefings;
  private final OfficerStore officers;
  private final AccountStore accounts;

  public Recording(BriefingStore briefings, OfficerStore officers, AccountStore accounts) {
    this.briefings = briefings;
    this.officers = officers;
    this.accounts = accounts;
  }

  /// An officer to be listed.
  ///
  /// @param name empty if not given
  /// @param account with which they sign in, if any
  public record Named(String serial, String name, Optional<UUID> account) {}

  /// The accounts of these lines; a sign-in name that is no detective's of the agency is a problem.
  List<Named> named(Roster roster, String agency, List<String> problems) {
    List<Named> named = new ArrayList<>();
    for (Roster.Line each : roster.lines()) {
      Optional<Account> account =
          each.signIn().isEmpty() ? Optional.empty() : accounts.find(each.signIn());
      if (!each.signIn().isEmpty() && account.filter(a -> isOf(a, agency)).isEmpty()) {
        problems.add(
            "No detective of this agency signs in as “%s”; leave it empty or ask the administrator."
                .formatted(each.signIn()));
      }
      named.add(new Named(each.serial(), each.name(), account.map(Account::id)));
    }
    return named;
  }

  private static boolean isOf(Account account, String agency) {
    return account.role() == Role.DETECTIVE && account.agencies().contains(agency);
  }

  /// Keeps the briefing and who was there. An officer who was posted nowhere serves in the unit
  /// from that day.
  ///
  /// @param everybody whether all who serve in the unit on that day were there
  /// @return how many were there
  public int record(
      Briefing briefing, List<Named> there, boolean everybody, String actor, Instant at) {
    briefings.add(briefing, actor, at);
    Map<UUID, Officer> all = new LinkedHashMap<>();
    for (Named each : there) {
      Officer officer = listed(briefing.office(), briefing.agency(), each, actor, at);
      if (officer.postings().isEmpty() && !briefing.unit().isEmpty()) {
        officers.post(officer, briefing.unit(), briefing.givenOn(), actor, at);
      }
      all.put(officer.id(), officer);
    }
    if (everybody) {
      officers.of(briefing.office()).stream()
          .filter(o -> o.agency().equals(briefing.agency()))
          .filter(o -> o.serves(briefing.unit(), briefing.givenOn()))
          .forEach(o -> all.putIfAbsent(o.id(), o));
    }
    all.values().forEach(o -> briefings.attended(briefing, o, actor, at));
    return all.size();
  }

  /// From this day on the officer serves in the unit; the empty one says that they left.
  public Officer transfer(
      String office,
      String agency,
      Named who,
      String unit,
      LocalDate since,
      String actor,
      Instant at) {
    Officer officer = listed(office, agency, who, actor, at);
    officers.post(officer, unit, since, actor, at);
    return officer;
  }

  private Officer listed(String office, String agency, Named who, String actor, Instant at) {
    Officer officer = officers.list(office, agency, who.serial(), who.name(), actor, at);
    who.account()
        .filter(a -> officer.account().filter(a.toString()::equals).isEmpty())
        .ifPresent(a -> officers.tie(officer, a, actor, at));
    return officer;
  }
}
