package org.evenhand.rulebook;

import java.util.Arrays;
import java.util.Optional;

/// What a table says where several rules match. OMG DMN 1.5, 8.2.10.
enum HitPolicy {
  UNIQUE("UNIQUE", ""),
  FIRST("FIRST", ""),
  ANY("ANY", ""),
  PRIORITY("PRIORITY", ""),
  RULE_ORDER("RULE ORDER", ""),
  OUTPUT_ORDER("OUTPUT ORDER", ""),
  COLLECT("COLLECT", ""),
  COLLECT_SUM("COLLECT", "SUM"),
  COLLECT_MIN("COLLECT", "MIN"),
  COLLECT_MAX("COLLECT", "MAX"),
  COLLECT_COUNT("COLLECT", "COUNT");

  private final String attribute;
  private final String aggregation;

  HitPolicy(String attribute, String aggregation) {
    this.attribute = attribute;
    this.aggregation = aggregation;
  }

  /// An empty hit policy is UNIQUE, as the schema says.
  static Optional<HitPolicy> find(String hitPolicy, String aggregation) {
    String named = hitPolicy.isEmpty() ? UNIQUE.attribute : hitPolicy;
    return Arrays.stream(values())
        .filter(p -> p.attribute.equals(named) && p.aggregation.equals(aggregation))
        .findFirst();
  }

  boolean isOrderedByOutput() {
    return this == PRIORITY || this == OUTPUT_ORDER;
  }
}
