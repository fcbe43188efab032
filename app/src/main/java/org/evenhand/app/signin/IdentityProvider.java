package org.evenhand.app.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// Asks the office's identity provider who somebody is: authorization code with PKCE, state and
/// nonce; Spring Security checks the answer, its signature, issuer, audience and time.
final class IdentityProvider {
  static final String BACK = "/sign-in/provider/back";
  private static final String ID = "office";
  private static final Duration SKEW = Duration.ofMinutes(1);

  private final ProviderSettings settings;
  private final SignInConfiguration.Address address;
  private final Duration longest;
  private final InstantSource clock;
  private final OidcAuthorizationCodeAuthenticationProvider check =
      new OidcAuthorizationCodeAuthenticationProvider(
          new RestClientAuthorizationCodeTokenResponseClient(),
          asked -> new DefaultOidcUser(List.of(), asked.getIdToken()));
  private @Nullable ClientRegistration registration;

  /// @param longest since the person last proved to the provider who they are
  IdentityProvider(
      ProviderSettings settings,
      SignInConfiguration.Address address,
      Duration longest,
      InstantSource clock) {
    this.settings = settings;
    this.address = address;
    this.longest = longest;
    this.clock = clock;
  }

  /// Who the provider says it is.
  ///
  /// @param subject its issuer and its own, lasting name for the person
  /// @param userName under which the person is known there, which may change
  /// @param twoFactors whether it says that two factors were used
  record Who(String subject, String userName, boolean twoFactors) {}

  /// As the sign-in page writes it.
  String name() {
    return settings.name();
  }

  /// What to send the browser with.
  ///
  /// @throws UnreachableException if the provider does not say where it is
  OAuth2AuthorizationRequest ask(HttpServletRequest request) {
    DefaultOAuth2AuthorizationRequestResolver resolver =
        new DefaultOAuth2AuthorizationRequestResolver(
            id -> id.equals(ID) ? registration() : null, "/sign-in/provider");
    resolver.setAuthorizationRequestCustomizer(
        OAuth2AuthorizationRequestCustomizers.withPkce()
            .andThen(builder ->
                builder.additionalParameters(p -> p.put("max_age", longest.toSeconds()))));
    OAuth2AuthorizationRequest asked = resolver.resolve(request, ID);
    if (asked == null) {
      throw new IllegalStateException("There is one provider, and it was not found.");
    }
    return asked;
  }

  /// What its answer says; empty if it does not hold.
  ///
  /// @param asked what was asked in this session
  Optional<Who> answered(OAuth2AuthorizationRequest asked, String code, String state) {
    OAuth2AuthorizationResponse response =
        OAuth2AuthorizationResponse.success(code)
            .redirectUri(address.get() + BACK)
            .state(state)
            .build();
    try {
      return check.authenticate(
                      new OAuth2LoginAuthenticationToken(
                          registration(), new OAuth2AuthorizationExchange(asked, response)))
                  instanceof OAuth2LoginAuthenticationToken token
              && token.getPrincipal() instanceof OidcUser user
          ? Optional.of(who(user.getIdToken()))
          : Optional.empty();
    } catch (AuthenticationException e) {
      return Optional.empty();
    }
  }

  private Who who(OidcIdToken token) {
    Instant proven = token.getAuthenticatedAt();
    if (proven == null || proven.isBefore(clock.instant().minus(longest).minus(SKEW))) {
      throw new BadCredentialsException("The provider does not say when they proved who they are.");
    }
    List<String> means = Optional.ofNullable(token.getAuthenticationMethods()).orElse(List.of());
    boolean two =
        means.contains("mfa")
            || settings
                .twoFactors()
                .filter(acr -> acr.equals(token.getAuthenticationContextClass()))
                .isPresent();
    return new Who(
        settings.issuer() + " " + token.getSubject(),
        Optional.ofNullable(token.getPreferredUsername()).orElse(""),
        two);
  }

  /// What the provider says about itself, asked when first needed.
  private synchronized ClientRegistration registration() {
    ClientRegistration known = registration;
    if (known == null) {
      try {
        known =
            ClientRegistrations.fromOidcIssuerLocation(settings.issuer().toString())
                .registrationId(ID)
                .clientId(settings.client())
                .clientSecret(settings.secret())
                .redirectUri(address.get() + BACK)
                .scope("openid", "profile")
                .build();
      } catch (RuntimeException e) {
        throw new UnreachableException(settings.issuer().toString(), e);
      }
      registration = known;
    }
    return known;
  }

  /// The provider does not answer, or not as one.
  static final class UnreachableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnreachableException(String issuer, Throwable cause) {
      super("The identity provider at " + issuer + " does not answer as one.", cause);
    }
  }
}
