package org.evenhand.app.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/// A message at the top of a page: what was done, what to mind, or what is wrong and how to mend
/// it.
///
/// @param kind which of the three; a colour, and a word for those who do not see it
/// @param words one sentence
/// @param lines what belongs to it, each a sentence
public record Said(Kind kind, String words, List<String> lines) implements Serializable {
  private static final String KEPT = "evenhand.said";

  public Said {
    lines = List.copyOf(lines);
  }

  /// Which kind of message.
  public enum Kind {
    /// Something was done.
    DONE,
    /// Something to know before going on.
    MIND,
    /// Something was not accepted.
    WRONG
  }

  public static Said done(String words) {
    return new Said(Kind.DONE, words, List.of());
  }

  public static Said mind(String words) {
    return new Said(Kind.MIND, words, List.of());
  }

  /// What was not accepted, all of it at once.
  public static Said wrong(String words, List<String> lines) {
    return new Said(Kind.WRONG, words, lines);
  }

  /// Shows it on the next page of this session.
  public void onNextPage(HttpServletRequest request) {
    request.getSession(true).setAttribute(KEPT, this);
  }

  /// Takes out what was kept for this page.
  public static Optional<Said> taken(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !(session.getAttribute(KEPT) instanceof Said kept)) {
      return Optional.empty();
    }
    session.removeAttribute(KEPT);
    return Optional.of(kept);
  }

  String style() {
    return switch (kind) {
      case DONE -> "done";
      case MIND -> "mind";
      case WRONG -> "wrong";
    };
  }

  String label() {
    return switch (kind) {
      case DONE -> "Done";
      case MIND -> "Please note";
      case WRONG -> "Not accepted";
    };
  }
}
