package org.evenhand.linkage;

/// A field of two records agrees in some way.
public record Condition(Field field, Agreement agreement) {}
