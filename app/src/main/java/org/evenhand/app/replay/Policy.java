package org.evenhand.app.replay;

import java.util.Optional;
import org.evenhand.rulebook.PolicyPair;
import org.evenhand.rulebook.RulebookId;
import org.evenhand.rulebook.Version;

/// A policy to replay history under: a version from the shelf, or a text nobody has adopted yet.
///
/// @param rulebook as its reasons name it
/// @param title a few words
/// @param file name of the table, without its folder
/// @param sha256 of the table
/// @param dmn the table itself, so that a second person needs nothing else
public record Policy(
    RulebookId rulebook, Version version, String title, String file, String sha256, String dmn) {
  PolicyPair.Policy toReplay() {
    return new PolicyPair.Policy(rulebook, version);
  }

  /// As printed: `us-mo-095/drug-charging@2021-guideline`.
  public String name() {
    return rulebook.id() + "@" + version.id().id();
  }

  /// Why this text can support no finding about a person, if it cannot.
  public Optional<String> caution() {
    return switch (version.authority()) {
      case PRIMARY -> Optional.empty();
      case SECOND_HAND ->
          Optional.of(
              "known from reports of others: it informs, and supports no finding about a person");
      case PROPOSED -> Optional.of("a proposal: nobody has decided it");
    };
  }
}
