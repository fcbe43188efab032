package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
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
/// them; of texts the values named, and any other.
final class Partition {
  private static final Value OTHER_TEXT = new Value.Text("any other text");

  private final Type type;
  private final Domain domain;
  private final List<Value> points;
  private final int[] classOfPiece;
  private final Map<Value, Integer> classOfValue;
  private final List<ValueClass> classes;

  /// @param representative one of the values
  /// @param only whether it is the only one
  /// @param description all of them in words
  record ValueClass(Value representative, boolean only, String description) {}

  private record Piece(Value representative, boolean only, String description) {}

  private Partition(
      Type type,
      Domain domain,
      List<Value> points,
      int[] classOfPiece,
      Map<Value, Integer> classOfValue,
      List<ValueClass> classes) {
    this.type = type;
    this.domain = domain;
    this.points = points;
    this.classOfPiece = classOfPiece;
    this.classOfValue = classOfValue;
    this.classes = List.copyOf(classes);
  }

  /// @param mentioned values that readers name
  /// @param readers what must be alike for all values of a class
  static Partition of(
      Type type,
      Domain domain,
      Stream<Value> mentioned,
      List<? extends Function<Value, ?>> readers) {
    return type.isOrdered() && !(domain instanceof Domain.Listed)
        ? ordered(type, domain, mentioned.toList(), readers)
        : listed(type, domain, mentioned.toList(), readers);
  }

  private static Partition ordered(
      Type type, Domain domain, List<Value> mentioned, List<? extends Function<Value, ?>> readers) {
    TreeSet<Value> sorted = new TreeSet<>(Order::compare);
    Stream.concat(mentioned.stream(), ends(domain))
        .filter(value -> Order.comparable(value, value))
        .forEach(sorted::add);
    if (sorted.isEmpty()) {
      sorted.add(origin(type));
    }
    List<Value> points = List.copyOf(sorted);
    int[] classOfPiece = new int[2 * points.size() + 1];
    Grouping grouping = new Grouping(readers);
    for (int piece = 0; piece < classOfPiece.length; piece++) {
      Optional<Piece> found = findPiece(points, piece, type);
      classOfPiece[piece] =
          found.isPresent() && domain.contains(found.get().representative())
              ? grouping.add(found.get())
              : -1;
    }
    Map<Value, Integer> ofValue = new HashMap<>();
    if (domain.contains(Feel.NONE)) {
      ofValue.put(Feel.NONE, grouping.add(new Piece(Feel.NONE, true, "null")));
    }
    return new Partition(type, domain, points, classOfPiece, ofValue, grouping.classes());
  }

  private static Stream<Value> ends(Domain domain) {
    return domain instanceof Domain.Within(List<Interval> intervals, List<Value> besides)
        ? Stream.concat(intervals.stream().flatMap(CellTest::ends), besides.stream())
        : Stream.empty();
  }

  private static Value origin(Type type) {
    return switch (type) {
      case DATE -> new Value.Day(java.time.LocalDate.EPOCH);
      case MONTHS, DAYS -> new Value.Span(java.time.Period.ZERO);
      default -> Value.of(0);
    };
  }

  /// Piece 2i is the gap below point i, piece 2i+1 the point itself, the last the gap above all.
  private static Optional<Piece> findPiece(List<Value> points, int piece, Type type) {
    int i = piece / 2;
    if (piece % 2 == 1) {
      return Optional.of(new Piece(points.get(i), true, points.get(i).feel()));
    }
    if (i == 0) {
      Value first = points.getFirst();
      return Optional.of(new Piece(Order.moved(first, type, -1), false, "below " + first.feel()));
    }
    if (i == points.size()) {
      Value last = points.getLast();
      return Optional.of(new Piece(Order.moved(last, type, 1), false, "above " + last.feel()));
    }
    Value low = points.get(i - 1);
    Value high = points.get(i);
    return Order.findBetween(low, high, type)
        .map(v -> new Piece(v, false, "between %s and %s".formatted(low.feel(), high.feel())));
  }

  private static Partition listed(
      Type type, Domain domain, List<Value> mentioned, List<? extends Function<Value, ?>> readers) {
    Grouping grouping = new Grouping(readers);
    Map<Value, Integer> ofValue = new LinkedHashMap<>();
    int other = -1;
    if (domain instanceof Domain.Listed(List<Value> values)) {
      values.forEach(v -> ofValue.put(v, grouping.add(new Piece(v, true, v.feel()))));
    } else if (type == Type.BOOLEAN) {
      for (Value v : List.of(Value.of(true), Value.of(false))) {
        ofValue.put(v, grouping.add(new Piece(v, true, v.feel())));
      }
    } else {
      mentioned.stream()
          .distinct()
          .filter(domain::contains)
          .forEach(v -> ofValue.put(v, grouping.add(new Piece(v, true, v.feel()))));
      other = grouping.add(new Piece(OTHER_TEXT, false, "any other text"));
    }
    return new Partition(type, domain, List.of(), new int[] {other}, ofValue, grouping.classes());
  }

  int size() {
    return classes.size();
  }

  ValueClass get(int valueClass) {
    return classes.get(valueClass);
  }

  /// The class of a value; -1 where the value is of another type or not allowed.
  int classOf(Value value) {
    Integer listed = classOfValue.get(value);
    if (listed != null) {
      return listed;
    }
    if (value instanceof Value.Absent || !type.holds(value)) {
      return -1;
    }
    if (points.isEmpty()) {
      return domain.contains(value) ? classOfPiece[0] : -1;
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

  /// Puts pieces that all readers treat alike into one class.
  private static final class Grouping {
    private final List<? extends Function<Value, ?>> readers;
    private final Map<List<Object>, Integer> classBySignature = new HashMap<>();
    private final List<List<Piece>> members = new ArrayList<>();

    Grouping(List<? extends Function<Value, ?>> readers) {
      this.readers = readers;
    }

    int add(Piece piece) {
      List<Object> signature = new ArrayList<>(readers.size());
      readers.forEach(reader -> signature.add(reader.apply(piece.representative())));
      int valueClass = classBySignature.computeIfAbsent(signature, s -> members.size());
      if (valueClass == members.size()) {
        members.add(new ArrayList<>());
      }
      members.get(valueClass).add(piece);
      return valueClass;
    }

    List<ValueClass> classes() {
      return members.stream().map(Grouping::valueClass).toList();
    }

    private static ValueClass valueClass(List<Piece> pieces) {
      return new ValueClass(
          pieces.getFirst().representative(),
          pieces.size() == 1 && pieces.getFirst().only(),
          String.join(" or ", pieces.stream().map(Piece::description).toList()));
    }
  }
}
