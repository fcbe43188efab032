package org.evenhand.app.doors;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.evenhand.app.access.Acting;
import org.evenhand.app.access.Role;
import org.evenhand.app.reception.Agencies;
import org.evenhand.app.reception.Door;
import org.evenhand.app.reception.FileReception;

/// For whom a signed-in person may bring referrals: a detective for the own agency, to the offices
/// that it refers to; others for every agency of the own office.
record Bringing(
    Map<String, String> offices, Optional<String> agency, Set<String> speaksFor, String actor) {
  static Bringing of(Acting acting, Agencies agencies) {
    boolean police = acting.role() == Role.DETECTIVE;
    Set<String> own = police ? acting.account().agencies() : new TreeSet<>();
    Map<String, String> offices =
        police ? agencies.officesOf(own) : agencies.titles(acting.account().offices());
    Set<String> speaksFor = new TreeSet<>(own);
    if (!police) {
      acting.account().offices().forEach(o -> speaksFor.addAll(agencies.of(o)));
    }
    return new Bringing(
        offices, own.stream().sorted().findFirst(), speaksFor, acting.account().id().toString());
  }

  /// The office meant: the one chosen, or the only one.
  Optional<String> office(String chosen) {
    return offices.containsKey(chosen)
        ? Optional.of(chosen)
        : offices.size() == 1 ? offices.keySet().stream().findFirst() : Optional.empty();
  }

  FileReception.Bringer by(String office, Door door) {
    return new FileReception.Bringer(office, agency, door, actor, speaksFor);
  }
}
