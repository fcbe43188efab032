package org.evenhand.app.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.records.Referral;

/// Other cases of the same person with a violent charge, by level of proof: the history behind
/// "nexus to violence". Being a victim never counts: exports hold defendants only. A charge counts
/// while it is pending and once it ended in guilt; one that had ended otherwise by the day of the
/// referral does not.
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
  private record Violence(int referral, LocalDate day, Proof proof, Optional<LocalDate> dropped) {}

  private final Map<Integer, List<Violence>> byPerson = new HashMap<>();

  private final List<Referral> all;
  private final Persons persons;

  /// @param persons of the same cases
  public ViolentRecords(List<Referral> all, Persons persons) {
    this.all = all;
    this.persons = persons;
    for (int i = 0; i < all.size(); i++) {
      if (persons.isKnown(i)) {
        Referral each = all.get(i);
        add(i, Proof.ARREST, each.hasViolentCharge() ? each.received() : Optional.empty());
        add(i, Proof.CHARGE, each.violentFiled() ? each.filed() : Optional.empty());
        add(i, Proof.CONVICTION, each.violentConviction() ? each.disposed() : Optional.empty());
      }
    }
  }

  private void add(int referral, Proof proof, Optional<LocalDate> day) {
    day.ifPresent(d ->
        byPerson
            .computeIfAbsent(persons.of(referral), p -> new ArrayList<>())
            .add(new Violence(referral, d, proof, dropped(all.get(referral), proof))));
  }

  private static Optional<LocalDate> dropped(Referral referral, Proof proof) {
    return proof == Proof.CHARGE && !referral.violentConviction()
        ? referral.disposed()
        : Optional.empty();
  }

  /// Whether the person of this referral has another case with violence shown at least this well,
  /// within so many years of the referral. Empty where the person or the date is not known.
  ///
  /// @param referral index of the case
  public Optional<Boolean> find(int referral, Proof atLeast, int years, Direction direction) {
    Optional<LocalDate> received = all.get(referral).received();
    if (!persons.isKnown(referral) || received.isEmpty()) {
      return Optional.empty();
    }
    LocalDate day = received.get();
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
  ///
  /// @param referral index of the case
  public Nearest nearest(int referral) {
    List<Violence> ofPerson = byPerson.getOrDefault(persons.of(referral), List.of());
    Optional<LocalDate> received = all.get(referral).received();
    if (ofPerson.isEmpty() || received.isEmpty()) {
      return Nearest.NOTHING;
    }
    LocalDate day = received.get();
    List<Integer> before = new ArrayList<>(Nearest.NEVER);
    List<Integer> after = new ArrayList<>(Nearest.NEVER);
    for (Violence each : ofPerson) {
      if (each.referral() == referral || each.dropped().filter(d -> !d.isAfter(day)).isPresent()) {
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
