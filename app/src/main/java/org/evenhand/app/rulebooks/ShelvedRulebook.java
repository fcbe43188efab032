package org.evenhand.app.rulebooks;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.evenhand.rulebook.Rulebook;
import org.evenhand.rulebook.VersionId;

/// A rulebook from the shelf, with what a reader wants to see beside it.
///
/// @param title a clause: "Which drug cases Jackson County asks for"
/// @param versionTitles a few words for each version
/// @param outcomes the words its tables may use
/// @param text the file that holds the text beside each rule
public record ShelvedRulebook(
    Rulebook rulebook,
    String title,
    Map<VersionId, String> versionTitles,
    List<String> outcomes,
    Path text) {
  public ShelvedRulebook {
    versionTitles = Map.copyOf(versionTitles);
    outcomes = List.copyOf(outcomes);
  }
}
