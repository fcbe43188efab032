package org.evenhand.linkage;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Records as numbers, each in one piece of memory, so that comparing two touches two places: the
/// codes of its values, field by field.
final class Rows {
  private final List<Field> fields;
  private final Map<Field, Values> values = new EnumMap<>(Field.class);
  private final Map<Field, Integer> places = new EnumMap<>(Field.class);
  private int[] cells;
  private int[] sources;
  private int size;

  private Rows(List<Field> fields) {
    this.fields = List.copyOf(fields);
    int place = 0;
    for (Field field : this.fields) {
      places.put(field, place++);
    }
    cells = new int[0];
    sources = new int[0];
  }

  static Rows from(Records records) {
    Rows rows = new Rows(records.columns().stream().map(Column::field).toList());
    for (Column column : records.columns()) {
      rows.values.put(column.field(), Values.of(column.field(), column.values()));
    }
    rows.append(records);
    return rows;
  }

  /// Adds records; fields that these rows do not have are left out.
  void append(Records records) {
    int width = fields.size();
    int before = size;
    size += records.size();
    long length = (long) size * StrictMath.max(1, width);
    if (length > Integer.MAX_VALUE - 16) {
      throw new IllegalArgumentException(
          size + " records of " + width + " fields are more than one run holds; split the file.");
    }
    cells = Arrays.copyOf(cells, (int) length);
    sources = Arrays.copyOf(sources, size);
    System.arraycopy(records.sources(), 0, sources, before, records.size());
    for (Column column : records.columns()) {
      Values ofField = values.get(column.field());
      if (ofField == null) {
        continue;
      }
      int[] normal = new int[column.values().size()];
      for (int code = 1; code < normal.length; code++) {
        normal[code] = ofField.add(column.values().get(code));
      }
      int place = place(column.field());
      int[] codes = column.codes();
      for (int i = 0; i < codes.length; i++) {
        cells[(before + i) * width + place] = normal[codes[i]];
      }
    }
  }

  /// Makes room for one record that is asked for and belongs to none.
  void makeRoom() {
    cells = Arrays.copyOf(cells, (size + 1) * fields.size());
  }

  /// Puts the record that is asked for behind the others, in place of the one before.
  int ask(Map<Field, String> asWritten) {
    for (Field field : fields) {
      String value = asWritten.getOrDefault(field, "");
      cells[size * fields.size() + place(field)] =
          value.isEmpty() ? 0 : values(field).passing(value);
    }
    return size;
  }

  int size() {
    return size;
  }

  int width() {
    return fields.size();
  }

  List<Field> fields() {
    return fields;
  }

  /// Position of the field in a record, -1 where there is none.
  int place(Field field) {
    return places.getOrDefault(field, -1);
  }

  Values values(Field field) {
    Values found = values.get(field);
    if (found == null) {
      throw new IllegalArgumentException("There is no column of " + field.text() + ".");
    }
    return found;
  }

  int source(int record) {
    return sources[record];
  }

  int[] cells() {
    return cells;
  }

  int code(int record, Field field) {
    int place = place(field);
    return place < 0 ? 0 : cells[record * fields.size() + place];
  }

  String form(int record, Field field) {
    int code = code(record, field);
    return code == 0 ? "" : values(field).form(code);
  }
}
