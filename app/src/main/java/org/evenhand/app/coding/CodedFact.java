package org.evenhand.app.coding;

/// One answer of one coder, with the sentence it rests on.
///
/// @param fact as rulebooks name it, in small letters: `origin`, `buy-bust`, `violence in this
///   incident`
/// @param valueAsWritten as in the file
/// @param sentence quoted from the statement; never blank; social security numbers masked
/// @param coder as written
/// @param source index into [CodedFacts#files()]
/// @param line line of the file on which the row begins, from 1
public record CodedFact(
    CaseKey caseKey,
    String fact,
    CodedValue value,
    String valueAsWritten,
    String sentence,
    String coder,
    int source,
    long line) {
  public CodedFact {
    if (sentence.isBlank()) {
      throw new IllegalArgumentException("A fact without its sentence cannot be checked.");
    }
  }
}
