package org.evenhand.app.briefings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.TestDatabase;
import org.evenhand.app.office.TestOffice;

/// Made-up briefings in the tests' database.
public final class Told {
  public static final String OFFICE = "us-mo-095";
  public static final String AGENCY = "us-mo-kansas-city";
  public static final Claims SYSTEM = Claims.system("test");

  private Told() {}

  public static Claims supervisor(String office) {
    return new Claims("supervisor-1", Set.of(office), Set.of(), Set.of(), Set.of("supervisor"));
  }

  /// A unit told about a version of Jackson's guideline.
  public static Briefing briefing(String version, String unit, LocalDate on) {
    PolicyVersion policy =
        TestOffice.get().part(Policies.class).find(OFFICE, version).orElseThrow();
    return new Briefing(
        UUID.randomUUID(),
        OFFICE,
        AGENCY,
        unit,
        policy.rulebook(),
        version,
        policy.digest(),
        policy.earliest(),
        policy.latest(),
        on,
        How.ROLL_CALL,
        "Sergeant Sample",
        "Send what has a nexus.");
  }

  public static void record(
      Claims who, Briefing briefing, List<Recording.Named> there, Instant at) {
    TestDatabase.get()
        .as(
            who,
            () ->
                TestOffice.get()
                    .part(Recording.class)
                    .record(briefing, there, false, who.actor(), at));
  }
}
