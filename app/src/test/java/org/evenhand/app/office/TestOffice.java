package org.evenhand.app.office;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.evenhand.app.access.AccessConfiguration.OfficeName;
import org.evenhand.app.access.Role;
import org.evenhand.app.access.Settings;
import org.evenhand.app.database.TestDatabase;
import org.evenhand.app.signin.Accounts;
import org.evenhand.app.signin.SignedUp;
import org.evenhand.app.signin.TestClock;

/// The real application on a free port and the tests' database, started once for all tests of a
/// run, with an account for each role.
public final class TestOffice {
  /// Its clock, which tests may set forward. Sessions of before then end.
  public static final TestClock CLOCK = new TestClock();

  private static final Office OFFICE = open();
  private static final Map<Role, SignedUp> ACCOUNTS = new EnumMap<>(Role.class);

  private TestOffice() {}

  public static Office get() {
    return OFFICE;
  }

  public static String address() {
    return "http://localhost:" + OFFICE.port();
  }

  /// The account of this role that tests share. Do not lock it.
  public static synchronized SignedUp account(Role role) {
    SignedUp known = ACCOUNTS.get(role);
    boolean usable =
        known != null
            && CLOCK.instant().isBefore(known.account().seenAt().plus(Duration.ofDays(60)));
    if (known != null && usable) {
      return known;
    }
    SignedUp made = fresh(role);
    ACCOUNTS.put(role, made);
    return made;
  }

  /// An account of a test's own.
  public static SignedUp fresh(Role role) {
    return SignedUp.as(role, OFFICE.part(Accounts.class));
  }

  private static Office open() {
    Office office =
        Office.start(
            new Office.Wanted(
                0,
                "localhost",
                Optional.empty(),
                new OfficeName("Jackson County Prosecuting Attorney", true),
                patient()),
            TestDatabase.get(),
            TestDatabase.dataFolder(),
            CLOCK);
    Runtime.getRuntime().addShutdownHook(new Thread(office::close));
    return office;
  }

  /// CJIS, but for the number of sign-ins a minute: all tests come from one address.
  private static Settings patient() {
    Settings s = Settings.CJIS;
    return new Settings(
        s.failures(),
        s.within(),
        s.idle(),
        s.longest(),
        s.inactive(),
        s.passwordLength(),
        s.iterations(),
        10_000,
        s.notice());
  }
}
