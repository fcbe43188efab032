package org.evenhand.app.audit;

/// One thing that is wrong with the record.
///
/// @param where `chain`, `rows`, `checkpoints` or `witness`
/// @param what a word for programs, such as `changed`
/// @param sentence for people
public record Found(String where, String what, String sentence) {}
