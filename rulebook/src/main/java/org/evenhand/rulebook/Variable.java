package org.evenhand.rulebook;

/// Something a verdict may hinge on that may be unknown.
sealed interface Variable {
  /// Into how many classes its values fall.
  int classes();

  /// A fact of the case.
  ///
  /// @param apart whether an expression works on its value, so that its values are not alike
  record OfFact(Input input, Partition partition, boolean apart) implements Variable {
    @Override
    public int classes() {
      return partition.size();
    }

    /// Whether every value can be tried.
    boolean isFinite() {
      return input.domain() instanceof Domain.Listed
          || (input.type() == Type.BOOLEAN && input.domain() instanceof Domain.Everything);
    }
  }

  /// The days on which the versions took force, as far as they are known as a range only.
  record OfVersion(int classes) implements Variable {}

  /// The value of an expression, where it cannot be worked out.
  record OfExpression(String text, Partition partition) implements Variable {
    @Override
    public int classes() {
      return partition.size();
    }
  }
}
