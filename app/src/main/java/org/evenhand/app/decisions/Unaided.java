package org.evenhand.app.decisions;

/// Decisions made before the determination was seen, beside it.
///
/// @param agree of those compared
/// @param compared where the guideline gave an answer a decision can agree with
/// @param all unaided decisions
public record Unaided(long agree, long compared, long all) {}
