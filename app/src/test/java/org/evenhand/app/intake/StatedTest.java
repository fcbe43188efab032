package org.evenhand.app.intake;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

final class StatedTest {
  @Test
  void blankIsNotUnreadable() {
    assertNotEquals(new Stated.Blank<String>(), new Stated.Unreadable<String>(""));
  }
}
