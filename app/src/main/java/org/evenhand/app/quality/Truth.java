package org.evenhand.app.quality;

/// What is known of who is who.
public sealed interface Truth {
  /// The person of every record.
  ///
  /// @param ofRecord from 1 up to the number of records; 0 where it is not known, and the record is
  ///   left out
  record Persons(int[] ofRecord) implements Truth {}

  /// Pairs that somebody judged; nothing is known of others.
  record Labels(int[] left, int[] right, boolean[] match) implements Truth {
    public Labels {
      if (left.length != right.length || left.length != match.length) {
        throw new IllegalArgumentException(
            "Labels need as many left as right records and answers, but were given "
                + (left.length + ", " + right.length + " and " + match.length + "."));
      }
    }
  }

  /// All pairs that are one person; every other pair is two.
  record Matches(int[] left, int[] right) implements Truth {
    public Matches {
      if (left.length != right.length) {
        throw new IllegalArgumentException(
            "Matches need as many left as right records, but were given "
                + (left.length + " and " + right.length + "."));
      }
    }
  }
}
