package org.evenhand.app.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.api.Test;

/// What somebody typed cannot look like an entry of its own.
final class LogLineTest {
  @Test
  void lineEndsAndControlCharactersAreNumbers() {
    assertEquals(
        "name\\u{d}\\u{a}2026-11-22 WARN forged\\u{1b}[31m\\u{202e}\\u{2028}é",
        LogLine.escaped("name\r\n2026-11-22 WARN forged\u001b[31m\u202e\u2028é"));
  }

  @Test
  void aFaultWithItsCausesIsOneLine() {
    Throwable fault =
        new IllegalStateException("first\nline", new IllegalArgumentException("second\r\nline"));
    LoggingEvent event =
        new LoggingEvent(
            "test",
            new LoggerContext().getLogger("test"),
            Level.ERROR,
            "Fault {}",
            fault,
            new Object[] {"12\n34"});
    String line = new LogLine().convert(event);
    assertEquals(1, line.lines().count(), line);
    assertTrue(
        line.startsWith("Fault 12\\u{a}34 <- java.lang.IllegalStateException: first\\u{a}line"),
        line);
    assertTrue(line.contains("java.lang.IllegalArgumentException: second\\u{d}\\u{a}line"), line);
  }
}
