package org.evenhand.rulebook;

import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A decision model of one DMN file: its inputs, and the decisions made from them.
public final class DmnModel {
  private final String fileName;
  private final String name;
  private final List<Input> inputs;
  private final Map<String, Decision> decisions;

  DmnModel(String fileName, String name, List<Input> inputs, Map<String, Decision> decisions) {
    this.fileName = fileName;
    this.name = name;
    this.inputs = List.copyOf(inputs);
    this.decisions = Collections.unmodifiableMap(new LinkedHashMap<>(decisions));
  }

  /// Reads DMN 1.3, 1.4 or 1.5.
  ///
  /// @param fileName for messages
  /// @throws RulebookException with every problem found: where, what was given, what is allowed
  public static DmnModel parse(String fileName, InputStream dmn) {
    return DmnReader.read(fileName, dmn);
  }

  /// The file it was read from, for messages.
  public String fileName() {
    return fileName;
  }

  /// The model's own name.
  public String name() {
    return name;
  }

  /// The facts it asks for, in the order of the file.
  public List<Input> inputs() {
    return inputs;
  }

  /// The names of its decisions, in the order of the file.
  public List<String> decisionNames() {
    return List.copyOf(decisions.keySet());
  }

  /// The value of a decision as the standard has it: what is not given, or cannot be computed, is
  /// none.
  ///
  /// @throws IllegalArgumentException where the model has no such decision
  public Value evaluate(String decision, Map<FactName, Value> facts) {
    return Evaluation.of(this, decision, facts);
  }

  /// What is remarkable about its tables, before it is a version of a rulebook; the file's name
  /// stands for the version.
  public List<TableFindings> check() {
    return Findings.of(this);
  }

  Map<String, Decision> decisions() {
    return decisions;
  }
}
