package org.evenhand.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.evenhand.rulebook.xml.Element;
import org.evenhand.rulebook.xml.SafeXml;
import org.evenhand.rulebook.xml.XmlException;

/// Runs the tests of the DMN Technology Compatibility Kit, as its folders lie: a model and its test
/// cases (schema `http://www.omg.org/spec/DMN/20160719/testcase`).
public final class TckSuite {
  /// Expectations of so many digits were computed in binary floating point by who wrote them, and
  /// are met to eight decimals; shorter ones are met exactly.
  private static final int INEXACT_FROM_DIGITS = 10;

  private static final BigDecimal EIGHT_DECIMALS = new BigDecimal("0.00000001");

  private final List<TckCase> cases;

  private TckSuite(List<TckCase> cases) {
    this.cases = List.copyOf(cases);
  }

  /// Runs every `*-test-*.xml` under the folder, in order of their names.
  public static TckSuite run(Path directory) throws IOException {
    List<TckCase> cases = new ArrayList<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file :
          files
              .filter(f -> f.getFileName().toString().matches(".*-test-.*\\.xml"))
              .sorted()
              .toList()) {
        cases.addAll(runFile(file));
      }
    }
    return new TckSuite(cases);
  }

  /// In order of the files and of the cases in them.
  public List<TckCase> cases() {
    return cases;
  }

  /// How many passed.
  public long passed() {
    return cases.stream().filter(TckCase::passed).count();
  }

  /// A line for each case, then `N passed, N failed`.
  public String report() {
    return cases.stream().map(c -> c.line() + "\n").collect(Collectors.joining())
        + "%d passed, %d failed\n".formatted(passed(), cases.size() - passed());
  }

  private static List<TckCase> runFile(Path file) throws IOException {
    Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of("."));
    String name = String.valueOf(folder.getFileName());
    List<TckCase> cases = new ArrayList<>();
    try (InputStream tests = Files.newInputStream(file)) {
      Element root = SafeXml.parse(tests);
      String modelName = root.find("modelName").map(e -> e.text().strip()).orElse("");
      Path model = folder.resolve(modelName);
      for (Element testCase : root.list("testCase")) {
        cases.add(new TckCase(name, testCase.attribute("id"), problem(model, testCase)));
      }
    } catch (XmlException e) {
      cases.add(
          new TckCase(name, String.valueOf(file.getFileName()), String.valueOf(e.getMessage())));
    }
    return cases;
  }

  private static String problem(Path file, Element testCase) throws IOException {
    try (InputStream dmn = Files.newInputStream(file)) {
      DmnModel model = DmnModel.parse(String.valueOf(file.getFileName()), dmn);
      Map<FactName, Value> facts = new LinkedHashMap<>();
      for (Element input : testCase.list("inputNode")) {
        facts.put(new FactName(input.attribute("name")), value(input));
      }
      List<String> problems = new ArrayList<>();
      for (Element result : testCase.list("resultNode")) {
        String decision = result.attribute("name");
        Value expected = result.find("expected").map(TckSuite::value).orElse(Feel.NONE);
        Value given = model.evaluate(decision, facts);
        if (!agree(expected, given)) {
          problems.add(
              "%s: expected %s, got %s".formatted(decision, expected.feel(), given.feel()));
        }
      }
      return String.join("; ", problems);
    } catch (NoSuchFileException e) {
      return "the model it names, %s, is not there".formatted(file.getFileName());
    } catch (RulebookException | IllegalArgumentException e) {
      return String.valueOf(e.getMessage()).replace('\n', ' ');
    }
  }

  /// The value that an element holds: a `value`, a `list` of items or `component`s.
  private static Value value(Element holder) {
    Optional<Element> list = holder.find("list");
    if (list.isPresent()) {
      return new Value.Many(list.get().list("item").stream().map(TckSuite::value).toList());
    }
    List<Element> components = holder.list("component");
    if (!components.isEmpty()) {
      Map<String, Value> entries = new LinkedHashMap<>();
      components.forEach(c -> entries.put(c.attribute("name"), value(c)));
      return new Value.Context(entries);
    }
    return holder.find("value").map(TckSuite::scalar).orElse(Feel.NONE);
  }

  private static Value scalar(Element value) {
    String text = value.text();
    if (value.attribute("nil").equals("true")) {
      return Feel.NONE;
    }
    String type = value.attribute("type").replaceFirst("^.*:", "");
    return switch (type) {
      case "decimal", "double", "float", "int", "integer", "long" ->
          new Value.Num(new BigDecimal(text.strip()));
      case "boolean" -> Value.of(Boolean.parseBoolean(text.strip()));
      case "date" -> FeelFunctions.call("date", List.of(Value.of(text.strip())));
      case "duration", "yearMonthDuration", "dayTimeDuration" ->
          FeelFunctions.call("duration", List.of(Value.of(text.strip())));
      case "string", "" -> Value.of(text);
      default ->
          throw new IllegalArgumentException(
              "The test has a value of type %s, which is outside the supported part of FEEL"
                  .formatted(type));
    };
  }

  private static boolean agree(Value expected, Value given) {
    if (expected instanceof Value.Num(BigDecimal e) && given instanceof Value.Num(BigDecimal g)) {
      return e.precision() >= INEXACT_FROM_DIGITS
          ? e.subtract(g).abs().compareTo(EIGHT_DECIMALS) < 0
          : e.compareTo(g) == 0;
    }
    if (expected instanceof Value.Many(List<Value> e)
        && given instanceof Value.Many(List<Value> g)) {
      return e.size() == g.size()
          && IntStream.range(0, e.size()).allMatch(i -> agree(e.get(i), g.get(i)));
    }
    if (expected instanceof Value.Context(Map<String, Value> e)
        && given instanceof Value.Context(Map<String, Value> g)) {
      return e.keySet().equals(g.keySet())
          && e.entrySet().stream()
              .allMatch(x -> agree(x.getValue(), g.getOrDefault(x.getKey(), Feel.NONE)));
    }
    return expected.equals(given);
  }
}
