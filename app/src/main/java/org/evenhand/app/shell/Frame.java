package org.evenhand.app.shell;

import java.util.List;
import java.util.Optional;

/// What stands around the content of a page. A controller's method takes one as a parameter and
/// gives it a title.
///
/// @param title of the page; the heading and the browser's tab
/// @param office the office this server belongs to, or the program's own name
/// @param who who is signed in
/// @param links sections this person may open
/// @param here path of the page, to mark the section
/// @param synthetic whether the data are invented
/// @param said what the step before this page has to say, once
/// @param csrf the hidden field that every form that posts carries
public record Frame(
    String title,
    String office,
    Optional<Who> who,
    List<Link> links,
    String here,
    boolean synthetic,
    Optional<Said> said,
    Csrf csrf) {
  public Frame {
    links = List.copyOf(links);
  }

  /// The person at the top of the page.
  ///
  /// @param name as colleagues know it
  /// @param role in words, for instance `Screening attorney`
  /// @param of office or agency; empty if it has none
  public record Who(String name, String role, String of) {}

  /// A section of the site.
  public record Link(String words, String path) {}

  /// Name and value of the hidden field against forged forms.
  public record Csrf(String name, String value) {}

  /// With this title.
  public Frame titled(String words) {
    return new Frame(words, office, who, links, here, synthetic, said, csrf);
  }

  /// With this message on top of the page.
  public Frame saying(Said words) {
    return new Frame(title, office, who, links, here, synthetic, Optional.of(words), csrf);
  }

  /// Whether the page lies in this section.
  public boolean in(Link link) {
    return here.equals(link.path())
        || (!link.path().equals("/") && here.startsWith(link.path() + "/"));
  }
}
