package org.evenhand.app.signin;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/// The office's own identity provider, where it has one (OpenID Connect).
///
/// @param issuer its address; what it says is taken only under this name
/// @param client our name there
/// @param secret that shows it is we who ask
/// @param name as the sign-in page writes it: `County sign-in`
/// @param twoFactors value of its `acr` claim that means two factors; empty where only `amr` with
///   `mfa` says so
public record ProviderSettings(
    URI issuer, String client, String secret, String name, Optional<String> twoFactors) {
  public ProviderSettings {
    boolean here = "localhost".equals(issuer.getHost()) || "127.0.0.1".equals(issuer.getHost());
    if (!"https".equals(issuer.getScheme()) && !(here && "http".equals(issuer.getScheme()))) {
      throw new IllegalArgumentException(
          "EVENHAND_OIDC_ISSUER is "
              + issuer
              + ". Expected an address that begins with https, since who is signed in hangs on it.");
    }
    if (client.isBlank() || secret.isBlank()) {
      throw new IllegalArgumentException(
          "EVENHAND_OIDC_ISSUER is given; then EVENHAND_OIDC_CLIENT and EVENHAND_OIDC_SECRET must be too.");
    }
  }

  /// From the environment; empty where no issuer is given.
  ///
  /// @throws IllegalArgumentException if what is given does not do
  public static Optional<ProviderSettings> of(Map<String, String> environment) {
    return find(environment, "ISSUER")
        .map(issuer ->
            new ProviderSettings(
                URI.create(issuer),
                find(environment, "CLIENT").orElse(""),
                find(environment, "SECRET").orElse(""),
                find(environment, "NAME").orElse("your office's sign-in"),
                find(environment, "TWO_FACTORS")));
  }

  private static Optional<String> find(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get("EVENHAND_OIDC_" + name))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }
}
