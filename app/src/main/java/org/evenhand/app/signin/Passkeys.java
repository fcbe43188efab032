package org.evenhand.app.signin;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.evenhand.app.access.Account;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/// Signing in with a passkey (WebAuthn). The device asks for a finger, face or PIN, so that it is
/// two factors in one; keys that do not are refused.
final class Passkeys {
  private final PasskeyStore store;
  private final SignIn signIn;
  private final Supplier<String> address;
  private volatile @Nullable WebAuthnRelyingPartyOperations operations;

  /// @param address under which browsers know this server, for instance `http://localhost:8080`;
  ///   asked at first use
  Passkeys(PasskeyStore store, SignIn signIn, Supplier<String> address) {
    this.store = store;
    this.signIn = signIn;
    this.address = address;
  }

  PublicKeyCredentialCreationOptions creation(Account account) {
    return operations()
        .createPublicKeyCredentialCreationOptions(
            new ImmutablePublicKeyCredentialCreationOptionsRequest(
                UsernamePasswordAuthenticationToken.authenticated(
                    account.signIn(), "", List.of())));
  }

  /// Keeps the key if the device proved that it has it.
  ///
  /// @throws RuntimeException of the library if not
  void register(
      PublicKeyCredentialCreationOptions options,
      PublicKeyCredential<AuthenticatorAttestationResponse> key,
      String label) {
    operations()
        .registerCredential(
            new ImmutableRelyingPartyRegistrationRequest(
                options, new RelyingPartyPublicKey(key, label)));
  }

  PublicKeyCredentialRequestOptions request() {
    return operations()
        .createCredentialRequestOptions(
            new ImmutablePublicKeyCredentialRequestOptionsRequest(
                new AnonymousAuthenticationToken(
                    "nobody", "nobody", AuthorityUtils.createAuthorityList("ROLE_NOBODY"))));
  }

  /// Whose key it is, if the device proved that it has it.
  ///
  /// @throws RuntimeException of the library if not
  UUID account(
      PublicKeyCredentialRequestOptions options,
      PublicKeyCredential<AuthenticatorAssertionResponse> key) {
    PublicKeyCredentialUserEntity user =
        operations().authenticate(new RelyingPartyAuthenticationRequest(options, key));
    return PasskeyStore.account(user.getId());
  }

  List<CredentialRecord> list(UUID account) {
    return store.findByUserId(PasskeyStore.bytes(account));
  }

  void remove(UUID account, byte[] credential) {
    store.remove(account, credential);
  }

  private WebAuthnRelyingPartyOperations operations() {
    WebAuthnRelyingPartyOperations made = operations;
    if (made == null) {
      made = make();
      operations = made;
    }
    return made;
  }

  private WebAuthnRelyingPartyOperations make() {
    String origin = address.get();
    Webauthn4JRelyingPartyOperations made =
        new Webauthn4JRelyingPartyOperations(
            new Users(signIn),
            store,
            PublicKeyCredentialRpEntity.builder()
                .id(URI.create(origin).getHost())
                .name("Evenhand")
                .build(),
            Set.of(origin));
    made.setCustomizeCreationOptions(options ->
        options.authenticatorSelection(
            AuthenticatorSelectionCriteria.builder()
                .userVerification(UserVerificationRequirement.REQUIRED)
                .residentKey(ResidentKeyRequirement.REQUIRED)
                .build()));
    made.setCustomizeRequestOptions(
        options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    return made;
  }

  /// Accounts as the library asks for them.
  private record Users(SignIn signIn) implements PublicKeyCredentialUserEntityRepository {
    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
      return user(signIn.find(PasskeyStore.account(id)));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
      return user(signIn.find(name));
    }

    private static @Nullable PublicKeyCredentialUserEntity user(Optional<Account> account) {
      return account
          .map(a ->
              ImmutablePublicKeyCredentialUserEntity.builder()
                  .id(PasskeyStore.bytes(a.id()))
                  .name(a.signIn())
                  .displayName(a.name())
                  .build())
          .orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
      throw new UnsupportedOperationException("Accounts are made by administrators.");
    }

    @Override
    public void delete(Bytes id) {
      throw new UnsupportedOperationException("Accounts are closed by administrators.");
    }
  }
}
