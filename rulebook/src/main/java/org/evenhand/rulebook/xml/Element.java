package org.evenhand.rulebook.xml;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An element of an XML file, with the line on which it begins.
///
/// @param name the local name
/// @param text the character data directly in it, as written
public record Element(
    String namespace,
    String name,
    Map<String, String> attributes,
    List<Element> children,
    String text,
    int line) {
  public Element {
    attributes = Map.copyOf(attributes);
    children = List.copyOf(children);
  }

  /// The attribute, or an empty text where it is not given.
  public String attribute(String attribute) {
    return attributes.getOrDefault(attribute, "");
  }

  public Optional<Element> find(String child) {
    return children.stream().filter(c -> c.name.equals(child)).findFirst();
  }

  public List<Element> list(String child) {
    return children.stream().filter(c -> c.name.equals(child)).toList();
  }

  /// The text of the child named `text`, as DMN writes every expression.
  public String expression() {
    return find("text").map(t -> t.text.strip()).orElse("");
  }
}
