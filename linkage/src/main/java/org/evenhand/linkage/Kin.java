package org.evenhand.linkage;

import java.util.List;
import java.util.Set;

/// Pairs of two persons who agree on more than strangers do, though they are not one person. Of a
/// family or household, they agree on some fields as one person does and on the others as people of
/// one household.
public enum Kin {
  HOUSEHOLD("two people of one household", Set.of()),
  /// Such as father and son.
  NAMESAKES(
      "namesakes of one household, such as father and son",
      Set.of(Field.GIVEN_NAME, Field.MIDDLE_NAME, Field.SURNAME)),
  TWINS("twins", Set.of(Field.SURNAME, Field.BIRTH_DATE, Field.AGE));

  static final List<Kin> ALL = List.of(values());

  private final String text;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
  private final Set<Field> asOnePerson;

  Kin(String text, Set<Field> asOnePerson) {
    this.text = text;
    this.asOnePerson = asOnePerson;
  }

  public String text() {
    return text;
  }

  /// Whether such a pair agrees on the fields as often as two records of one person.
  boolean agreesAsOnePerson(Comparison comparison) {
    return comparison.fields().stream().anyMatch(asOnePerson::contains);
  }
}
