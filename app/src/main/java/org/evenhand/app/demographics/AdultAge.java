package org.evenhand.app.demographics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.evenhand.app.rulebooks.Jurisdictions;
import org.evenhand.app.rulebooks.Office;
import org.evenhand.app.rulebooks.ShelvedRulebook;
import org.evenhand.rulebook.Determination;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Facts;
import org.evenhand.rulebook.InForce;
import org.evenhand.rulebook.Rulebook;
import org.evenhand.rulebook.Value;
import org.evenhand.rulebook.Verdict;

/// Whether a person was an adult in criminal law on the day of the offense, by the rulebook
/// `adult-age` of the county. Where the county is one of several, all of them must agree. For one
/// thread.
public final class AdultAge {
  /// An age in years that nobody states.
  public static final int NO_AGE = -1;

  /// Day of the offense that nobody states, as in the police reports.
  public static final int NO_DAY = org.evenhand.app.kcpd.PoliceReports.NO_DAY;

  private static final FactName AGE = new FactName("age at offense");
  private static final int OLDEST = 120;

  private final Map<String, List<Rulebook>> rulebooks = new HashMap<>();
  private final List<Rulebook> everywhere;
  private final Jurisdictions law;
  private final Map<SortedSet<String>, Map<Integer, Standing[]>> lines = new HashMap<>();
  private final Map<List<Object>, Standing[]> linesInForce = new HashMap<>();

  /// What a person was on the day of the offense.
  public enum Standing {
    ADULT("Adult"),
    JUVENILE("Juvenile"),
    /// The age, the day, the county or the version in force is not known well enough to tell.
    NOT_KNOWN("Not known");

    private final String label;

    Standing(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  private AdultAge(Jurisdictions law) {
    this.law = law;
    TreeSet<String> offices = new TreeSet<>(law.offices().stream().map(Office::id).toList());
    this.everywhere = offices.stream().flatMap(o -> rulebooks(o).stream()).toList();
  }

  /// By the rulebooks of this shelf: a county's own, or else its state's.
  public static AdultAge from(Jurisdictions law) {
    return new AdultAge(law);
  }

  /// @param counties ids of the counties it may have been; none where it may have been any
  /// @param offenseDay epoch day, or [#NO_DAY]
  /// @param years completed years, or [#NO_AGE]
  Standing of(SortedSet<String> counties, int offenseDay, int years) {
    if (years < 0 || years > OLDEST) {
      return Standing.NOT_KNOWN;
    }
    Map<Integer, Standing[]> byDay = lines.get(counties);
    if (byDay == null) {
      byDay = new HashMap<>();
      lines.put(new TreeSet<>(counties), byDay);
    }
    return byDay.computeIfAbsent(offenseDay, day -> line(counties, day))[years];
  }

  private Standing[] line(SortedSet<String> counties, int offenseDay) {
    List<Rulebook> asked = new ArrayList<>();
    counties.forEach(c -> asked.addAll(rulebooks(c)));
    boolean anyCountyUnknown =
        counties.isEmpty() || counties.stream().anyMatch(c -> rulebooks(c).isEmpty());
    List<Rulebook> all = anyCountyUnknown ? everywhere : asked;
    Fact day =
        offenseDay == NO_DAY
            ? new Fact.Unknown("no readable date of the offense")
            : new Fact.Known(Value.of(LocalDate.ofEpochDay(offenseDay)), "date of the offense");
    List<Object> inForce = new ArrayList<>();
    for (Rulebook each : all) {
      InForce versions = each.versionsInForce(day);
      inForce.add(each.id());
      inForce.add(versions);
    }
    return linesInForce.computeIfAbsent(inForce, k -> line(all, day));
  }

  private static Standing[] line(List<Rulebook> rulebooks, Fact day) {
    Standing[] line = new Standing[OLDEST + 1];
    for (int years = 0; years <= OLDEST; years++) {
      Set<Standing> said = EnumSet.noneOf(Standing.class);
      for (Rulebook each : rulebooks) {
        said.add(
            standing(
                each.determine(
                    Facts.of(
                        Map.of(
                            each.selectedBy(),
                            day,
                            AGE,
                            new Fact.Known(Value.of(years), "age as stated"))))));
      }
      line[years] = said.size() == 1 ? said.iterator().next() : Standing.NOT_KNOWN;
    }
    return line;
  }

  private static Standing standing(Determination determination) {
    if (determination instanceof Determination.Determined determined
        && determined.verdict() instanceof Verdict.Outcome(Value.Text(String word))) {
      return word.equals("adult") ? Standing.ADULT : Standing.JUVENILE;
    }
    return Standing.NOT_KNOWN;
  }

  /// At most one.
  private List<Rulebook> rulebooks(String county) {
    return rulebooks.computeIfAbsent(
        county,
        c -> {
          Optional<ShelvedRulebook> found = law.findRulebook(c, "adult-age");
          return found.map(ShelvedRulebook::rulebook).stream().toList();
        });
  }
}
