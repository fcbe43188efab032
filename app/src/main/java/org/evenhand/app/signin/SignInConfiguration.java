package org.evenhand.app.signin;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.evenhand.app.access.AccountStore;
import org.evenhand.app.access.Settings;
import org.evenhand.app.database.DataFolder;
import org.evenhand.app.database.Database;
import org.evenhand.app.proofs.SealedSecret;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// The parts of the sign-in, for the application to put together. It expects a [Database], a
/// [DataFolder], [Settings], a [FirstCode], an [Address], a clock and the parts of access.
@Configuration(proxyBeanMethods = false)
@Import({
  SecurityConfiguration.class,
  SignInPages.class,
  AccountPages.class,
  AccountsPages.class,
  PasskeyPages.class,
  ProviderPages.class
})
public class SignInConfiguration {
  /// Under which address browsers know this server, for instance `http://localhost:8080`. Passkeys
  /// belong to it.
  @FunctionalInterface
  public interface Address extends Supplier<String> {}

  @Bean
  Attempts attempts(Database database) {
    return new Attempts(database.sql());
  }

  @Bean
  SecretStore secretStore(Database database) {
    return new SecretStore(database.sql());
  }

  @Bean
  Sessions sessions(InstantSource clock) {
    return new Sessions(clock);
  }

  @Bean
  SealedSecret sealedSecret(DataFolder folder) {
    return new SealedSecret(folder.secret("access.key"));
  }

  @Bean
  SignIn signIn(
      Database database,
      AccountStore accounts,
      SecretStore secrets,
      Attempts attempts,
      SealedSecret sealed,
      Settings settings,
      InstantSource clock) {
    return new SignIn(database, accounts, secrets, attempts, sealed, settings, clock);
  }

  @Bean
  Accounts accounts(
      Database database,
      AccountStore accounts,
      SecretStore secrets,
      SealedSecret sealed,
      Settings settings,
      InstantSource clock) {
    return new Accounts(database, accounts, secrets, sealed, settings, clock);
  }

  @Bean
  Passkeys passkeys(Database database, SignIn signIn, Address address) {
    return new Passkeys(new PasskeyStore(database), signIn, address);
  }

  /// Only where the office has one.
  @Bean
  @Nullable IdentityProvider identityProvider(
      ObjectProvider<ProviderSettings> provider,
      Settings settings,
      Address address,
      InstantSource clock) {
    ProviderSettings given = provider.getIfAvailable();
    return given == null ? null : new IdentityProvider(given, address, settings.longest(), clock);
  }

  @Bean
  RateLimit rateLimit(Settings settings, InstantSource clock) {
    return new RateLimit(settings.attemptsAMinute(), clock);
  }
}
