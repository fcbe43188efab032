package org.evenhand.app.rulebooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.evenhand.rulebook.Fact;
import org.evenhand.rulebook.FactName;
import org.evenhand.rulebook.Facts;
import org.evenhand.rulebook.Value;

/// One file of `cases/good`: what is known of a case, and after `expect:` the answer, which the
/// test writes when it is told to.
record GoldenCase(Path file, Facts facts, String beforeExpect, String expected) {
  private static final String EXPECT = "\nexpect:\n";

  static GoldenCase read(Path file) throws IOException {
    Problems problems = new Problems();
    Fields fields = Fields.read(file, String.valueOf(file.getFileName()), problems);
    fields.knowsOnly("says", "facts", "expect");
    fields.text("says");
    Fields given = fields.child("facts");
    Map<FactName, Fact> facts = new HashMap<>();
    for (String name : given.names()) {
      facts.put(new FactName(name), new Fact.Known(value(given.text(name)), "golden case"));
    }
    problems.check();
    String text = Files.readString(file);
    int at = text.indexOf(EXPECT);
    if (at < 0) {
      return new GoldenCase(file, Facts.of(facts), text.stripTrailing() + EXPECT, "");
    }
    int end = at + EXPECT.length();
    return new GoldenCase(file, Facts.of(facts), text.substring(0, end), text.substring(end));
  }

  private static Value value(String text) {
    if (text.equals("null")) {
      return new Value.Absent();
    }
    if (text.equals("true") || text.equals("false")) {
      return Value.of(Boolean.parseBoolean(text));
    }
    if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      return Value.of(LocalDate.parse(text));
    }
    return text.matches("[0-9]+") ? Value.of(Long.parseLong(text)) : Value.of(text);
  }
}
