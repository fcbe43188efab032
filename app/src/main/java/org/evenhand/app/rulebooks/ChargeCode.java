package org.evenhand.app.rulebooks;

import java.util.Optional;

/// A state charge code and what is known of it.
///
/// @param code as the state writes it: `579.015-001Y202035`
/// @param statute its section: `579.015`; empty text where the code has none
/// @param violent empty where neither the section nor the category says
/// @param conduct of a drug offense, in the words of the fact `conduct`
/// @param substance `marijuana` or `other`, where the state's description says so
/// @param rank of severity, 1 (class A felony) to 13, as the state orders them; empty without the
///   state's table
/// @param description the state's own; empty text without its table
/// @param source which table answered
public record ChargeCode(
    String code,
    String statute,
    OffenseCategory category,
    Optional<Boolean> violent,
    Optional<String> conduct,
    Optional<String> substance,
    Optional<Integer> rank,
    String description,
    String source) {}
