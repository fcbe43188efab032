package org.evenhand.rulebook;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// The values of a domain in classes that every reader treats alike. Readers are the cells that
/// test the value, and the rulebook's versions where it selects among them.
///
/// Of numbers, dates and durations the pieces are the points that readers name and the gaps between
/// them: piece 2i is the gap below point i, piece 2i+1 the point itself, the last the gap above
/// all. Of texts the pieces are the values named, and any other.
final class Partition {
  private static final int NO_CLASS = -1;
  private static final int NO_VALUE = -2;

  private final Type type;
  private final Domain domain;
  private final List<Value> points;
  private final int[] classOfPiece;
  private final Map<Value, Integer> classOfValue = new LinkedHashMap<>();
  private final List<ValueClass> classes = new ArrayList<>();

  /// @param representative one of the values
  /// @param only whether it is the only one
  /// @param description all of them, as FEEL writes them
  record ValueClass(Value representative, boolean only, String description) {}

  private Partition(
      Type type, Domain domain, List<Value> mentioned, List<? extends Function<Value, ?>> readers) {
    this.type = type;
    this.domain = domain;
    boolean ordered = type.isOrdered() && !(domain instanceof Domain.Listed);
    this.points = ordered ? pointsOf(type, domain, mentioned) : List.of();
    Grouping grouping = new Grouping(readers);
    if (ordered) {
      this.classOfPiece = new int[2 * points.size() + 1];
      for (int piece = 0; piece < classOfPiece.length; piece++) {
        classOfPiece[piece] = classOfPiece(piece, grouping);
      }
    } else {
      values(mentioned).forEach(v -> classOfValue.put(v, grouping.add(v, true)));
      boolean open = !(domain instanceof Domain.Listed) && type != Type.BOOLEAN;
      this.classOfPiece =
          new int[] {open ? grouping.add(other(classOfValue.keySet()), false) : NO_CLASS};
    }
    if (domain.contains(Feel.NONE) && !classOfValue.containsKey(Feel.NONE)) {
      classOfValue.put(Feel.NONE, grouping.add(Feel.NONE, true));
    }
    for (int c = 0; c < grouping.representatives.size(); c++) {
      BitSet alone = new BitSet();
      alone.set(c);
      classes.add(
          new ValueClass(
              grouping.representatives.get(c), grouping.single.get(c), description(alone)));
    }
  }

  /// @param mentioned values that readers name
  /// @param readers what must be alike for all values of a class
  static Partition of(
      Type type,
      Domain domain,
      Stream<Value> mentioned,
      List<? extends Function<Value, ?>> readers) {
    return new Partition(type, domain, mentioned.distinct().toList(), readers);
  }

  private static List<Value> pointsOf(Type type, Domain domain, List<Value> mentioned) {
    TreeSet<Value> sorted = new TreeSet<>(Order::compare);
    Stream.concat(mentioned.stream(), ends(domain))
        .filter(value -> Order.comparable(value, value))
        .forEach(sorted::add);
    if (sorted.isEmpty()) {
      sorted.add(origin(type));
    }
    return List.copyOf(sorted);
  }

  private static Stream<Value> ends(Domain domain) {
    return domain instanceof Domain.Within(List<Interval> intervals, List<Value> besides)
        ? Stream.concat(intervals.stream().flatMap(CellTest::ends), besides.stream())
        : Stream.empty();
  }

  private static Value origin(Type type) {
    return switch (type) {
      case DATE -> new Value.Day(LocalDate.EPOCH);
      case MONTHS, DAYS -> new Value.Span(Period.ZERO);
      case TEXT, NUMBER, BOOLEAN, CONTEXT, LIST, ANY -> Value.of(0);
    };
  }

  private int classOfPiece(int piece, Grouping grouping) {
    Optional<Value> value = findIn(piece);
    if (value.isEmpty()) {
      return NO_VALUE;
    }
    return domain.contains(value.get()) ? grouping.add(value.get(), piece % 2 == 1) : NO_CLASS;
  }

  /// Some value in a piece; none between two days that follow each other.
  private Optional<Value> findIn(int piece) {
    int i = piece / 2;
    if (piece % 2 == 1) {
      return Optional.of(points.get(i));
    }
    if (i == 0) {
      return Optional.of(Order.moved(points.getFirst(), type, -1));
    }
    return i == points.size()
        ? Optional.of(Order.moved(points.getLast(), type, 1))
        : Order.findBetween(points.get(i - 1), points.get(i), type);
  }

  /// The values that are told apart where the type has no order.
  private List<Value> values(List<Value> mentioned) {
    if (domain instanceof Domain.Listed(List<Value> listed)) {
      return listed;
    }
    return type == Type.BOOLEAN
        ? List.of(Value.of(true), Value.of(false))
        : mentioned.stream().filter(domain::contains).toList();
  }

  /// A text that is none of the values.
  private static Value other(Iterable<Value> values) {
    StringBuilder text = new StringBuilder("any other");
    for (Value value : values) {
      if (value.equals(Value.of(text.toString()))) {
        text.append('…');
      }
    }
    return Value.of(text.toString());
  }

  /// The values between which it tells apart, where the type has an order.
  List<Value> points() {
    return points;
  }

  int size() {
    return classes.size();
  }

  ValueClass get(int valueClass) {
    return classes.get(valueClass);
  }

  /// The class of a value; -1 where the value is of another type or not allowed.
  int classOf(Value value) {
    Integer listed = classOfValue.isEmpty() ? null : classOfValue.get(value);
    if (listed != null) {
      return listed;
    }
    if (value instanceof Value.Absent || !type.holds(value)) {
      return NO_CLASS;
    }
    if (points.isEmpty()) {
      return domain.contains(value) ? classOfPiece[0] : NO_CLASS;
    }
    return classOfPiece[pieceOf(value)];
  }

  private int pieceOf(Value value) {
    int low = 0;
    int high = points.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order = Order.compare(points.get(middle), value);
      if (order == 0) {
        return 2 * middle + 1;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return 2 * low;
  }

  /// All values of some classes, as FEEL writes them.
  String description(BitSet some) {
    List<String> parts = new ArrayList<>();
    int start = NO_CLASS;
    int end = NO_CLASS;
    for (int piece = 0; piece < classOfPiece.length && !points.isEmpty(); piece++) {
      boolean in = classOfPiece[piece] >= 0 && some.get(classOfPiece[piece]);
      if (in) {
        start = start == NO_CLASS ? piece : start;
        end = piece;
      } else if (classOfPiece[piece] != NO_VALUE && start != NO_CLASS) {
        parts.add(run(start, end));
        start = NO_CLASS;
      }
    }
    if (start != NO_CLASS) {
      parts.add(run(start, end));
    }
    classOfValue.forEach((value, c) -> {
      if (some.get(c)) {
        parts.add(value.feel());
      }
    });
    if (points.isEmpty() && classOfPiece[0] >= 0 && some.get(classOfPiece[0])) {
      parts.add(parts.isEmpty() && classOfValue.isEmpty() ? "any value" : "any other");
    }
    return String.join(" or ", parts);
  }

  private String run(int start, int end) {
    if (start == end && start % 2 == 1) {
      return points.get(start / 2).feel();
    }
    Bound low =
        start == 0
            ? new Bound.Unbounded()
            : start % 2 == 1
                ? new Bound.Included(points.get(start / 2))
                : new Bound.Excluded(points.get(start / 2 - 1));
    Bound high =
        end == classOfPiece.length - 1
            ? new Bound.Unbounded()
            : end % 2 == 1
                ? new Bound.Included(points.get(end / 2))
                : new Bound.Excluded(points.get(end / 2));
    return low instanceof Bound.Unbounded && high instanceof Bound.Unbounded
        ? "any value"
        : new Interval(low, high).feel();
  }

  /// Puts values that all readers treat alike into one class.
  private static final class Grouping {
    private final List<? extends Function<Value, ?>> readers;
    private final Map<List<Object>, Integer> classBySignature = new LinkedHashMap<>();
    private final List<Value> representatives = new ArrayList<>();
    private final List<Boolean> single = new ArrayList<>();

    Grouping(List<? extends Function<Value, ?>> readers) {
      this.readers = readers;
    }

    /// @param only whether the piece is this value alone
    int add(Value representative, boolean only) {
      List<Object> signature = new ArrayList<>(readers.size());
      readers.forEach(reader -> signature.add(reader.apply(representative)));
      int valueClass = classBySignature.computeIfAbsent(signature, _ -> representatives.size());
      if (valueClass == representatives.size()) {
        representatives.add(representative);
        single.add(only);
      } else {
        single.set(valueClass, false);
      }
      return valueClass;
    }
  }
}
