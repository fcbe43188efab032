package org.evenhand.app.signin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.evenhand.app.access.Account;
import org.evenhand.app.access.AccountStore;
import org.evenhand.app.access.Settings;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.Database;
import org.evenhand.app.proofs.PasswordHash;
import org.evenhand.app.proofs.SealedSecret;
import org.evenhand.app.proofs.Totp;
import org.evenhand.app.signin.Attempts.How;
import org.evenhand.app.signin.Attempts.Outcome;

/// The steps of a sign-in: password, then the code of an authenticator app. Each step is noted; the
/// fifth failure within 15 minutes locks the account until an administrator releases it.
final class SignIn {
  static final Claims SYSTEM = Claims.system("sign-in");

  private final Database database;
  private final AccountStore accounts;
  private final SecretStore secrets;
  private final Attempts attempts;
  private final SealedSecret sealed;
  private final Settings settings;
  private final InstantSource clock;
  private final String nobody;

  SignIn(
      Database database,
      AccountStore accounts,
      SecretStore secrets,
      Attempts attempts,
      SealedSecret sealed,
      Settings settings,
      InstantSource clock) {
    this.database = database;
    this.accounts = accounts;
    this.secrets = secrets;
    this.attempts = attempts;
    this.sealed = sealed;
    this.settings = settings;
    this.clock = clock;
    // So that an unknown name takes as long as a wrong password.
    this.nobody = PasswordHash.of(UUID.randomUUID().toString(), settings.iterations());
  }

  private record Known(Account account, SecretStore.Secret secret) {}

  /// First step. The password is hashed outside of any transaction: it takes a good part of a
  /// second.
  Proof password(String signIn, String password, String address) {
    Optional<Known> known =
        database.as(
            SYSTEM,
            () ->
                accounts
                    .find(signIn.strip().toLowerCase(Locale.ROOT))
                    .map(a -> new Known(a, secrets.get(a.id()))));
    String stored = known.flatMap(k -> k.secret().password()).orElse(nobody);
    boolean matches = PasswordHash.matches(password, stored);
    if (known.isEmpty()) {
      database.as(
          SYSTEM,
          () -> {
            attempts.note(
                clock.instant(), Optional.empty(), address, Outcome.UNKNOWN_NAME, How.PASSWORD);
            return true;
          });
      return new Proof.Refused();
    }
    boolean right = matches && known.get().secret().password().isPresent();
    String renewed =
        right && PasswordHash.isOld(stored, settings.iterations())
            ? PasswordHash.of(password, settings.iterations())
            : "";
    return database.as(
        SYSTEM, () -> afterPassword(known.get().account().id(), right, renewed, address));
  }

  private Proof afterPassword(UUID id, boolean right, String renewed, String address) {
    SecretStore.Secret secret = secrets.get(id);
    Account account = accounts.find(id).orElseThrow();
    Optional<Proof> refusal = findRefusal(account, address, How.PASSWORD);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (!right) {
      return failed(account, address, Outcome.WRONG_PASSWORD, How.PASSWORD);
    }
    if (!renewed.isEmpty()) {
      secrets.password(id, renewed, secret.mustChange());
    }
    return secret.totp().isPresent() ? new Proof.CodeNeeded(account) : new Proof.AppNeeded(account);
  }

  /// Second step.
  Proof code(UUID id, String code, String address) {
    return database.as(
        SYSTEM,
        () -> {
          SecretStore.Secret secret = secrets.get(id);
          Account account = accounts.find(id).orElseThrow();
          Optional<Proof> refusal = findRefusal(account, address, How.PASSWORD_AND_CODE);
          if (refusal.isPresent()) {
            return refusal.get();
          }
          if (secret.totp().isEmpty()) {
            return new Proof.AppNeeded(account);
          }
          OptionalLong step =
              Totp.step(sealed.open(id, secret.totp().get()), code, clock.instant(), secret.step());
          if (step.isEmpty()) {
            return failed(account, address, Outcome.WRONG_CODE, How.PASSWORD_AND_CODE);
          }
          secrets.used(id, step.getAsLong());
          return proven(account, secret.mustChange(), address, How.PASSWORD_AND_CODE);
        });
  }

  /// What the account's app shows now: for a server whose data are invented, where nobody has the
  /// phone.
  Optional<String> findCode(UUID id) {
    return database.as(
        SYSTEM,
        () -> secrets.get(id).totp().map(t -> Totp.code(sealed.open(id, t), clock.instant())));
  }

  /// Sets up the app of an account that has none, if the code shows that it works.
  Proof setUp(UUID id, byte[] totp, String code, String address) {
    return database.as(
        SYSTEM,
        () -> {
          SecretStore.Secret secret = secrets.get(id);
          Account account = accounts.find(id).orElseThrow();
          OptionalLong step = Totp.step(totp, code, clock.instant(), 0);
          if (secret.totp().isPresent()
              || step.isEmpty()
              || findRefusal(account, address, How.PASSWORD_AND_CODE).isPresent()) {
            return new Proof.Refused();
          }
          secrets.totp(id, Optional.of(sealed.seal(id, totp)));
          secrets.used(id, step.getAsLong());
          return proven(account, secret.mustChange(), address, How.PASSWORD_AND_CODE);
        });
  }

  /// With a proof from elsewhere: a passkey, or the office's identity provider.
  Proof proven(UUID id, String address, How how) {
    return database.as(
        SYSTEM,
        () -> {
          Account account = accounts.find(id).orElseThrow();
          Optional<Proof> refusal = findRefusal(account, address, how);
          if (refusal.isPresent()) {
            return refusal.get();
          }
          return proven(account, secrets.get(id).mustChange() && how == How.PASSKEY, address, how);
        });
  }

  /// The account that belongs to somebody at the identity provider. Where an administrator named
  /// them by their user name there, this is the moment that joins them, by a name that lasts.
  Optional<Account> findByProvider(IdentityProvider.Who who) {
    return database.as(
        SYSTEM,
        () -> {
          Optional<Account> joined = accounts.findBySubject(who.subject());
          if (joined.isPresent() || who.userName().isBlank()) {
            return joined;
          }
          Optional<Account> awaited = accounts.findBySubject(awaited(who.userName()));
          awaited.ifPresent(a -> accounts.subject(a.id(), Optional.of(who.subject())));
          return awaited;
        });
  }

  /// What stands for somebody who has not yet come from the provider.
  static String awaited(String userName) {
    return "awaited: " + userName.strip().toLowerCase(Locale.ROOT);
  }

  /// The provider says who it is; unless it saw two factors, the code of our app comes next.
  Proof provided(UUID id, boolean twoFactors, String address) {
    if (twoFactors) {
      return proven(id, address, How.PROVIDER);
    }
    return database.as(
        SYSTEM,
        () -> {
          Account account = accounts.find(id).orElseThrow();
          return findRefusal(account, address, How.PROVIDER)
              .orElseGet(() ->
                  secrets.get(id).totp().isPresent()
                      ? new Proof.CodeNeeded(account)
                      : new Proof.AppNeeded(account));
        });
  }

  Optional<Account> find(UUID id) {
    return database.as(SYSTEM, () -> accounts.find(id));
  }

  Optional<Account> find(String signIn) {
    return database.as(SYSTEM, () -> accounts.find(signIn));
  }

  /// Whether the password is this account's, for steps that ask for it anew. A wrong one counts
  /// like a failed sign-in.
  boolean confirms(UUID id, String password, String address) {
    String stored = database.as(SYSTEM, () -> secrets.get(id).password().orElse(nobody));
    boolean right = PasswordHash.matches(password, stored);
    if (!right) {
      database.as(
          SYSTEM,
          () ->
              failed(
                  accounts.find(id).orElseThrow(), address, Outcome.WRONG_PASSWORD, How.SESSION));
    }
    return right;
  }

  void ended(UUID id, String address, Outcome outcome) {
    database.as(
        SYSTEM,
        () -> {
          attempts.note(clock.instant(), Optional.of(id), address, outcome, How.SESSION);
          return true;
        });
  }

  private Proof proven(Account account, boolean mustChange, String address, How how) {
    Instant now = clock.instant();
    attempts.note(now, Optional.of(account.id()), address, Outcome.SIGNED_IN, how);
    accounts.seen(account.id(), now);
    return new Proof.Proven(account, mustChange);
  }

  private Proof failed(Account account, String address, Outcome outcome, How how) {
    Instant now = clock.instant();
    attempts.note(now, Optional.of(account.id()), address, outcome, how);
    int failures = attempts.failures(account.id(), now.minus(settings.within()));
    if (failures >= settings.failures()) {
      accounts.become(
          account.id(),
          Account.State.LOCKED,
          "%d failed sign-ins within %d minutes"
              .formatted(failures, settings.within().toMinutes()));
    }
    return new Proof.Refused();
  }

  /// Refused if locked, closed, or not used for too long; the last locks it.
  private Optional<Proof> findRefusal(Account account, String address, How how) {
    boolean stale = account.seenAt().isBefore(clock.instant().minus(settings.inactive()));
    if (account.isOpen() && stale) {
      accounts.become(
          account.id(),
          Account.State.LOCKED,
          "Not used for more than %d days".formatted(settings.inactive().toDays()));
    }
    if (account.isOpen() && !stale) {
      return Optional.empty();
    }
    attempts.note(clock.instant(), Optional.of(account.id()), address, Outcome.NOT_OPEN, how);
    return Optional.of(new Proof.Refused());
  }
}
