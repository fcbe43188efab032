package org.evenhand.linkage.synthetic;

import java.util.EnumMap;
import java.util.Map;

/// One record as it was written down. The same object serves all.
public final class Mention {
  private final Map<Attribute, StringBuilder> texts = new EnumMap<>(Attribute.class);
  private int person;

  Mention() {
    for (Attribute each : Attribute.values()) {
      texts.put(each, new StringBuilder(32));
    }
  }

  void begin(int ofPerson) {
    person = ofPerson;
    texts.values().forEach(text -> text.setLength(0));
  }

  /// The cell's text until the next record is written; empty where there is none.
  public StringBuilder text(Attribute attribute) {
    StringBuilder text = texts.get(attribute);
    if (text == null) {
      throw new IllegalStateException("No cell for " + attribute);
    }
    return text;
  }

  /// Whom it is about: the truth.
  public int person() {
    return person;
  }
}
