package org.evenhand.rulebook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.rulebook.feel.FeelException;
import org.evenhand.rulebook.xml.Element;

/// The types that a model defines for itself, by name.
final class ItemTypes {
  private final Map<String, Element> definitions = new HashMap<>();
  private final Problems problems;

  /// @param domain empty where nothing restricts the values
  record ItemType(Type type, Optional<Domain> domain) {}

  ItemTypes(List<Element> itemDefinitions, Problems problems) {
    this.problems = problems;
    for (Element definition : itemDefinitions) {
      Element earlier = definitions.put(definition.attribute("name"), definition);
      if (earlier != null) {
        problems.add(
            Problems.Place.line(definition.line()),
            "the type \"%s\" is defined a second time".formatted(definition.attribute("name")),
            "Each type is defined once");
      }
    }
  }

  /// The type that a `typeRef` names; [Type#ANY] where none is given.
  ItemType resolve(String typeRef, Problems.Place place) {
    return resolve(typeRef, place, new HashSet<>());
  }

  private ItemType resolve(String typeRef, Problems.Place place, Set<String> seen) {
    if (typeRef.isEmpty()) {
      return new ItemType(Type.ANY, Optional.empty());
    }
    Element definition = definitions.get(typeRef);
    if (definition == null) {
      return Type.find(typeRef)
          .map(type -> new ItemType(type, Optional.empty()))
          .orElseGet(() -> unknown(typeRef, place));
    }
    if (!seen.add(typeRef)) {
      problems.add(place, "the type \"%s\" is defined by itself".formatted(typeRef), "Name a type");
      return new ItemType(Type.ANY, Optional.empty());
    }
    if (definition.attribute("isCollection").equals("true")) {
      return new ItemType(Type.LIST, Optional.empty());
    }
    if (!definition.list("itemComponent").isEmpty()) {
      return new ItemType(Type.CONTEXT, Optional.empty());
    }
    String base = definition.find("typeRef").map(t -> t.text().strip()).orElse("");
    ItemType under = resolve(base, Problems.Place.line(definition.line()), seen);
    return new ItemType(under.type(), allowed(definition, under).or(under::domain));
  }

  private Optional<Domain> allowed(Element definition, ItemType under) {
    return definition
        .find("allowedValues")
        .flatMap(allowed -> domain(allowed, under.type(), Problems.Place.line(allowed.line())));
  }

  /// The domain that an `allowedValues` or `inputValues` element describes.
  Optional<Domain> domain(Element allowed, Type type, Problems.Place place) {
    try {
      return Optional.of(CellReader.domain(allowed.expression(), type));
    } catch (FeelException e) {
      problems.add(
          place,
          "the allowed values are " + allowed.expression(),
          "Not readable: " + e.getMessage());
      return Optional.empty();
    }
  }

  private ItemType unknown(String typeRef, Problems.Place place) {
    problems.add(
        place,
        "the type \"%s\" is not known".formatted(typeRef),
        "Allowed are %s, or a type the model defines".formatted(Type.names()));
    return new ItemType(Type.ANY, Optional.empty());
  }
}
