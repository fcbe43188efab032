package org.evenhand.app.rulebooks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.evenhand.rulebook.Problem;

/// The outcomes that the rules of a table write, to be held against the one vocabulary.
public final class OutcomeCells {
  private OutcomeCells() {}

  /// The rules of a decision that say what no rulebook of this vocabulary says.
  ///
  /// @param file read by the rulebook library without a problem
  public static List<Problem> problems(Path file, String decision, List<String> vocabulary)
      throws IOException {
    return read(file).stream()
        .filter(c -> c.decision().equals(decision) && !vocabulary.contains(c.outcome()))
        .map(c -> c.problem(String.valueOf(file.getFileName()), String.join(", ", vocabulary)))
        .toList();
  }

  /// @param rule from 1
  record Cell(String decision, int rule, int line, String outcome) {
    Problem problem(String file, String allowed) {
      return new Problem(
          file,
          line,
          decision,
          rule,
          "",
          "the outcome is \"" + outcome + "\"",
          "Allowed are " + allowed + ", or null where the text is open");
    }
  }

  /// Of a file that the rulebook library has read without a problem.
  static List<Cell> read(Path file) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try (InputStream in = Files.newInputStream(file)) {
      return read(factory.createXMLStreamReader(in));
    } catch (XMLStreamException e) {
      throw new IOException("Not XML: " + file, e);
    }
  }

  private static List<Cell> read(XMLStreamReader xml) throws XMLStreamException {
    List<Cell> cells = new ArrayList<>();
    String decision = "";
    int rule = 0;
    boolean inOutput = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("outputEntry")) {
        inOutput = false;
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "decision" -> {
          decision = xml.getAttributeValue(null, "name");
          rule = 0;
        }
        case "rule" -> rule++;
        case "outputEntry" -> inOutput = true;
        case "text" -> {
          int line = xml.getLocation().getLineNumber();
          String text = xml.getElementText().strip();
          if (inOutput && !text.equals("null")) {
            cells.add(new Cell(decision, rule, line, unquoted(text)));
          }
        }
        default -> {}
      }
    }
    return cells;
  }

  private static String unquoted(String text) {
    return text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")
        ? text.substring(1, text.length() - 1)
        : text;
  }
}
