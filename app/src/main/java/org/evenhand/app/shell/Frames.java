package org.evenhand.app.shell;

import jakarta.servlet.http.HttpServletRequest;

/// Makes the frame of a request's page; whoever knows who is signed in provides it.
@FunctionalInterface
public interface Frames {
  /// The frame, still without a title. A message left by the step before is taken out of the
  /// session.
  Frame of(HttpServletRequest request);
}
