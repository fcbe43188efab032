package org.evenhand.app.signin;

import org.evenhand.app.access.Account;

/// What became of a step of a sign-in.
sealed interface Proof {
  /// Not accepted. Which part was wrong is not said, nor whether there is such an account.
  record Refused() implements Proof {}

  /// The password is right; now the code of the authenticator app.
  record CodeNeeded(Account account) implements Proof {}

  /// The password is right; the authenticator app has to be set up.
  record AppNeeded(Account account) implements Proof {}

  /// Signed in.
  ///
  /// @param mustChange whether the password was given by somebody else
  record Proven(Account account, boolean mustChange) implements Proof {}
}
