package org.evenhand.rulebook;

import java.util.List;

/// A decision of a model, with the inputs and decisions it requires by name.
record Decision(String name, Logic logic, List<String> inputs, List<String> decisions) {
  Decision {
    inputs = List.copyOf(inputs);
    decisions = List.copyOf(decisions);
  }
}
