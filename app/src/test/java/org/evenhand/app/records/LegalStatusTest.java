package org.evenhand.app.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LegalStatusTest {
  private static final LocalDate ARREST = LocalDate.of(2020, 3, 1);

  @Test
  void aDismissalOrAcquittalClosesTheRecord() {
    LegalStatus closed = new LegalStatus.Closed("RSMo 610.105");
    assertEquals(closed, LegalStatus.of(disposed(CaseOutcome.ENTIRE_DISMISSAL), ARREST));
    assertEquals(closed, LegalStatus.of(disposed(CaseOutcome.NOT_GUILTY_AT_TRIAL), ARREST));
    assertEquals(closed, LegalStatus.of(disposed(CaseOutcome.NO_PROSECUTION), ARREST));
  }

  @Test
  void aConvictionStaysOpen() {
    assertEquals(new LegalStatus.Open(), LegalStatus.of(disposed(CaseOutcome.GUILTY_PLEA), ARREST));
    assertEquals(
        new LegalStatus.Open(), LegalStatus.of(disposed(CaseOutcome.SPLIT_AT_TRIAL), ARREST));
  }

  /// 30 days from 1 March end on 31 March.
  @Test
  void anArrestWithoutAChargeCloses30DaysLater() {
    Referral uncharged = referral(CaseStatus.DECLINED, Optional.of(ARREST), Optional.empty());
    assertEquals(new LegalStatus.Open(), LegalStatus.of(uncharged, LocalDate.of(2020, 3, 31)));
    assertInstanceOf(LegalStatus.Closed.class, LegalStatus.of(uncharged, LocalDate.of(2020, 4, 1)));
  }

  @Test
  void withoutAnArrestDateItIsNotKnown() {
    Referral uncharged = referral(CaseStatus.UNDER_REVIEW, Optional.empty(), Optional.empty());
    assertInstanceOf(LegalStatus.NotKnown.class, LegalStatus.of(uncharged, ARREST));
  }

  private static Referral disposed(CaseOutcome outcome) {
    return referral(CaseStatus.DISPOSED, Optional.of(ARREST), Optional.of(outcome));
  }

  private static Referral referral(
      CaseStatus status, Optional<LocalDate> arrested, Optional<CaseOutcome> outcome) {
    return new Referral(
        "us-mo-095",
        "1",
        List.of(),
        "2",
        arrested,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        status,
        outcome,
        Optional.empty(),
        List.of(),
        false,
        false,
        0,
        1);
  }
}
