package org.evenhand.app.referrals;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One field that two versions of a referral state differently.
///
/// @param field `charges[1].statute`
/// @param before empty where the earlier version does not state it
/// @param after empty where the later one does not
public record Difference(String field, String before, String after) {
  private static final int LONGEST_SHOWN = 120;
  private static final Pattern PART =
      Pattern.compile("(charges|persons|laboratory)\\[(\\d+)]\\.(.+)");

  /// Words for fields whose name is not a word of the forms.
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("reportNumber", "report number"),
          Map.entry("offense.from", "first day of the offense"),
          Map.entry("offense.to", "last day of the offense"),
          Map.entry("offense.beat", "beat"),
          Map.entry("offense.address", "address of the offense"),
          Map.entry("offense.neighborhood", "neighborhood"),
          Map.entry("custody.status", "custody"),
          Map.entry("custody.since", "held since"),
          Map.entry("code", "charge code"),
          Map.entry("against", "persons charged"),
          Map.entry("given", "given name"),
          Map.entry("middle", "middle name"),
          Map.entry("fullName", "name"),
          Map.entry("birthDate", "birth date"),
          Map.entry("identifiers.fingerprintNumber", "fingerprint number"),
          Map.entry("identifiers.stateId", "state identification number"),
          Map.entry("identifiers.fbiNumber", "FBI number"),
          Map.entry("identifiers.driverLicense", "driver license"),
          Map.entry("identifiers.agencyNumber", "agency's number"),
          Map.entry("identifiers.badge", "badge"),
          Map.entry("identifiers.other", "other number"));

  /// In the order of the fields; none where both state the same, whatever their envelopes.
  public static List<Difference> between(SentReferral before, SentReferral after) {
    Map<String, String> earlier = Canonical.fields(before);
    Map<String, String> later = Canonical.fields(after);
    Set<String> names = new LinkedHashSet<>(earlier.keySet());
    names.addAll(later.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String name : names) {
      Difference difference =
          new Difference(name, earlier.getOrDefault(name, ""), later.getOrDefault(name, ""));
      if (!difference.before.equals(difference.after)) {
        differences.add(difference);
      }
    }
    return List.copyOf(differences);
  }

  /// The field in words: `charge 1, statute`.
  public String name() {
    Matcher part = PART.matcher(field);
    if (!part.matches()) {
      return WORDS.getOrDefault(field, field);
    }
    String kind =
        switch (part.group(1)) {
          case "charges" -> "charge";
          case "persons" -> "person";
          default -> "laboratory item";
        };
    String rest = part.group(3);
    String name = rest.startsWith("aliases") ? "another name" : WORDS.getOrDefault(rest, rest);
    return kind + " " + part.group(2) + ", " + name;
  }

  /// `Charge 1, statute: was "579.015", is now "579.020".`
  public String sentence() {
    String name = Character.toUpperCase(name().charAt(0)) + name().substring(1);
    if (before.isEmpty()) {
      return "%s: was not stated, is now \"%s\".".formatted(name, shown(after));
    }
    return after.isEmpty()
        ? "%s: was \"%s\", is no longer stated.".formatted(name, shown(before))
        : "%s: was \"%s\", is now \"%s\".".formatted(name, shown(before), shown(after));
  }

  private static String shown(String text) {
    if (text.codePointCount(0, text.length()) <= LONGEST_SHOWN) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN - 1)) + "…";
  }
}
