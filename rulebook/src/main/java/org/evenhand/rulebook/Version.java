package org.evenhand.rulebook;

/// A rulebook as it stood from a day on, until the next version took force.
///
/// @param citation the source of the text as a whole; its `source` is that of every rule
/// @param decision the decision of the model whose result is the verdict
public record Version(
    VersionId id,
    Effective effective,
    Authority authority,
    Citation citation,
    DmnModel model,
    String decision) {}
