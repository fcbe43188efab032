package org.evenhand.linkage.synthetic;

import java.util.Map;

/// All records of all people in their shuffled order, each made anew when it is read. Not for
/// several threads at once; each may have one of its own.
public final class Register {
  private static final int CAST = 1;
  private static final int PEOPLE = 2;
  private static final int ORDER = 3;
  private static final int RECORDS = 4;

  private final int records;
  private final Cast cast;
  private final Shuffle order;
  private final People people;
  private final Mention mention = new Mention();
  private final Clerk clerk;
  private final long recordsKey;
  private final Chances usual;
  private final Map<String, Chances> byRace;
  private final Person person = new Person();

  /// What the registers of one population have in common.
  ///
  /// @param recordsPerPerson mean, at least 1
  /// @param twins share of people who are a twin
  /// @param namesakes share of people who are Jr or Sr
  public record Population(
      int records, long seed, double recordsPerPerson, double twins, double namesakes) {}

  /// @param inFull whether to write more than names, birth date, city and postcode
  /// @param byRace other chances for people of some races
  public Register(
      Population population, boolean inFull, Chances usual, Map<String, Chances> byRace) {
    long seed = Draw.mix(population.seed());
    this.records = population.records();
    this.cast =
        new Cast(
            population.recordsPerPerson(),
            population.twins(),
            population.namesakes(),
            Draw.key(seed, CAST));
    this.order = new Shuffle(records, Draw.key(seed, ORDER));
    this.people = new People(cast, Draw.key(seed, PEOPLE));
    this.recordsKey = Draw.key(seed, RECORDS);
    this.usual = usual;
    this.byRace = Map.copyOf(byRace);
    this.clerk = new Clerk(mention, inFull);
  }

  /// The record that was read last; empty before.
  public Mention mention() {
    return mention;
  }

  /// Reads a record into [#mention()].
  ///
  /// @param position 0 to the number of records − 1
  public void read(int position) {
    int slot = (int) order.of(position);
    people.fill(person, cast.personOfSlot(slot));
    Chances chances = byRace.isEmpty() ? usual : byRace.getOrDefault(person.race, usual);
    clerk.write(person, Draw.key(recordsKey, slot), chances);
  }

  /// Whom a record is about.
  public int person(int position) {
    return cast.personOfSlot((int) order.of(position));
  }

  /// How many people are recorded at least once.
  public int people() {
    return cast.personOfSlot(records - 1) + 1;
  }
}
