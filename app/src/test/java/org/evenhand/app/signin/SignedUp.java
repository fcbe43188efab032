package org.evenhand.app.signin;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.evenhand.app.access.Account;
import org.evenhand.app.access.Role;
import org.evenhand.app.database.Claims;
import org.evenhand.app.proofs.Totp;

/// An account of a test, with its password and authenticator app.
///
/// @param secret of the app
public record SignedUp(Account account, String password, byte[] secret) {
  /// A new account of this role at Jackson's office or Kansas City's police.
  public static SignedUp as(Role role, Accounts accounts) {
    byte[] random = new byte[20];
    new SecureRandom().nextBytes(random);
    String own = HexFormat.of().formatHex(random, 0, 5);
    boolean police = role == Role.DETECTIVE;
    Account account =
        accounts.add(
            Claims.system("test"),
            new Accounts.Wanted(
                role.key() + "." + own,
                name(role),
                role,
                police ? Set.of() : Set.of("us-mo-095"),
                police ? Set.of("us-mo-kansas-city") : Set.of(),
                Set.of()),
            Optional.of("four plain words " + own),
            false,
            "test");
    accounts.giveApp(account.id(), random);
    return new SignedUp(account, "four plain words " + own, random);
  }

  /// What the app shows.
  public String code(Instant at) {
    return Totp.code(secret, at);
  }

  /// What an app with this secret shows.
  public static String code(byte[] secret, Instant at) {
    return Totp.code(secret, at);
  }

  private static String name(Role role) {
    return "Sam "
        + role.words().substring(0, 1)
        + role.words().substring(1).toLowerCase(Locale.ROOT).split(" ", -1)[0];
  }
}
