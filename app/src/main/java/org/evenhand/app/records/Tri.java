package org.evenhand.app.records;

/// Yes, no, or not stated. Not stated never becomes no.
public enum Tri {
  YES,
  NO,
  NOT_STATED
}
