package org.evenhand.app.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Other cases of the same person with a violent charge, by level of proof: the history behind
/// "nexus to violence". Persons are exact name and birth date until records are linked. Being a
/// victim never counts: exports hold defendants only. A charge counts while it is pending and once
/// it ended in guilt; one that had ended otherwise by the day of the referral does not.
public final class ViolentRecords {
  /// How well the violence is shown, best first. Each level holds those above it.
  public enum Proof {
    CONVICTION("convicted", "convicted of"),
    CHARGE("convicted or charged", "convicted of or charged with"),
    ARREST("convicted, charged or referred", "convicted of, charged with or referred for");

    private final String words;
    private final String before;

    Proof(String words, String before) {
      this.words = words;
      this.before = before;
    }

    /// Words to stand before an offense: `convicted of or charged with`.
    public String wordsBefore() {
      return before;
    }

    public String words() {
      return words;
    }
  }

  public enum Direction {
    BEFORE("before"),
    AFTER("after"),
    EITHER("before or after");

    private final String words;

    Direction(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /// @param dropped day on which the case ended without guilt, if it did
  private record Violence(String caseId, LocalDate day, Proof proof, Optional<LocalDate> dropped) {}

  private final Map<Integer, List<Violence>> byPerson = new HashMap<>();

  public ViolentRecords(List<Referral> all) {
    for (Referral each : all) {
      if (each.person() != 0) {
        add(each, Proof.ARREST, each.hasViolentCharge() ? each.received() : Optional.empty());
        add(each, Proof.CHARGE, each.violentFiled() ? each.filed() : Optional.empty());
        add(each, Proof.CONVICTION, each.violentConviction() ? each.disposed() : Optional.empty());
      }
    }
  }

  private void add(Referral referral, Proof proof, Optional<LocalDate> day) {
    day.ifPresent(d ->
        byPerson
            .computeIfAbsent(referral.person(), p -> new ArrayList<>())
            .add(new Violence(referral.id(), d, proof, dropped(referral, proof))));
  }

  private static Optional<LocalDate> dropped(Referral referral, Proof proof) {
    return proof == Proof.CHARGE && !referral.violentConviction()
        ? referral.disposed()
        : Optional.empty();
  }

  /// Whether the person of this referral has another case with violence shown at least this well,
  /// within so many years of the referral. Empty where the person or the date is not known.
  public Optional<Boolean> find(Referral referral, Proof atLeast, int years, Direction direction) {
    if (referral.person() == 0 || referral.received().isEmpty()) {
      return Optional.empty();
    }
    LocalDate day = referral.received().get();
    return Optional.of(
        nearest(referral)
            .isWithin(
                (int) day.minusYears(years).toEpochDay(),
                (int) day.toEpochDay(),
                (int) day.plusYears(years).toEpochDay(),
                atLeast,
                direction));
  }

  /// The nearest days, as epoch days, of violence in another case of a person: before a referral,
  /// and on its day or after, at each level of proof.
  ///
  /// @param before by the place of the proof in [Proof], [#NONE] where there is none
  public record Nearest(List<Integer> before, List<Integer> after) {
    /// No such day.
    public static final int NONE = Integer.MIN_VALUE;

    private static final List<Integer> NEVER = List.of(NONE, NONE, NONE);

    /// Nothing on record, or nobody to look up.
    public static final Nearest NOTHING = new Nearest(NEVER, NEVER);

    public Nearest {
      before = List.copyOf(before);
      after = List.copyOf(after);
    }

    /// @param direction before or after
    public int day(Proof proof, Direction direction) {
      int level = LEVELS.indexOf(proof);
      return direction == Direction.BEFORE ? before.get(level) : after.get(level);
    }

    /// Whether any of it lies between two epoch days, the day of the referral itself included on
    /// both sides.
    public boolean isWithin(int from, int day, int to, Proof proof, Direction direction) {
      int sooner = day(proof, Direction.BEFORE);
      int later = day(proof, Direction.AFTER);
      return switch (direction) {
        case BEFORE -> sooner >= from || later == day;
        case AFTER -> later != NONE && later <= to;
        case EITHER -> sooner >= from || (later != NONE && later <= to);
      };
    }
  }

  private static final List<Proof> LEVELS = List.of(Proof.values());

  /// What lies nearest to this referral, at all levels of proof.
  public Nearest nearest(Referral referral) {
    List<Violence> all = byPerson.getOrDefault(referral.person(), List.of());
    if (all.isEmpty() || referral.received().isEmpty()) {
      return Nearest.NOTHING;
    }
    LocalDate day = referral.received().get();
    List<Integer> before = new ArrayList<>(Nearest.NEVER);
    List<Integer> after = new ArrayList<>(Nearest.NEVER);
    for (Violence each : all) {
      if (each.caseId().equals(referral.id())
          || each.dropped().filter(d -> !d.isAfter(day)).isPresent()) {
        continue;
      }
      int found = (int) each.day().toEpochDay();
      boolean sooner = each.day().isBefore(day);
      List<Integer> side = sooner ? before : after;
      for (int level = LEVELS.indexOf(each.proof()); level < LEVELS.size(); level++) {
        int known = side.get(level);
        if (known == Nearest.NONE || (sooner ? found > known : found < known)) {
          side.set(level, found);
        }
      }
    }
    return new Nearest(before, after);
  }
}
