package org.evenhand.app.quality;

import java.util.List;

/// The truth as a person for every record, or 0.
record KnownPersons(int[] persons, boolean[] known, List<String> notes) implements Reference {

  static KnownPersons of(int[] persons, int records) {
    if (persons.length != records) {
      throw new IllegalArgumentException(
          "There are "
              + (records
                  + " records, but the truth has "
                  + persons.length
                  + " persons of record."));
    }
    boolean[] known = new boolean[records];
    long unknown = 0;
    for (int i = 0; i < records; i++) {
      if (persons[i] < 0 || persons[i] > records) {
        throw new IllegalArgumentException(
            "Persons are numbered from 1 to the number of records, but one is " + persons[i]);
      }
      known[i] = persons[i] > 0;
      unknown += known[i] ? 0 : 1;
    }
    return new KnownPersons(
        persons,
        known,
        unknown == 0
            ? List.of()
            : List.of(
                Sentence.counted(unknown, "record", "records")
                    + (" of " + Sentence.count(records) + " have no known person and are left")
                    + " out."));
  }

  @Override
  public byte[] judge(int[] left, int[] right) {
    byte[] judged = new byte[left.length];
    for (int i = 0; i < judged.length; i++) {
      int one = persons[left[i]];
      int other = persons[right[i]];
      judged[i] = one == 0 || other == 0 ? UNKNOWN : one == other ? SAME : DIFFERENT;
    }
    return judged;
  }

  @Override
  public void join(Units.Joining joining, int[] clusterOfRecord) {
    joining.joinAlike(persons, known);
    joining.joinAlike(clusterOfRecord, known);
  }

  @Override
  public void countTrue(boolean[] in, Units units, PairCounts counts) {
    int[] size = new int[persons.length + 1];
    for (int i = 0; i < persons.length; i++) {
      if (in[i] && known[i]) {
        counts.truth()[units.ofRecord()[i]] += size[persons[i]]++;
      }
    }
  }

  @Override
  public void countClustered(boolean[] in, int[] clusterOfRecord, Units units, PairCounts counts) {
    int[] size = new int[clusterOfRecord.length];
    for (int i = 0; i < persons.length; i++) {
      if (in[i] && known[i]) {
        counts.found()[units.ofRecord()[i]] += size[clusterOfRecord[i]]++;
      }
    }
    new Contingency(clusterOfRecord, persons, in)
        .forEach((record, _, _, records) ->
            counts.hits()[units.ofRecord()[record]] += PairCounts.among(records));
  }
}
