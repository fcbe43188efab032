package org.evenhand.linkage.synthetic;

import java.util.ArrayList;
import java.util.List;

/// Who lives with whom and how often each is recorded, for ten thousand people; the next ten
/// thousand are cast alike. Shares are allotted, not drawn, so that they come out as set.
final class Cast {
  static final int PEOPLE = 10_000;

  /// What somebody is within a household.
  enum Role {
    ADULT,
    SPOUSE,
    CHILD,
    SENIOR,
    JUNIOR,
    TWIN
  }

  private static final List<Role> TWINS = List.of(Role.ADULT, Role.TWIN, Role.TWIN);
  private static final List<Role> NAMESAKES = List.of(Role.SENIOR, Role.JUNIOR);
  private static final List<List<Role>> OTHERS =
      List.of(
          List.of(Role.ADULT),
          List.of(Role.ADULT),
          List.of(Role.ADULT, Role.SPOUSE),
          List.of(Role.ADULT),
          List.of(Role.ADULT, Role.SPOUSE, Role.CHILD),
          List.of(Role.ADULT, Role.CHILD),
          List.of(Role.ADULT, Role.SPOUSE),
          List.of(Role.ADULT, Role.SPOUSE, Role.CHILD, Role.CHILD));

  private final Role[] roles = new Role[PEOPLE];
  private final int[] firstOfHousehold = new int[PEOPLE];
  private final int[] personOfSlot;

  /// @param recordsPerPerson mean, at least 1
  /// @param twins share of people who are a twin
  /// @param namesakes share of people who are Jr or Sr
  Cast(double recordsPerPerson, double twins, double namesakes, long key) {
    Draw draw = new Draw(key);
    settle(shuffled(households(twins, namesakes), draw));
    this.personOfSlot = slots(counts(recordsPerPerson, draw));
  }

  private static List<List<Role>> households(double twins, double namesakes) {
    List<List<Role>> households = new ArrayList<>();
    int people = 0;
    for (int i = 0; i < StrictMath.round(twins * PEOPLE / 2); i++) {
      households.add(TWINS);
      people += TWINS.size();
    }
    for (int i = 0; i < StrictMath.round(namesakes * PEOPLE / 2); i++) {
      households.add(NAMESAKES);
      people += NAMESAKES.size();
    }
    for (int i = 0; people < PEOPLE; i++) {
      List<Role> next = OTHERS.get(i % OTHERS.size());
      List<Role> fitting = next.subList(0, StrictMath.min(next.size(), PEOPLE - people));
      households.add(fitting);
      people += fitting.size();
    }
    return households;
  }

  private static <T> List<T> shuffled(List<T> values, Draw draw) {
    List<T> copy = new ArrayList<>(values);
    for (int i = copy.size() - 1; i > 0; i--) {
      int j = draw.below(i + 1);
      T held = copy.get(i);
      copy.set(i, copy.get(j));
      copy.set(j, held);
    }
    return copy;
  }

  private void settle(List<List<Role>> households) {
    int next = 0;
    for (List<Role> household : households) {
      int first = next;
      for (Role role : household) {
        roles[next] = role;
        firstOfHousehold[next++] = first;
      }
    }
  }

  /// How many records each person has: the quantiles of a geometric distribution, adjusted to the
  /// mean, then shuffled.
  private static List<Integer> counts(double mean, Draw draw) {
    int[] counts = new int[PEOPLE];
    long sum = 0;
    for (int i = 0; i < PEOPLE; i++) {
      double quantile = (i + 0.5) / PEOPLE;
      counts[i] =
          mean <= 1 ? 1 : 1 + (int) (StrictMath.log(1 - quantile) / StrictMath.log(1 - 1 / mean));
      sum += counts[i];
    }
    long wanted = StrictMath.round(mean * PEOPLE);
    for (int i = 0; sum != wanted; i = (i + 1) % PEOPLE) {
      if (sum < wanted) {
        counts[i]++;
        sum++;
      } else if (counts[i] > 1) {
        counts[i]--;
        sum--;
      }
    }
    List<Integer> boxed = new ArrayList<>();
    for (int count : counts) {
      boxed.add(count);
    }
    return shuffled(boxed, draw);
  }

  private static int[] slots(List<Integer> counts) {
    int[] slots = new int[counts.stream().mapToInt(Integer::intValue).sum()];
    int next = 0;
    for (int person = 0; person < PEOPLE; person++) {
      for (int i = 0; i < counts.get(person); i++) {
        slots[next++] = person;
      }
    }
    return slots;
  }

  /// Whose record the n-th is, before records are shuffled.
  int personOfSlot(int slot) {
    return slot / personOfSlot.length * PEOPLE + personOfSlot[slot % personOfSlot.length];
  }

  Role role(int person) {
    return roles[person % PEOPLE];
  }

  /// The first person of somebody's household.
  int firstOfHousehold(int person) {
    int offset = person % PEOPLE;
    return person - offset + firstOfHousehold[offset];
  }
}
