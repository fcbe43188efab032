package org.evenhand.linkage.synthetic;

/// A column that can be written. Race and sex are for evaluation; nothing may link by them.
public enum Attribute {
  GIVEN_NAME("given_name"),
  MIDDLE_NAME("middle_name"),
  SURNAME("surname"),
  SUFFIX("suffix"),
  BIRTH_DATE("birth_date"),
  STREET_NUMBER("street_number"),
  STREET("street"),
  UNIT("unit"),
  CITY("city"),
  POSTCODE("postcode"),
  STATE("state"),
  PHONE("phone"),
  EMAIL("email"),
  IDENTIFIER("identifier"),
  RACE("race"),
  SEX("sex");

  private final String heading;

  Attribute(String heading) {
    this.heading = heading;
  }

  public String heading() {
    return heading;
  }
}
