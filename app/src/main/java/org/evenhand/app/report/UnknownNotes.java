package org.evenhand.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.evenhand.app.places.CountyAnswer;
import org.evenhand.app.records.Incidents;

/// What is not known, and why: sentences for the page.
final class UnknownNotes {
  private UnknownNotes() {}

  static List<String> of(Inputs inputs) {
    List<String> notes = new ArrayList<>();
    if (inputs.hasIncidents()) {
      counties(inputs.incidents(), notes);
      notes.add(
          "Open data name nobody, so no incident can be joined with a person's other records: a nexus to"
              + " violence is unknown in every one of them.");
      notes.add(
          "The firearm flag says that a firearm was used. That none was found is nowhere stated, so a flag"
              + " not set leaves “firearm in the case” unknown.");
      notes.add(
          "One offense text stands for possession, sale and distribution; the substance is not named.");
    }
    if (!inputs.hasReferrals()) {
      notes.add(
          "Which incident became a case, was charged or declined is known to the prosecutors only.");
    } else {
      inputs.referrals().notes().stream()
          .filter(n -> !n.contains(" was read as a table of "))
          .forEach(notes::add);
      inputs.identity().findNotice().ifPresent(notes::add);
      notes.add(
          "Who is one person among defendants is linked, not known: no link is confirmed by a person or by"
              + " fingerprints. In a single case a nexus to violence is unknown unless it was coded from"
              + " the statement; only figures about many use links, with their doubt.");
    }
    if (inputs.places().used().isEmpty()) {
      notes.add(
          "No official outlines were given (--reference): places come from patrol divisions, and the map is"
              + " schematic.");
    } else {
      inputs.places().used().forEach(u -> notes.add("Reference used: " + u + "."));
    }
    return notes;
  }

  private static void counties(Incidents incidents, List<String> notes) {
    long unknown = 0;
    long several = 0;
    for (int r = 0; r < incidents.reports(); r++) {
      switch (incidents.county(r)) {
        case CountyAnswer.Known known -> {}
        case CountyAnswer.OneOf oneOf -> several++;
        case CountyAnswer.Unknown none -> unknown++;
      }
    }
    notes.add(
        String.format(
            Locale.ROOT,
            "Of %,d reports, %,d lie in one of two counties that the data do not tell apart, and the county"
                + " of %,d is unknown (outside the city, no division, or point and division disagree).",
            incidents.reports(),
            several,
            unknown));
  }
}
