package org.evenhand.app.quality;

import java.util.Arrays;
import org.evenhand.disparity.DependentShare;

/// Precision and recall record by record: of the records in its cluster, how many are the same
/// person, and of that person's records, how many are in its cluster. Bagga and Baldwin (1998),
/// COLING-ACL 79–85.
final class BCubed {
  private BCubed() {}

  static Rates of(Linked linked, Reference reference, Units units) {
    return switch (reference) {
      case ListedPairs pairs -> Rates.none("the truth is a list of pairs, not persons");
      case KnownPersons persons -> of(linked.clusterOfRecord(), persons, units);
    };
  }

  private static Rates of(int[] clusterOfRecord, KnownPersons truth, Units units) {
    int records = clusterOfRecord.length;
    int[] inCluster = new int[records];
    int[] ofPerson = new int[records + 1];
    double[] counted = new double[units.size()];
    for (int i = 0; i < records; i++) {
      if (truth.known()[i]) {
        inCluster[clusterOfRecord[i]]++;
        ofPerson[truth.persons()[i]]++;
        counted[units.ofRecord()[i]]++;
      }
    }
    if (Arrays.stream(counted).allMatch(n -> n == 0)) {
      return Rates.none("no record has a known person");
    }
    double[] precise = new double[units.size()];
    double[] recalled = new double[units.size()];
    new Contingency(clusterOfRecord, truth.persons(), truth.known())
        .forEach((record, cluster, person, both) -> {
          double squared = (double) both * both;
          precise[units.ofRecord()[record]] += squared / inCluster[cluster];
          recalled[units.ofRecord()[record]] += squared / ofPerson[person];
        });
    return new Rates(
        Figure.from(DependentShare.ofUnits(precise, counted)),
        Figure.from(DependentShare.ofUnits(recalled, counted)),
        Figure.from(DependentShare.harmonicMean(precise, recalled, counted)));
  }
}
