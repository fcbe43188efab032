package org.evenhand.app.briefings;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.reception.Agencies;
import org.evenhand.app.rulebooks.Place;
import org.evenhand.app.rulebooks.Places;

/// Units of agencies, and the unit that a referral came from. A referral names no unit; for Kansas
/// City's police it is the patrol division of the offense's beat, which need not be the squad that
/// sent it. Everywhere else, and without a beat, it is not known.
public final class Units {
  static final String KANSAS_CITY = Agencies.id("Kansas City Police Department");

  private final Places places;

  public Units(Places places) {
    this.places = places;
  }

  /// The unit of a beat; empty where it is not known.
  public Optional<String> find(String agency, Optional<String> beat) {
    return agency.equals(KANSAS_CITY)
        ? beat.flatMap(places::findByBeat).filter(p -> !p.side().equals("outside")).map(Units::name)
        : Optional.empty();
  }

  /// Those a referral can be told to come from; a briefing may name others.
  public List<String> of(String agency) {
    return agency.equals(KANSAS_CITY)
        ? places.places().stream()
            .filter(p -> !p.side().equals("outside"))
            .map(Units::name)
            .toList()
        : List.of();
  }

  private static String name(Place place) {
    return place.name() + " Division";
  }
}
