package org.evenhand.rulebook;

/// A fact that a decision model asks for.
public record Input(FactName name, Type type, Domain domain) {}
