package org.evenhand.app.briefings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Who was briefed on a version, unit by unit.
public final class Rolls {
  private Rolls() {}

  /// Of each unit that has officers, was briefed, or that referrals can be told to come from, with
  /// the whole agency before its units where it was told as a whole.
  public static List<Standing> of(
      PolicyVersion version,
      LocalDate day,
      List<Briefing> briefings,
      List<Officer> officers,
      Standing.Attended attended,
      Units units) {
    Map<String, Set<String>> known = new TreeMap<>();
    briefings.forEach(b -> known.computeIfAbsent(b.agency(), a -> new TreeSet<>()).add(b.unit()));
    officers.forEach(o -> {
      Set<String> in = known.computeIfAbsent(o.agency(), a -> new TreeSet<>());
      o.findPosting(day).map(Officer.Posting::unit).filter(u -> !u.isEmpty()).ifPresent(in::add);
    });
    known.forEach((agency, in) -> in.addAll(units.of(agency)));
    List<Standing> all = new ArrayList<>();
    known.forEach((agency, in) ->
        in.forEach(unit ->
            all.add(Standing.of(version, agency, unit, day, briefings, officers, attended))));
    return all;
  }
}
