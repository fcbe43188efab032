package org.evenhand.bench;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.evenhand.rulebook.Column;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Facts;
import org.evenhand.rulebook.Value;
import org.jspecify.annotations.Nullable;

/// Cases for [PeerTable] as a reader of files would hold them: an object of its own for each value,
/// null for each tenth, which is unknown.
final class PeerCases {
  private static final Fact UNKNOWN = new Fact.Unknown("not stated");
  private static final String SOURCE = "generated";
  private static final int UNKNOWN_IN = 10;

  private final List<FactName> names;
  private final @Nullable Object[][] raw;

  PeerCases(PeerTable table, int cases) {
    this.names = table.names();
    this.raw = new Object[names.size()][cases];
    SplittableRandom random = new SplittableRandom(20210727);
    for (int c = 0; c < raw.length; c++) {
      List<Value> values = table.values(c);
      for (int i = 0; i < cases; i++) {
        Value value = values.get(random.nextInt(values.size()));
        raw[c][i] = random.nextInt(UNKNOWN_IN) == 0 ? null : fresh(value);
      }
    }
  }

  private static Object fresh(Value value) {
    return switch (value) {
      case Value.Text(String text) -> new String(text.toCharArray());
      case Value.Num(BigDecimal number) -> new BigDecimal(number.unscaledValue(), number.scale());
      case Value.Day(LocalDate day) -> LocalDate.ofEpochDay(day.toEpochDay());
      default -> throw new IllegalArgumentException("No column holds " + value);
    };
  }

  /// The facts of a case in the order of the columns; null is unknown.
  @Nullable Object[] row(int place) {
    @Nullable Object[] row = new Object[raw.length];
    for (int c = 0; c < row.length; c++) {
      row[c] = raw[c][place];
    }
    return row;
  }

  /// Whether every fact of a case is known.
  boolean isKnown(int place) {
    return Arrays.stream(raw).allMatch(column -> column[place] != null);
  }

  /// The facts of a case as KIE takes them.
  Map<String, @Nullable Object> map(int place) {
    Map<String, @Nullable Object> map = new HashMap<>();
    for (int c = 0; c < raw.length; c++) {
      map.put(names.get(c).name(), raw[c][place]);
    }
    return map;
  }

  /// The facts of a case as we take them.
  Facts facts(int place) {
    Map<FactName, Fact> facts = new HashMap<>();
    for (int c = 0; c < raw.length; c++) {
      facts.put(names.get(c), fact(raw[c][place]));
    }
    facts.put(PeerTable.DAY, PeerTable.TODAY);
    return Facts.of(facts);
  }

  private static Fact fact(@Nullable Object value) {
    return value == null ? UNKNOWN : new Fact.Known(KieEngine.value(value), SOURCE);
  }

  /// All cases as columns of codes, each with its dictionary.
  List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c < raw.length; c++) {
      columns.add(column(names.get(c), raw[c]));
    }
    columns.add(new Column(PeerTable.DAY, new int[raw[0].length], List.of(PeerTable.TODAY)));
    return columns;
  }

  /// Numbers the distinct values in order of their first case: open addressing, linear probing.
  private static Column column(FactName name, @Nullable Object[] values) {
    int[] codes = new int[values.length];
    List<Fact> dictionary = new ArrayList<>();
    dictionary.add(UNKNOWN);
    @Nullable Object[] keys = new Object[1 << 10];
    int[] numbers = new int[keys.length];
    for (int i = 0; i < values.length; i++) {
      Object value = values[i];
      if (value == null) {
        continue;
      }
      int place = place(keys, value);
      if (keys[place] == null) {
        keys[place] = value;
        numbers[place] = dictionary.size();
        dictionary.add(fact(value));
      }
      codes[i] = numbers[place];
      if (4 * dictionary.size() > keys.length) {
        @Nullable Object[] longer = new Object[4 * keys.length];
        int[] longerNumbers = new int[longer.length];
        for (int k = 0; k < keys.length; k++) {
          Object key = keys[k];
          if (key != null) {
            int next = place(longer, key);
            longer[next] = key;
            longerNumbers[next] = numbers[k];
          }
        }
        keys = longer;
        numbers = longerNumbers;
      }
    }
    return new Column(name, codes, dictionary);
  }

  private static int place(@Nullable Object[] keys, Object value) {
    int mixed = value.hashCode() * 0x9E3779B9;
    int place = (mixed ^ mixed >>> 15) & (keys.length - 1);
    while (keys[place] != null && !value.equals(keys[place])) {
      place = (place + 1) & (keys.length - 1);
    }
    return place;
  }
}
