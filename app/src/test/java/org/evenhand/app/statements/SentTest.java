package org.evenhand.app.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.evenhand.app.statements.Answered.Answer;
import org.junit.jupiter.api.Test;

/// Small inputs, arithmetic by hand; intervals of Wilson (1927) and Newcombe (1998, method 10).
final class SentTest {
  private static final LocalDate BRIEFED = LocalDate.of(2025, 7, 1);
  private static final Window BEFORE = Window.before(BRIEFED, LocalDate.of(2020, 1, 1), List.of());
  private static final Window AFTER =
      Window.after(BRIEFED, LocalDate.of(2030, 1, 1), List.of(), List.of());
  private static final Optional<String> VERSION = Optional.of("v2");

  @Test
  void aVerdictCountsOnlyWhereNothingUnknownCouldChangeIt() {
    assertEquals(Answer.ASKED_FOR, Answer.of(List.of("meets the guideline")));
    assertEquals(Answer.NOT_ASKED_FOR, Answer.of(List.of("not shown")));
    assertEquals(Answer.OPEN, Answer.of(List.of("meets the guideline", "not shown")));
    assertEquals(Answer.OPEN, Answer.of(List.of("individual review")));
    assertEquals(Answer.OPEN, Answer.of(List.of("silent")));
  }

  @Test
  void openReferralsAreBoundsOfTheShare() {
    Sent sent = new Sent(referrals("East", BRIEFED.minusDays(1), 20, 30, 10));
    Statement.Tally tally = tally(sent, "East", BEFORE);
    Statement.Share share = tally.share().orElseThrow();
    assertEquals(Optional.of(60L), tally.all());
    assertEquals(20.0 / 60, share.lowest());
    assertEquals(30.0 / 60, share.highest());
    // Wilson of 20 of 60 from below, of 30 of 60 from above.
    assertEquals(0.2273, share.low(), 0.0001);
    assertEquals(0.6226, share.high(), 0.0001);
  }

  @Test
  void theChangeHoldsWhateverTheOpenOnesAre() {
    List<Answered> all = new ArrayList<>(referrals("East", BRIEFED.minusDays(1), 20, 30, 10));
    all.addAll(referrals("East", BRIEFED, 45, 15, 0));
    Sent sent = new Sent(all);
    Sent.Asked before = want(sent, "East", BEFORE);
    Sent.Asked after = want(sent, "East", AFTER);
    Statement.Change change = sent.sides(before, after, shown(sent)).change().orElseThrow();
    assertEquals(45.0 / 60 - 30.0 / 60, change.lowest(), 1e-12);
    assertEquals(45.0 / 60 - 20.0 / 60, change.highest(), 1e-12);
    // 45/60 against 30/60 for the lower end, against 20/60 for the upper: Newcombe's method 10.
    assertEquals(0.0768, change.low(), 0.0001);
    assertEquals(0.5572, change.high(), 0.0001);
  }

  @Test
  void withoutOpenOnesItIsNewcombesInterval() {
    // Newcombe (1998), table II, row a: 56/70 against 48/80, method 10: 0.0524 to 0.3339.
    List<Answered> all = new ArrayList<>(referrals("East", BRIEFED.minusDays(1), 48, 32, 0));
    all.addAll(referrals("East", BRIEFED, 56, 14, 0));
    Sent sent = new Sent(all);
    Sent.Asked before = want(sent, "East", BEFORE);
    Sent.Asked after = want(sent, "East", AFTER);
    Statement.Change change = sent.sides(before, after, shown(sent)).change().orElseThrow();
    assertEquals(0.2, change.lowest(), 1e-12);
    assertTrue(change.isKnown() && change.isSure());
    assertEquals(0.0524, change.low(), 0.00005);
    assertEquals(0.3339, change.high(), 0.00005);
  }

  @Test
  void smallCountsAndWhatGivesThemBackAreWithheldAndTheShareWithThem() {
    Sent sent = new Sent(referrals("East", BRIEFED, 20, 3, 12));
    Statement.Tally tally = tally(sent, "East", AFTER);
    assertEquals(Optional.empty(), tally.notAsked());
    assertTrue(tally.asked().isEmpty() || tally.open().isEmpty() || tally.all().isEmpty());
    assertEquals(Optional.empty(), tally.share());
    assertEquals("withheld to protect people", tally.why());
  }

  @Test
  void aUnitWithinItsAgencyIsNotGivenBackByTheRest() {
    List<Answered> all = new ArrayList<>(referrals("East", BRIEFED, 40, 40, 40));
    all.addAll(referrals("Metro", BRIEFED, 4, 0, 0));
    Sent sent = new Sent(all);
    Sent.Asked east = want(sent, "East", AFTER);
    Sent.Asked agency = sent.want(Set.of(Sent.sender("a", "")), AFTER, VERSION);
    Cells.Shown shown = shown(sent);
    Statement.Tally one = sent.tally(east, shown);
    Statement.Tally whole = sent.tally(agency, shown);
    assertTrue(
        one.asked().isEmpty() || whole.asked().isEmpty(),
        "44 - 40 would give the four of the other unit");
  }

  @Test
  void aReferralWithoutAUnitBelongsToTheAgencyAlone() {
    Answered unknown =
        new Answered("a", Optional.empty(), BRIEFED, Answer.OPEN, Map.of("v2", Answer.ASKED_FOR));
    Sent sent = new Sent(java.util.Collections.nCopies(12, unknown));
    Sent.Asked east = want(sent, "East", AFTER);
    Sent.Asked agency = sent.want(Set.of(Sent.sender("a", "")), AFTER, VERSION);
    Cells.Shown shown = shown(sent);
    assertEquals(Optional.of(0L), sent.tally(east, shown).all());
    assertEquals(Optional.of(12L), sent.tally(agency, shown).asked());
  }

  private static Statement.Tally tally(Sent sent, String unit, Window window) {
    Sent.Asked asked = want(sent, unit, window);
    return sent.tally(asked, shown(sent));
  }

  private static Sent.Asked want(Sent sent, String unit, Window window) {
    return sent.want(Set.of(Sent.sender("a", unit)), window, VERSION);
  }

  private static Cells.Shown shown(Sent sent) {
    Cells cells = new Cells();
    sent.into(cells);
    return cells.shown();
  }

  private static List<Answered> referrals(
      String unit, LocalDate day, int asked, int notAsked, int open) {
    List<Answered> made = new ArrayList<>();
    add(made, unit, day, asked, Answer.ASKED_FOR);
    add(made, unit, day, notAsked, Answer.NOT_ASKED_FOR);
    add(made, unit, day, open, Answer.OPEN);
    return made;
  }

  private static void add(List<Answered> to, String unit, LocalDate day, int n, Answer answer) {
    for (int i = 0; i < n; i++) {
      to.add(new Answered("a", Optional.of(unit), day, Answer.OPEN, Map.of("v2", answer)));
    }
  }
}
