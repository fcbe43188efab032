package org.evenhand.app.referrals;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// What became of one message at a door.
public sealed interface Reading {
  /// Faults and doubts, in the order of the message; none where all is well.
  List<Reason> reasons();

  /// Nothing to say.
  ///
  /// @param described by position of the person, from 1; for `demographics` alone
  record Accepted(SentReferral referral, SortedMap<Integer, Described> described)
      implements Reading {
    public Accepted {
      described = Collections.unmodifiableSortedMap(new TreeMap<>(described));
    }

    @Override
    public List<Reason> reasons() {
      return List.of();
    }
  }

  /// Taken; a person should look at the reasons.
  record AcceptedWithWarnings(
      SentReferral referral, SortedMap<Integer, Described> described, List<Reason> reasons)
      implements Reading {
    public AcceptedWithWarnings {
      described = Collections.unmodifiableSortedMap(new TreeMap<>(described));
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty() || reasons.stream().anyMatch(each -> each.code().rejects())) {
        throw new IllegalArgumentException("Warnings, and nothing that rejects: " + reasons);
      }
    }
  }

  /// Not taken: nothing of it is kept but this.
  ///
  /// @param reportNumber as written; empty where it could not be read
  record Rejected(String reportNumber, List<Reason> reasons) implements Reading {
    public Rejected {
      reasons = List.copyOf(reasons);
      if (reasons.stream().noneMatch(each -> each.code().rejects())) {
        throw new IllegalArgumentException("Rejected for no reason: " + reasons);
      }
    }

    static Rejected of(Reason reason) {
      return new Rejected("", List.of(reason));
    }
  }
}
