package org.evenhand.app.niem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// An element of a message by namespace and local name; prefixes do not matter and are not kept.
public final class NiemElement {
  private final String namespace;
  private final String name;
  private final String id;
  private final String ref;
  private final StringBuilder ownText = new StringBuilder();
  private final List<NiemElement> children = new ArrayList<>();

  NiemElement(String namespace, String name, String id, String ref) {
    this.namespace = namespace;
    this.name = name;
    this.id = id;
    this.ref = ref;
  }

  void addText(String text) {
    ownText.append(text);
  }

  void addChild(NiemElement child) {
    children.add(child);
  }

  public String namespace() {
    return namespace;
  }

  public String name() {
    return name;
  }

  /// Its `id` in the namespace of NIEM structures; empty where it has none.
  public String id() {
    return id;
  }

  /// The id it refers to, by NIEM structures or by the LEXS library; empty where it is no
  /// reference.
  public String ref() {
    return ref;
  }

  public boolean is(String namespace, String name) {
    return this.name.equals(name) && this.namespace.equals(namespace);
  }

  public List<NiemElement> children() {
    return List.copyOf(children);
  }

  /// The characters directly in it, as written, without blanks at the ends.
  public String text() {
    return ownText.toString().strip();
  }

  /// The first element at this path below, each step a local name in `namespace`.
  public Optional<NiemElement> find(String namespace, String... path) {
    NiemElement at = this;
    for (String step : path) {
      Optional<NiemElement> next =
          at.children.stream().filter(child -> child.is(namespace, step)).findFirst();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      at = next.get();
    }
    return Optional.of(at);
  }

  /// The text at this path, empty where nothing is there.
  public String textAt(String namespace, String... path) {
    return find(namespace, path).map(NiemElement::text).orElse("");
  }

  /// All elements of this name below, at any depth, in the order of the message.
  public List<NiemElement> all(String namespace, String name) {
    List<NiemElement> found = new ArrayList<>();
    visit(each -> {
      if (each != this && each.is(namespace, name)) {
        found.add(each);
      }
    });
    return found;
  }

  /// The text of the first element of this name below that has any.
  public String firstText(String namespace, String name) {
    return all(namespace, name).stream()
        .map(NiemElement::text)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /// This element and all below, each before its children. Depth is bounded by
  /// [NiemMessage#DEEPEST].
  public void visit(Consumer<NiemElement> visitor) {
    visitor.accept(this);
    children.forEach(child -> child.visit(visitor));
  }
}
