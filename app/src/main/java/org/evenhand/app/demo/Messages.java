package org.evenhand.app.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the synthetic police would send to the offices these days: messages in the format of the
/// interface, with the last weeks of 2020 moved so that they end now, and earlier cases of the same
/// people.
final class Messages {
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private static final JsonMapper JSON = new JsonMapper();
  private static final LocalDate END = LocalDate.of(2020, 12, 31);
  private static final int JACKSON = 120;
  private static final int OTHERS = 18;

  /// Drug cases of Jackson before those: some ten weeks, for figures before and after a briefing.
  private static final int WEEKS_BEFORE = 280;

  /// Cases of so many last hours are not decided yet.
  private static final Duration OPEN = Duration.ofHours(60);

  private final Instant now;
  private final long shift;

  private Messages(Instant now) {
    this.now = now;
    this.shift = ChronoUnit.DAYS.between(END, now.atZone(ZONE).toLocalDate());
  }

  /// Oldest first.
  static List<SyntheticCity.Message> of(List<Referral> all, Instant now) {
    Messages messages = new Messages(now);
    List<Referral> chosen = new ArrayList<>();
    for (String office : List.of(Places.JACKSON, Places.CLAY, Places.PLATTE)) {
      boolean jackson = office.equals(Places.JACKSON);
      List<Referral> own =
          all.stream()
              .filter(r -> r.office().equals(office) && r.agency() == Referral.KCPD && !r.test())
              .filter(r ->
                  !r.referred().isAfter(END)
                      && (!jackson || !r.kind().drug() || !r.facts().isEmpty()))
              .sorted(Comparator.comparing(Referral::referred))
              .toList();
      chosen.addAll(
          own.subList(Math.max(0, own.size() - (jackson ? JACKSON : OTHERS)), own.size()));
    }
    Set<Integer> people = new HashSet<>();
    chosen.forEach(r -> people.add(r.person().id()));
    Set<Referral> known = new HashSet<>(chosen);
    all.stream()
        .filter(r ->
            people.contains(r.person().id()) && r.agency() == Referral.KCPD && !known.contains(r))
        .filter(r -> !r.test() && !r.referred().isAfter(END))
        .forEach(chosen::add);
    chosen.sort(Comparator.comparing(Referral::referred).thenComparing(Referral::file));
    List<SyntheticCity.Message> sent = new ArrayList<>();
    before(all, Set.copyOf(chosen)).forEach(r -> sent.add(messages.decidedElsewhere(r)));
    for (int i = 0; i < chosen.size(); i++) {
      sent.add(messages.message(chosen.get(i), i, chosen.size()));
    }
    return List.copyOf(sent);
  }

  /// Oldest first.
  private static List<Referral> before(List<Referral> all, Set<Referral> chosen) {
    List<Referral> own =
        all.stream()
            .filter(r -> r.office().equals(Places.JACKSON) && r.agency() == Referral.KCPD)
            .filter(r -> r.kind().drug() && !r.facts().isEmpty() && !r.test())
            .filter(r -> !r.referred().isAfter(END) && !chosen.contains(r))
            .sorted(Comparator.comparing(Referral::referred).thenComparing(Referral::file))
            .toList();
    return own.subList(Math.max(0, own.size() - WEEKS_BEFORE), own.size());
  }

  /// What the statement says, and what it would say if it were so.
  private static SortedMap<String, String> coded(Referral r) {
    SortedMap<String, String> coded = new TreeMap<>();
    for (String fact :
        List.of(
            CodedFacts.VIOLENCE,
            CodedFacts.FIREARM,
            CodedFacts.COMMUNITY,
            CodedFacts.INDICATION,
            CodedFacts.NEXUS,
            "drugged driving",
            "harm to a child")) {
      coded.put(fact, "true".equals(r.facts().get(fact)) ? "yes" : "no");
    }
    return coded;
  }

  private SyntheticCity.Message decidedElsewhere(Referral r) {
    Instant received = r.referred().plusDays(shift).atTime(9, 0).atZone(ZONE).toInstant();
    return new SyntheticCity.Message(
        r.office(),
        received,
        true,
        true,
        coded(r),
        json(r, received, false).toString().getBytes(StandardCharsets.UTF_8));
  }

  /// The last ones arrive within the last hours, so that there is a queue whatever the day of the
  /// week.
  private SyntheticCity.Message message(Referral r, int place, int all) {
    int fromEnd = all - place;
    Instant received =
        fromEnd <= 24
            ? now.minus(Duration.ofMinutes(50L * fromEnd - 25))
            : r.referred()
                .plusDays(shift)
                .atTime(9 + place % 8, place % 60)
                .atZone(ZONE)
                .toInstant();
    if (fromEnd > 24 && received.isAfter(now.minus(Duration.ofHours(22)))) {
      received = now.minus(Duration.ofHours(22 + fromEnd));
    }
    boolean open = received.isAfter(now.minus(OPEN));
    return new SyntheticCity.Message(
        r.office(),
        received,
        !open,
        false,
        new TreeMap<>(),
        json(r, received, open && place % 5 < 3).toString().getBytes(StandardCharsets.UTF_8));
  }

  private ObjectNode json(Referral r, Instant received, boolean held) {
    ObjectNode message = JSON.createObjectNode();
    message.put("office", r.office());
    message.put("agency", "us-mo-kansas-city");
    message.put(
        "reportNumber",
        "KC"
            + r.referred().plusDays(shift).getYear() % 100
            + r.file().replaceAll("\\D", "")
            + r.office().substring(6));
    ObjectNode offense = message.putObject("offense");
    LocalDate day = r.incident().day().plusDays(shift);
    LocalDate latest = received.atZone(ZONE).toLocalDate();
    offense.put("from", (day.isAfter(latest) ? latest : day).toString());
    offense.put("beat", r.incident().place().beat());
    offense.put("address", r.incident().place().address().replace("  ", " "));
    ObjectNode custody = message.putObject("custody");
    custody.put("status", held ? "in custody" : "not in custody");
    if (held) {
      custody.put(
          "since",
          received
              .minus(Duration.ofMinutes(95))
              .truncatedTo(ChronoUnit.MINUTES)
              .atZone(ZONE)
              .toOffsetDateTime()
              .toString());
    }
    ArrayNode charges = message.putArray("charges");
    for (Charge each : r.charges()) {
      charges
          .addObject()
          .put("statute", each.code().replaceAll("-.*", ""))
          .put("code", each.code())
          .put("description", sentence(each.description()))
          .put("grade", each.severity().equals("F") ? "felony" : "misdemeanor")
          .put("class", each.felonyClass())
          .putArray("against")
          .add(1);
    }
    person(message.putArray("persons"), r);
    if (r.kind().drug()) {
      message.put(
          "narrative",
          Narratives.of(r).text().replace(KarpelExport.day(r.incident().day()), "this day"));
      ObjectNode item = message.putArray("laboratory").addObject();
      item.put("item", "1");
      item.put("submitted", latest.toString());
      item.put("due", latest.plusDays(45).toString());
    }
    return message;
  }

  private static void person(ArrayNode persons, Referral r) {
    Mention m = r.mention();
    ObjectNode defendant = persons.addObject();
    defendant.putArray("roles").add("defendant");
    defendant.put("fullName", m.name());
    if (m.bornInstead().isEmpty()) {
      defendant.put("birthDate", m.born().toString());
    }
    defendant.put("street", m.home().street());
    defendant.put("city", m.home().city());
    defendant.put("state", "MO");
    defendant.put("postcode", m.home().zip());
    ObjectNode officer = persons.addObject();
    officer.putArray("roles").add("officer");
    officer.put("fullName", "Officer " + (char) ('A' + r.person().id() % 26) + ". Synthetic");
  }

  private static String sentence(String capitals) {
    return capitals.isEmpty()
        ? ""
        : capitals.charAt(0) + capitals.substring(1).toLowerCase(java.util.Locale.ROOT);
  }
}
