package org.evenhand.app.people;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.linkage.Column;
import org.evenhand.linkage.Field;
import org.evenhand.linkage.PersonName;

/// Makes the columns that link out of those that were read: whole names are split, birth dates and
/// second names joined. Takes each column that was read out of the map, so that its bytes can go.
final class Assembly {
  private final Map<Use, CodedColumn> read;
  private final Map<Use, String> headers;
  private final int records;
  private final Map<Field, Column> columns = new EnumMap<>(Field.class);

  private Assembly(Map<Use, CodedColumn> read, Map<Use, String> headers, int records) {
    this.read = read;
    this.headers = headers;
    this.records = records;
  }

  /// @param headers of the columns as the first file that has them spells them
  static List<Column> from(Map<Use, CodedColumn> read, Map<Use, String> headers, int records) {
    Assembly assembly = new Assembly(read, headers, records);
    assembly.names();
    assembly.birthDate();
    for (Field field : Field.values()) {
      assembly.take(Use.valueOf(field.name())).ifPresent(texts -> assembly.put(field, texts));
    }
    return List.copyOf(assembly.columns.values());
  }

  private void names() {
    Optional<Texts> whole = take(Use.FULL_NAME);
    put(
        Field.SURNAME,
        joined(Use.SURNAME, Use.SECOND_SURNAME),
        whole.map(names -> names.map(name -> PersonName.parse(name).surname())),
        Use.SURNAME,
        Use.SECOND_SURNAME);
    put(
        Field.GIVEN_NAME,
        take(Use.GIVEN_NAME),
        whole.map(names -> names.map(name -> PersonName.parse(name).given())),
        Use.GIVEN_NAME);
    put(
        Field.MIDDLE_NAME,
        joined(Use.SECOND_GIVEN_NAME, Use.MIDDLE_NAME),
        whole.map(names -> names.map(name -> PersonName.parse(name).middle())),
        Use.SECOND_GIVEN_NAME,
        Use.MIDDLE_NAME);
    put(
        Field.SUFFIX,
        take(Use.SUFFIX),
        whole.map(names -> names.map(name -> PersonName.parse(name).suffix())),
        Use.SUFFIX);
  }

  private void birthDate() {
    Optional<Texts> parts =
        take(Use.BIRTH_YEAR)
            .map(year ->
                year.join(
                        take(Use.BIRTH_MONTH).orElseGet(this::blank), BirthDateParts::yearAndMonth)
                    .join(take(Use.BIRTH_DAY).orElseGet(this::blank), BirthDateParts::withDay));
    put(
        Field.BIRTH_DATE,
        take(Use.BIRTH_DATE),
        parts,
        Use.BIRTH_DATE,
        Use.BIRTH_YEAR,
        Use.BIRTH_MONTH,
        Use.BIRTH_DAY);
  }

  private Optional<Texts> joined(Use first, Use second) {
    Optional<Texts> left = take(first);
    Optional<Texts> right = take(second);
    if (left.isEmpty() || right.isEmpty()) {
      return left.or(() -> right);
    }
    return Optional.of(left.get().join(right.get(), (a, b) -> (a + " " + b).strip()));
  }

  /// A column of its own, filled up from what was split or joined.
  private void put(Field field, Optional<Texts> own, Optional<Texts> made, Use... from) {
    if (own.isEmpty() && made.isEmpty()) {
      return;
    }
    List<Use> named = new ArrayList<>(List.of(from));
    if (field != Field.BIRTH_DATE) {
      named.add(Use.FULL_NAME);
    }
    String name =
        named.stream()
            .flatMap(use -> Stream.ofNullable(headers.get(use)))
            .collect(Collectors.joining(", "));
    Texts texts =
        own.isPresent() && made.isPresent()
            ? own.get().or(made.get())
            : own.or(() -> made).orElseThrow();
    columns.put(field, new Column(field, name, texts.codes(), texts.values()));
  }

  private void put(Field field, Texts texts) {
    String name = headers.getOrDefault(Use.valueOf(field.name()), field.name());
    columns.put(field, new Column(field, name, texts.codes(), texts.values()));
  }

  private Optional<Texts> take(Use use) {
    return Optional.ofNullable(read.remove(use))
        .map(column -> new Texts(column.codes(records), column.dictionary().values()));
  }

  private Texts blank() {
    return new Texts(new int[records], List.of(""));
  }
}
