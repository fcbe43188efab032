package org.evenhand.app.signin;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.evenhand.app.access.Account;
import org.evenhand.app.access.AccountStore;
import org.evenhand.app.access.Acting;
import org.evenhand.app.access.Role;
import org.evenhand.app.access.Settings;
import org.evenhand.app.database.Claims;
import org.evenhand.app.database.Database;
import org.evenhand.app.database.Moments;
import org.evenhand.app.proofs.PasswordHash;
import org.evenhand.app.proofs.PasswordRules;
import org.evenhand.app.proofs.SealedSecret;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Accounts as an administrator keeps them: made, assigned, locked, released, closed. Each change
/// is noted with who and why, and enters the ledger.
public final class Accounts {
  private static final Pattern SIGN_IN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,79}");
  private static final Claims SWEEP = Claims.system("accounts");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.:-]{1,80}");

  private final Database database;
  private final JdbcClient sql;
  private final AccountStore store;
  private final SecretStore secrets;
  private final SealedSecret sealed;
  private final Settings settings;
  private final InstantSource clock;
  private final PasswordRules rules;

  Accounts(
      Database database,
      AccountStore store,
      SecretStore secrets,
      SealedSecret sealed,
      Settings settings,
      InstantSource clock) {
    this.database = database;
    this.sql = database.sql();
    this.store = store;
    this.secrets = secrets;
    this.sealed = sealed;
    this.settings = settings;
    this.clock = clock;
    this.rules = new PasswordRules(settings.passwordLength());
  }

  /// An account to be made.
  public record Wanted(
      String signIn,
      String name,
      Role role,
      Set<String> offices,
      Set<String> agencies,
      Set<String> walls) {
    public Wanted {
      signIn = signIn.strip().toLowerCase(Locale.ROOT);
      name = name.strip();
      offices = Set.copyOf(offices);
      agencies = Set.copyOf(agencies);
      walls = Set.copyOf(walls);
    }
  }

  /// What is wrong with it, each a sentence; empty if nothing is.
  public List<String> problems(Wanted wanted) {
    List<String> problems = new ArrayList<>();
    if (!SIGN_IN.matcher(wanted.signIn()).matches()) {
      problems.add(
          "The sign-in name “%s” is not one: 2 to 80 letters a–z, digits, dots, hyphens, underscores or @, beginning with a letter or digit."
              .formatted(wanted.signIn()));
    }
    if (wanted.name().isEmpty() || wanted.name().length() > 120) {
      problems.add(
          "The name is empty or longer than 120 characters; write it as colleagues know it.");
    }
    for (Set<String> each : List.of(wanted.offices(), wanted.agencies(), wanted.walls())) {
      each.stream()
          .filter(n -> !NAME.matcher(n).matches())
          .sorted()
          .forEach(n -> problems.add("“%s” is no identifier such as us-mo-095.".formatted(n)));
    }
    return List.copyOf(problems);
  }

  /// What is wrong with a password, each a sentence.
  public List<String> passwordProblems(String password, String signIn, String name) {
    return rules.problems(password, signIn, name);
  }

  /// Makes an account. Without a password it can sign in through a provider alone.
  ///
  /// @param mustChange whether the password was given by somebody else
  /// @throws IllegalArgumentException if [#problems(Wanted)] has any
  public Account add(
      Claims by, Wanted wanted, Optional<String> password, boolean mustChange, String why) {
    List<String> problems = problems(wanted);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join(" ", problems));
    }
    Optional<String> hash = password.map(p -> PasswordHash.of(p, settings.iterations()));
    Instant now = clock.instant();
    Account account =
        new Account(
            UUID.randomUUID(),
            wanted.signIn(),
            wanted.name(),
            wanted.role(),
            wanted.offices(),
            wanted.agencies(),
            wanted.walls(),
            Account.State.OPEN,
            "",
            now);
    return database.as(
        by,
        () -> {
          store.add(account);
          secrets.add(account.id(), hash, mustChange);
          note(by, account, "made as " + wanted.role().key(), why);
          return account;
        });
  }

  /// Gives an account its authenticator app at once, for demonstrations and tests.
  ///
  /// @param secret 20 bytes
  public void giveApp(UUID account, byte[] secret) {
    database.as(
        SignIn.SYSTEM,
        () -> {
          secrets.totp(account, Optional.of(sealed.seal(account, secret)));
          return true;
        });
  }

  /// Whether there is no account yet, so that the first one may be set up.
  public boolean isEmpty() {
    return database.as(SignIn.SYSTEM, store::isEmpty);
  }

  List<Account> list(Claims by) {
    return database.as(by, store::list);
  }

  Optional<Account> find(Claims by, UUID id) {
    return database.as(by, () -> store.find(id));
  }

  boolean isTaken(String signIn) {
    return database.as(
        SignIn.SYSTEM, () -> store.find(signIn.strip().toLowerCase(Locale.ROOT)).isPresent());
  }

  void assign(Claims by, Account before, Wanted after, String why) {
    database.as(
        by,
        () -> {
          store.assign(
              new Account(
                  before.id(),
                  before.signIn(),
                  after.name(),
                  after.role(),
                  after.offices(),
                  after.agencies(),
                  after.walls(),
                  before.state(),
                  before.lockedWhy(),
                  before.seenAt()));
          note(by, before, "assigned as " + after.role().key(), why);
          return true;
        });
  }

  void lock(Claims by, Account account, String why) {
    database.as(
        by,
        () -> {
          store.become(account.id(), Account.State.LOCKED, why);
          note(by, account, "locked", why);
          return true;
        });
  }

  /// Locks open accounts that were not used for longer than the settings allow, each with a row
  /// that says why; how many. Their sessions end with the next request.
  public int lockUnused() {
    Instant last = clock.instant().minus(settings.inactive());
    String why =
        "Not used for more than %d days (CJIS Security Policy, AC-2(3))"
            .formatted(settings.inactive().toDays());
    return database.as(
        SWEEP,
        () -> {
          List<Account> unused =
              store.list().stream().filter(a -> a.isOpen() && a.seenAt().isBefore(last)).toList();
          for (Account each : unused) {
            store.become(each.id(), Account.State.LOCKED, why);
            note(SWEEP, each, "locked", why);
          }
          return unused.size();
        });
  }

  /// Open again; the time without use begins anew.
  void release(Claims by, Account account, String why) {
    database.as(
        by,
        () -> {
          store.become(account.id(), Account.State.OPEN, "");
          store.seen(account.id(), clock.instant());
          note(by, account, "released", why);
          return true;
        });
  }

  /// Lets the account sign in through the identity provider, or no longer.
  ///
  /// @param userName of the person there; empty to part them
  void join(Claims by, Account account, String userName, String why) {
    database.as(
        by,
        () -> {
          note(
              by,
              account,
              userName.isEmpty() ? "parted from the provider" : "joined to the provider",
              why);
          return true;
        });
    database.as(
        SignIn.SYSTEM,
        () -> {
          store.subject(
              account.id(),
              userName.isEmpty() ? Optional.empty() : Optional.of(SignIn.awaited(userName)));
          return true;
        });
  }

  /// How the account stands to the identity provider, in words.
  String provider(Account account) {
    Optional<String> subject = database.as(SignIn.SYSTEM, () -> store.findSubject(account.id()));
    return subject
        .map(s -> s.startsWith("awaited: ") ? s.replace("awaited: ", "waits for ") : "joined")
        .orElse("not joined");
  }

  boolean isAwaited(String userName) {
    return database.as(
        SignIn.SYSTEM, () -> store.findBySubject(SignIn.awaited(userName)).isPresent());
  }

  void close(Claims by, Account account, String why) {
    database.as(
        by,
        () -> {
          store.become(account.id(), Account.State.CLOSED, why);
          note(by, account, "closed", why);
          return true;
        });
  }

  /// A new password that must be changed at the next sign-in, and a new authenticator app.
  void reset(Claims by, Account account, String password, String why) {
    String hash = PasswordHash.of(password, settings.iterations());
    database.as(
        by,
        () -> {
          note(by, account, "reset", why);
          return true;
        });
    database.as(
        SignIn.SYSTEM,
        () -> {
          secrets.password(account.id(), hash, true);
          secrets.totp(account.id(), Optional.empty());
          return true;
        });
  }

  /// Their own new password.
  void change(Acting acting, String password) {
    String hash = PasswordHash.of(password, settings.iterations());
    database.as(
        acting.claims(),
        () -> {
          note(acting.claims(), acting.account(), "password changed", "by themselves");
          return true;
        });
    database.as(
        SignIn.SYSTEM,
        () -> {
          secrets.password(acting.account().id(), hash, false);
          return true;
        });
  }

  private void note(Claims by, Account account, String what, String why) {
    sql.sql(
            "insert into access.event (id, at, office, actor, account, what, why)"
                + " values (:id, :at, :office, :actor, :account, :what, :why)")
        .param("id", UUID.randomUUID())
        .param("at", Moments.utc(clock.instant()))
        .param("office", account.offices().stream().sorted().findFirst().orElse(""))
        .param("actor", by.actor())
        .param("account", account.id())
        .param("what", what)
        .param("why", why)
        .update();
  }

  /// One change, for the pages.
  public record Event(Instant at, String actor, String what, String why) {}

  List<Event> events(Claims by, UUID account) {
    return database.as(
        by,
        () ->
            sql.sql(
                    "select e.at, coalesce(a.name, e.actor) as actor, e.what, e.why from access.event e"
                        + " left join access.account a on a.id::text = e.actor"
                        + " where e.account = :account order by e.at desc limit 50")
                .param("account", account)
                .query((row, n) ->
                    new Event(
                        Moments.at(row, "at"),
                        row.getString("actor"),
                        row.getString("what"),
                        row.getString("why")))
                .list());
  }
}
