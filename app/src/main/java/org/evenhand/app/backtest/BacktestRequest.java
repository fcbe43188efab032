package org.evenhand.app.backtest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.report.Request;

/// What a back-test is to be made of.
///
/// @param current `RULEBOOK@VERSION`
/// @param candidates each a table's file or `RULEBOOK@VERSION`, in the order they are shown
/// @param history files of the past; police data or a prosecutor's exports, not both
/// @param year of the referrals; every year if empty
/// @param workload hours and prices instead of those of the office's folder
record BacktestRequest(
    String current,
    List<String> candidates,
    Request history,
    Optional<Integer> year,
    Optional<Path> workload) {
  BacktestRequest {
    candidates = List.copyOf(candidates);
  }
}
