package org.evenhand.app.records;

/// Where a referral stands. Under review = received − filed − declined; a case ever filed is not
/// declined (definitions of the Jackson County Prosecutor's dashboards).
public enum CaseStatus {
  UNDER_REVIEW("under review"),
  DECLINED("declined"),
  FILED("filed"),
  DISPOSED("disposed");

  private final String words;

  CaseStatus(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
