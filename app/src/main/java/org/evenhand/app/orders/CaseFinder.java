package org.evenhand.app.orders;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evenhand.app.access.Acting;
import org.evenhand.app.access.ReadLog;
import org.evenhand.app.database.Database;
import org.evenhand.app.decisions.Matter;
import org.evenhand.app.decisions.Queue;
import org.evenhand.app.identity.Sighting;
import org.evenhand.app.identity.Sightings;
import org.evenhand.app.vault.Standing;
import org.evenhand.app.vault.Standings;

/// Finds the cases that an order names: by number, or by name and birth date through keyed hashes.
/// Each person shown is logged with the clerk's purpose.
final class CaseFinder {
  private static final Pattern NUMBER = Pattern.compile("R-([0-9]{4})-0*([0-9]{1,8})");
  private static final int MOST = 100;

  private final Database database;
  private final Sightings sightings;
  private final Queue queue;
  private final ReadLog looks;
  private final Standings standings;

  CaseFinder(Database database, Sightings sightings, Queue queue, ReadLog looks) {
    this.database = database;
    this.sightings = sightings;
    this.queue = queue;
    this.looks = looks;
    this.standings = new Standings(database.sql());
  }

  /// A case that an order may name.
  ///
  /// @param defendants their names; empty where none is named
  /// @param standing what earlier orders say
  record Found(Matter matter, List<Sighting> defendants, Standing standing) {
    String who() {
      return defendants.isEmpty()
          ? "Nobody named"
          : defendants.stream().map(Sighting::name).distinct().collect(Collectors.joining(", "));
    }
  }

  /// Whether this is how a case is numbered.
  static boolean isNumber(String text) {
    return NUMBER.matcher(text.strip().toUpperCase(java.util.Locale.ROOT)).matches();
  }

  List<Found> byNumber(Acting acting, String number) {
    Matcher parts = NUMBER.matcher(number.strip().toUpperCase(java.util.Locale.ROOT));
    if (!parts.matches()) {
      return List.of();
    }
    return database.as(
        acting.claims(),
        () ->
            found(
                acting,
                database
                    .sql()
                    .sql(
                        "select referral from dockets.docket where kind = 'referral' and year = :year"
                            + " and serial = :serial and office = any(:offices) and referral is not null")
                    .param("year", Integer.parseInt(parts.group(1)))
                    .param("serial", Integer.parseInt(parts.group(2)))
                    .param("offices", acting.account().offices().toArray(String[]::new))
                    .query((r, n) -> Objects.requireNonNull(r.getObject(1, UUID.class)))
                    .list()));
  }

  List<Found> byName(Acting acting, String surname, String given, String born) {
    return database.as(
        acting.claims(),
        () -> {
          Set<UUID> cases = new LinkedHashSet<>();
          sightings
              .search(surname, given, born.strip(), MOST)
              .forEach(s -> cases.add(s.referral()));
          return found(acting, List.copyOf(cases));
        });
  }

  /// These cases, without those that were expunged.
  List<Found> all(Acting acting, List<UUID> referrals) {
    return database.as(acting.claims(), () -> found(acting, referrals));
  }

  private List<Found> found(Acting acting, List<UUID> referrals) {
    Map<UUID, Matter> matters =
        queue.findAll(referrals).stream()
            .filter(m -> acting.account().offices().contains(m.office()))
            .collect(Collectors.toMap(Matter::referral, Function.identity()));
    List<Found> found = new ArrayList<>();
    for (UUID each : referrals) {
      Optional.ofNullable(matters.get(each))
          .ifPresent(m ->
              found.add(
                  new Found(
                      m,
                      sightings.of(each, m.version()).stream()
                          .filter(s -> s.role().equals("defendant") && s.isNamed())
                          .toList(),
                      standings.find(each).map(Standings.Stands::standing).orElse(Standing.OPEN))));
    }
    looks.note(
        acting, "referral", found.stream().map(f -> f.matter().referral()).toList(), "orders");
    looks.note(
        acting,
        "person",
        found.stream().flatMap(f -> f.defendants().stream()).map(Sighting::mention).toList(),
        "orders");
    return found;
  }
}
