package org.evenhand.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.linkage.synthetic.Attribute;

/// Invented records in memory, and whom each is about.
///
/// @param records the fields that link; all from one source
/// @param persons whom each record is about
/// @param races a letter for each record, for evaluation; empty in the speed layout
/// @param sexes `F` or `M` for each record, for evaluation; empty in the speed layout
public record SyntheticTruth(
    Records records, int[] persons, List<String> races, List<String> sexes) {

  static SyntheticTruth of(SyntheticPeople people) {
    List<Attribute> attributes = people.layout().attributes();
    List<Coded> columns =
        attributes.stream().map(each -> new Coded(each, new int[people.records()])).toList();
    int[] persons = new int[people.records()];
    people.read(
        0,
        people.records(),
        (record, person, cells) -> {
          persons[record] = person;
          for (int i = 0; i < columns.size(); i++) {
            columns.get(i).put(record, cells.get(i).toString());
          }
        });
    List<Column> fields = new ArrayList<>();
    for (Coded each : columns) {
      each.findField()
          .map(field -> new Column(field, each.attribute.heading(), each.codes, each.values()))
          .ifPresent(fields::add);
    }
    return new SyntheticTruth(
        new Records(fields, new int[people.records()]),
        persons,
        written(Attribute.RACE, columns),
        written(Attribute.SEX, columns));
  }

  private static List<String> written(Attribute attribute, List<Coded> columns) {
    return columns.stream()
        .filter(each -> each.attribute == attribute)
        .flatMap(Coded::written)
        .toList();
  }

  /// A column while it is read.
  private static final class Coded {
    private final Attribute attribute;
    private final int[] codes;
    private final Map<String, Integer> known = new HashMap<>();

    Coded(Attribute attribute, int[] codes) {
      this.attribute = attribute;
      this.codes = codes;
      known.put("", 0);
    }

    void put(int record, String value) {
      Integer next = known.size();
      Integer code = known.putIfAbsent(value, next);
      codes[record] = code == null ? next : code;
    }

    List<String> values() {
      String[] values = new String[known.size()];
      known.forEach((value, code) -> values[code] = value);
      return List.of(values);
    }

    Stream<String> written() {
      List<String> values = values();
      return IntStream.of(codes).mapToObj(values::get);
    }

    Optional<Field> findField() {
      return switch (attribute) {
        case GIVEN_NAME -> Optional.of(Field.GIVEN_NAME);
        case MIDDLE_NAME -> Optional.of(Field.MIDDLE_NAME);
        case SURNAME -> Optional.of(Field.SURNAME);
        case SUFFIX -> Optional.of(Field.SUFFIX);
        case BIRTH_DATE -> Optional.of(Field.BIRTH_DATE);
        case STREET_NUMBER -> Optional.of(Field.STREET_NUMBER);
        case STREET -> Optional.of(Field.STREET);
        case UNIT -> Optional.of(Field.UNIT);
        case CITY -> Optional.of(Field.CITY);
        case POSTCODE -> Optional.of(Field.POSTCODE);
        case STATE -> Optional.of(Field.STATE);
        case PHONE -> Optional.of(Field.PHONE);
        case EMAIL -> Optional.of(Field.EMAIL);
        case IDENTIFIER -> Optional.of(Field.IDENTIFIER);
        case RACE, SEX -> Optional.empty();
      };
    }
  }
}
