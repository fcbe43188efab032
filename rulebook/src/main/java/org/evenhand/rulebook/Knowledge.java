package org.evenhand.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.rulebook.feel.Expr;
import org.evenhand.rulebook.feel.FeelException;
import org.evenhand.rulebook.feel.Parser;
import org.evenhand.rulebook.xml.Element;

/// The business knowledge models of a file: functions that decisions call. Each call is replaced by
/// the function's body, so that what remains is plain FEEL over facts and decisions.
final class Knowledge {
  private final Map<String, Element> elements = new LinkedHashMap<>();
  private final Map<String, Function> functions = new HashMap<>();
  private final Problems problems;

  private record Function(List<String> parameters, Expr body) {}

  Knowledge(List<Element> businessKnowledgeModels, Problems problems) {
    this.problems = problems;
    businessKnowledgeModels.forEach(e -> elements.put(e.attribute("name").strip(), e));
  }

  /// Reads an expression in which the names and functions may stand.
  ///
  /// @throws FeelException says what was given and what is allowed
  Expr expression(String text, Collection<String> names) throws FeelException {
    return expression(text, names, new LinkedHashSet<>());
  }

  private Expr expression(String text, Collection<String> names, Set<String> callers)
      throws FeelException {
    List<String> inScope = new ArrayList<>(names);
    inScope.addAll(elements.keySet());
    Expr expr = withoutCalls(Parser.expression(text, inScope), callers);
    Optional<String> unknown = FeelNames.findUnknownFunction(expr);
    if (unknown.isPresent()) {
      throw new FeelException(unknown.get());
    }
    for (String name : FeelNames.of(expr)) {
      if (!names.contains(name)) {
        throw new FeelException("%s is a function and must be called".formatted(name));
      }
    }
    return expr;
  }

  /// The call that a boxed invocation is.
  ///
  /// @throws FeelException says what was given and what is allowed
  Expr invocation(Element invocation, Collection<String> names) throws FeelException {
    String called = invocation.find("literalExpression").map(Element::expression).orElse("");
    Map<String, Expr> bound = new LinkedHashMap<>();
    for (Element binding : invocation.list("binding")) {
      String parameter = binding.find("parameter").map(p -> p.attribute("name")).orElse("");
      String text = binding.find("literalExpression").map(Element::expression).orElse("");
      bound.put(parameter, expression(text, names));
    }
    Function function = function(called, new LinkedHashSet<>());
    if (!bound.keySet().equals(new LinkedHashSet<>(function.parameters()))) {
      throw new FeelException(
          "%s needs %s and is given %s"
              .formatted(
                  called,
                  String.join(", ", function.parameters()),
                  String.join(", ", bound.keySet())));
    }
    return FeelNames.replace(function.body(), bound);
  }

  private Expr withoutCalls(Expr expr, Set<String> callers) throws FeelException {
    for (Expr part : FeelNames.parts(expr).toList()) {
      if (part instanceof Expr.Call(String name, List<Expr> arguments)
          && elements.containsKey(name)) {
        List<String> parameters = function(name, callers).parameters();
        if (parameters.size() != arguments.size()) {
          throw new FeelException(
              "%s needs %d arguments (%s) and is given %d"
                  .formatted(
                      name, parameters.size(), String.join(", ", parameters), arguments.size()));
        }
      }
    }
    return FeelNames.rewrite(expr, this::called);
  }

  private Expr called(Expr part) {
    if (!(part instanceof Expr.Call(String name, List<Expr> arguments))) {
      return part;
    }
    Function function = functions.get(name);
    if (function == null) {
      return part;
    }
    Map<String, Expr> bound = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      bound.put(function.parameters().get(i), arguments.get(i));
    }
    return FeelNames.replace(function.body(), bound);
  }

  private Function function(String name, Set<String> callers) throws FeelException {
    Function known = functions.get(name);
    if (known != null) {
      return known;
    }
    Optional<Element> logic =
        Optional.ofNullable(elements.get(name)).flatMap(e -> e.find("encapsulatedLogic"));
    Optional<Element> body = logic.flatMap(l -> l.find("literalExpression"));
    if (logic.isEmpty() || body.isEmpty()) {
      throw new FeelException(
          "%s is no business knowledge model with a literal expression, the only kind supported"
              .formatted(name));
    }
    if (!callers.add(name)) {
      throw new FeelException(
          "business knowledge models call each other in a circle: " + String.join(", ", callers));
    }
    List<String> parameters =
        logic.get().list("formalParameter").stream().map(p -> p.attribute("name").strip()).toList();
    Function function =
        new Function(parameters, expression(body.get().expression(), parameters, callers));
    callers.remove(name);
    functions.put(name, function);
    return function;
  }

  /// Reads every function, so that the problems of those never called are found too.
  void check() {
    for (Map.Entry<String, Element> entry : elements.entrySet()) {
      try {
        function(entry.getKey(), new LinkedHashSet<>());
      } catch (FeelException e) {
        problems.add(
            new Problems.Place(entry.getValue().line(), entry.getKey(), 0, ""),
            "the business knowledge model is not readable",
            String.valueOf(e.getMessage()));
      }
    }
  }
}
