package org.evenhand.app.rulebooks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenhand.rulebook.Citation;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Type;

/// A fact that nobody states: it is computed from dates of the case, as a `rulebook.yaml` declares
/// it under `derived:`.
///
/// @param citation why it is counted so, and where that is written
public record DerivedFact(FactName name, Computation by, Citation citation) {
  /// How it is computed. The feature `deadlines` does it.
  public sealed interface Computation {
    /// The last day of a period.
    ///
    /// @param from the day the period is counted from; not counted itself
    /// @param amount 0 is the day itself or, in business days, the first one from it on
    record LastDay(FactName from, int amount, Unit unit) implements Computation {}

    /// How many of the unit are complete between two days. The second may not be before the first.
    record Elapsed(FactName from, FactName to, Unit unit) implements Computation {}

    /// Whether a day has passed: true where the second is after it.
    record HasPassed(FactName from, FactName to) implements Computation {}
  }

  /// What periods are counted in.
  public enum Unit {
    DAYS("days"),
    BUSINESS_DAYS("business days"),
    MONTHS("months"),
    YEARS("years");

    private final String label;

    Unit(String label) {
      this.label = label;
    }

    /// As in the file.
    public String label() {
      return label;
    }
  }

  /// The dates it is computed from; some may be derived themselves.
  public List<FactName> needs() {
    return switch (by) {
      case Computation.LastDay last -> List.of(last.from());
      case Computation.Elapsed elapsed -> List.of(elapsed.from(), elapsed.to());
      case Computation.HasPassed passed -> List.of(passed.from(), passed.to());
    };
  }

  /// Date, number or boolean.
  public Type type() {
    return switch (by) {
      case Computation.LastDay ignored -> Type.DATE;
      case Computation.Elapsed ignored -> Type.NUMBER;
      case Computation.HasPassed ignored -> Type.BOOLEAN;
    };
  }

  /// Whether public holidays matter to it.
  public boolean countsBusinessDays() {
    return switch (by) {
      case Computation.LastDay last -> last.unit() == Unit.BUSINESS_DAYS;
      case Computation.Elapsed elapsed -> elapsed.unit() == Unit.BUSINESS_DAYS;
      case Computation.HasPassed ignored -> false;
    };
  }

  /// Empty if anything is wrong with the entry; its problems say what.
  static Optional<DerivedFact> from(Fields fields) {
    Optional<FactName> name = fact(fields, "name");
    Optional<Computation> by = computation(fields);
    Optional<Citation> citation = fields.findCitation();
    return name.flatMap(n -> by.flatMap(b -> citation.map(c -> new DerivedFact(n, b, c))));
  }

  private static Optional<Computation> computation(Fields fields) {
    String kind = fields.text("kind");
    return switch (kind) {
      case "last day" -> lastDay(fields);
      case "elapsed" -> elapsed(fields);
      case "has passed" -> hasPassed(fields);
      default -> {
        if (!kind.isEmpty()) {
          fields.wrong(
              "kind", "is \"" + kind + "\"", "Expected one of last day, elapsed, has passed");
        }
        yield Optional.empty();
      }
    };
  }

  private static Optional<Computation> lastDay(Fields fields) {
    fields.knowsOnly("name", "kind", "from", "amount", "unit", "citation", "source");
    Optional<FactName> from = fact(fields, "from");
    int amount = fields.whole("amount");
    Optional<Unit> unit = unit(fields);
    return from.flatMap(f -> unit.map(u -> new Computation.LastDay(f, amount, u)));
  }

  private static Optional<Computation> elapsed(Fields fields) {
    fields.knowsOnly("name", "kind", "from", "to", "unit", "citation", "source");
    Optional<FactName> from = fact(fields, "from");
    Optional<FactName> to = fact(fields, "to");
    Optional<Unit> unit = unit(fields);
    return from.flatMap(f -> to.flatMap(t -> unit.map(u -> new Computation.Elapsed(f, t, u))));
  }

  private static Optional<Computation> hasPassed(Fields fields) {
    fields.knowsOnly("name", "kind", "from", "to", "citation", "source");
    Optional<FactName> from = fact(fields, "from");
    Optional<FactName> to = fact(fields, "to");
    return from.flatMap(f -> to.map(t -> new Computation.HasPassed(f, t)));
  }

  private static Optional<FactName> fact(Fields fields, String field) {
    String name = fields.text(field);
    return name.isEmpty() ? Optional.empty() : Optional.of(new FactName(name));
  }

  private static Optional<Unit> unit(Fields fields) {
    String label = fields.text("unit");
    Optional<Unit> unit =
        Arrays.stream(Unit.values()).filter(each -> each.label.equals(label)).findFirst();
    if (unit.isEmpty() && !label.isEmpty()) {
      fields.wrong(
          "unit",
          "is \"" + label + "\"",
          "Expected one of "
              + Arrays.stream(Unit.values()).map(Unit::label).collect(Collectors.joining(", ")));
    }
    return unit;
  }
}
