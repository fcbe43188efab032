package org.evenhand.app.people;

import java.util.List;
import java.util.function.Consumer;
import org.evenhand.app.intake.Rejected;

/// Rows of one file that are left out: the first ones listed, all counted. A row of which only one
/// value is lost is listed, and not counted.
final class RejectedRows implements Consumer<Rejected> {
  private final List<Rejected> list;
  private int listed;
  private long unlisted;

  RejectedRows(List<Rejected> list) {
    this.list = list;
  }

  @Override
  public void accept(Rejected one) {
    if (listed < PeopleReader.MOST_REJECTED) {
      list.add(one);
      listed++;
    } else {
      unlisted++;
    }
  }

  /// Beyond those listed.
  long unlisted() {
    return unlisted;
  }
}
