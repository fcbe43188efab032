package org.evenhand.app.reception;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.evenhand.app.rulebooks.Office;

/// What messages and exports call police agencies, and the identifier each has here: `us-mo-` and
/// the place, without "Police Department". The offices' list of agencies names them.
public final class Agencies {
  private final List<Office> offices;

  public Agencies(Collection<Office> offices) {
    this.offices = List.copyOf(offices);
  }

  /// The identifier of an agency of this name.
  public static String id(String name) {
    String place =
        name.toLowerCase(Locale.ROOT)
            .replaceAll("['’.]", "")
            .replaceAll("\\b(police( department| dept)?|pd)\\b", " ")
            .strip()
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    if (place.equals("kcpd") || place.equals("kcmo")) {
      place = "kansas-city";
    }
    return "us-mo-"
        + (place.isEmpty() ? "agency" : place.substring(0, Math.min(60, place.length())));
  }

  /// What these agencies may be called in a message: by identifier, or by a name that the offices
  /// list.
  public Map<String, String> names(Set<String> ids) {
    SortedMap<String, String> names = new TreeMap<>();
    ids.forEach(id -> names.put(id, id));
    for (Office office : offices) {
      office.agencies().stream()
          .filter(a -> ids.contains(id(a.name())))
          .forEach(a -> names.put(a.name(), id(a.name())));
    }
    return names;
  }

  /// All agencies that refer to an office: those it lists, and Kansas City's police, which works in
  /// four counties.
  public Set<String> of(String office) {
    Set<String> ids =
        offices.stream()
            .filter(o -> o.id().equals(office))
            .flatMap(o -> o.agencies().stream())
            .map(a -> id(a.name()))
            .collect(Collectors.toCollection(java.util.TreeSet::new));
    ids.add("us-mo-kansas-city");
    return ids;
  }

  /// Offices to which an agency refers, with their titles.
  public Map<String, String> officesOf(Set<String> agencies) {
    Map<String, String> found = new TreeMap<>();
    for (Office each : offices) {
      if (of(each.id()).stream().anyMatch(agencies::contains)) {
        found.put(each.id(), each.title());
      }
    }
    return found;
  }

  /// Titles of these offices; an office that is not on the shelf is called by its identifier.
  public Map<String, String> titles(Set<String> ids) {
    Map<String, String> titles = new TreeMap<>();
    ids.forEach(id -> titles.put(id, id));
    offices.stream().filter(o -> ids.contains(o.id())).forEach(o -> titles.put(o.id(), o.title()));
    return titles;
  }

  /// The name of an agency as its office lists it, or else its identifier.
  public String name(String id) {
    return offices.stream()
        .flatMap(o -> o.agencies().stream())
        .map(Office.Agency::name)
        .filter(name -> id(name).equals(id))
        .findFirst()
        .orElse(id);
  }

  /// The agency that an office's case system writes with this number.
  Optional<String> findByNumber(String office, String number) {
    return offices.stream()
        .filter(o -> o.id().equals(office))
        .flatMap(o -> o.agencies().stream())
        .filter(a -> a.number().filter(number::equals).isPresent())
        .map(a -> id(a.name()))
        .findFirst();
  }
}
