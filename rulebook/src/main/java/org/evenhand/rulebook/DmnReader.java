package org.evenhand.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.rulebook.feel.Expr;
import org.evenhand.rulebook.feel.FeelException;
import org.evenhand.rulebook.xml.Element;
import org.evenhand.rulebook.xml.SafeXml;
import org.evenhand.rulebook.xml.XmlException;

/// Reads a file of OMG DMN 1.3, 1.4 or 1.5.
final class DmnReader {
  /// The model namespaces, from the schemas DMN13.xsd, DMN14.xsd and DMN15.xsd.
  private static final Set<String> NAMESPACES =
      Set.of(
          "https://www.omg.org/spec/DMN/20191111/MODEL/",
          "https://www.omg.org/spec/DMN/20211108/MODEL/",
          "https://www.omg.org/spec/DMN/20230324/MODEL/");

  private static final Set<String> REFUSED = Set.of("import", "decisionService");

  private final Problems problems;
  private final Element definitions;
  private final ItemTypes types;
  private final Knowledge knowledge;
  private final Map<String, String> nameById = new HashMap<>();
  private final Map<String, ItemTypes.ItemType> inputs = new LinkedHashMap<>();

  private DmnReader(Element definitions, Problems problems) {
    this.definitions = definitions;
    this.problems = problems;
    this.types = new ItemTypes(definitions.list("itemDefinition"), problems);
    this.knowledge = new Knowledge(definitions.list("businessKnowledgeModel"), problems);
  }

  static DmnModel read(String file, InputStream dmn) {
    Problems problems = new Problems(file);
    Element root = new Element("", "", Map.of(), List.of(), "", 0);
    try {
      root = SafeXml.parse(dmn);
    } catch (XmlException e) {
      problems.add(
          Problems.Place.line(e.line()), String.valueOf(e.getMessage()), "Give a DMN file");
    } catch (IOException e) {
      throw new UncheckedIOException("The file %s could not be read".formatted(file), e);
    }
    problems.throwIfAny();
    if (!root.name().equals("definitions") || !NAMESPACES.contains(root.namespace())) {
      problems.add(
          Problems.Place.line(root.line()),
          "the root element is %s of the namespace \"%s\"".formatted(root.name(), root.namespace()),
          "Allowed is definitions of DMN 1.3, 1.4 or 1.5, whose namespaces are "
              + String.join(", ", NAMESPACES.stream().sorted().toList()));
    }
    problems.throwIfAny();
    DmnModel model = new DmnReader(root, problems).model(file);
    problems.throwIfAny();
    return model;
  }

  private DmnModel model(String file) {
    for (Element child : definitions.children()) {
      if (REFUSED.contains(child.name())) {
        problems.add(
            Problems.Place.line(child.line()),
            "the model has an element " + child.name(),
            "Allowed are item definitions, input data, decisions and business knowledge models");
      }
      if (!child.attribute("id").isEmpty()) {
        nameById.put(child.attribute("id"), child.attribute("name"));
      }
    }
    readInputs();
    Map<String, Decision> decisions = new LinkedHashMap<>();
    for (Element decision : definitions.list("decision")) {
      String name = decision.attribute("name").strip();
      if (decisions.containsKey(name) || inputs.containsKey(name)) {
        problems.add(
            Problems.Place.line(decision.line()),
            "the name \"%s\" is used a second time".formatted(name),
            "Each input and decision has a name of its own");
      }
      decisions.put(name, decision(decision, name));
    }
    knowledge.check();
    DecisionOrder.findCycle(decisions).ifPresent(this::circle);
    problems.throwIfAny();
    return new DmnModel(
        file, definitions.attribute("name"), InputTypes.of(inputs, decisions, problems), decisions);
  }

  private void circle(List<String> names) {
    int line =
        definitions.list("decision").stream()
            .filter(decision -> decision.attribute("name").strip().equals(names.getFirst()))
            .mapToInt(Element::line)
            .findFirst()
            .orElse(definitions.line());
    problems.add(
        new Problems.Place(line, names.getFirst(), 0, ""),
        "the decisions require each other in a circle: " + String.join(" → ", names),
        "A decision may require only decisions that do not require it");
  }

  private void readInputs() {
    for (Element input : definitions.list("inputData")) {
      String name = input.attribute("name").strip();
      String typeRef = input.find("variable").map(v -> v.attribute("typeRef")).orElse("");
      Problems.Place place = new Problems.Place(input.line(), "", 0, name);
      if (name.isEmpty() || inputs.containsKey(name)) {
        problems.add(
            place,
            name.isEmpty() ? "an input has no name" : "the name is used a second time",
            "Each input and decision has a name of its own");
      }
      inputs.put(name, types.resolve(typeRef, place));
    }
  }

  private Decision decision(Element element, String name) {
    List<String> requiredInputs = new ArrayList<>();
    List<String> requiredDecisions = new ArrayList<>();
    Map<String, ItemTypes.ItemType> scope = new LinkedHashMap<>();
    for (Element requirement : element.list("informationRequirement")) {
      for (Element required : requirement.children()) {
        String target = target(required, name);
        if (required.name().equals("requiredInput")) {
          requiredInputs.add(target);
          scope.put(
              target,
              inputs.getOrDefault(target, new ItemTypes.ItemType(Type.ANY, Optional.empty())));
        } else if (required.name().equals("requiredDecision")) {
          requiredDecisions.add(target);
          scope.put(target, typeOfDecision(target));
        }
      }
    }
    Problems.Place place = new Problems.Place(element.line(), name, 0, "");
    Optional<Element> table = element.find("decisionTable");
    Optional<Element> literal =
        element.find("literalExpression").or(() -> element.find("invocation"));
    Logic logic;
    if (table.isPresent()) {
      logic = new TableReader(table.get(), name, scope, types, knowledge, problems).table();
    } else if (literal.isPresent()) {
      logic = literal(literal.get(), scope, place);
    } else {
      problems.add(
          place,
          "the decision has no logic that is supported",
          "Allowed are a decision table, a literal expression and an invocation");
      logic = new Logic.Literal("null", new Expr.Null(), element.line());
    }
    return new Decision(name, logic, requiredInputs, requiredDecisions);
  }

  private Logic literal(
      Element element, Map<String, ItemTypes.ItemType> scope, Problems.Place place) {
    String text =
        element.name().equals("invocation")
            ? "the invocation of "
                + element.find("literalExpression").map(Element::expression).orElse("nothing")
            : element.expression();
    Expr expression = new Expr.Null();
    try {
      expression =
          element.name().equals("invocation")
              ? knowledge.invocation(element, scope.keySet())
              : knowledge.expression(text, scope.keySet());
    } catch (FeelException e) {
      problems.add(place, "the expression is " + text, "Not readable: " + e.getMessage());
    }
    return new Logic.Literal(text, expression, element.line());
  }

  private String target(Element required, String decision) {
    String href = required.attribute("href");
    String name = href.startsWith("#") ? nameById.get(href.substring(1)) : null;
    if (name == null) {
      problems.add(
          new Problems.Place(required.line(), decision, 0, ""),
          "%s refers to \"%s\"".formatted(required.name(), href),
          "It must be # and the id of an input or decision of the same file");
      return href;
    }
    return name.strip();
  }

  private ItemTypes.ItemType typeOfDecision(String name) {
    for (Element decision : definitions.list("decision")) {
      if (decision.attribute("name").strip().equals(name)) {
        String typeRef = decision.find("variable").map(v -> v.attribute("typeRef")).orElse("");
        return types.resolve(typeRef, new Problems.Place(decision.line(), name, 0, ""));
      }
    }
    return new ItemTypes.ItemType(Type.ANY, Optional.empty());
  }
}
