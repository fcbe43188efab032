package org.evenhand.app.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenhand.app.access.Acting;
import org.evenhand.app.access.Settings;
import org.evenhand.app.shell.Said;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// What the script `passkey.js` asks for; without scripts there are password and code.
@Controller
final class PasskeyPages {
  private static final String OPTIONS = "evenhand.passkey-options";
  private static final JsonMapper JSON =
      JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

  private final Passkeys passkeys;
  private final SignIn signIn;
  private final Sessions sessions;
  private final RateLimit limit;
  private final Settings settings;

  PasskeyPages(
      Passkeys passkeys, SignIn signIn, Sessions sessions, RateLimit limit, Settings settings) {
    this.passkeys = passkeys;
    this.signIn = signIn;
    this.sessions = sessions;
    this.limit = limit;
    this.settings = settings;
  }

  @PostMapping("/sign-in/passkey/options")
  ResponseEntity<String> ask(HttpServletRequest request) {
    if (!limit.admits("address " + request.getRemoteAddr())) {
      return wrong(HttpStatus.TOO_MANY_REQUESTS, "Too many sign-ins were tried. Wait a minute.");
    }
    PublicKeyCredentialRequestOptions options = passkeys.request();
    request.getSession(true).setAttribute(OPTIONS, options);
    return json(options);
  }

  @PostMapping("/sign-in/passkey")
  ResponseEntity<String> enter(
      HttpServletRequest request,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String notice) {
    if (!notice.equals("read")) {
      return wrong(
          HttpStatus.UNPROCESSABLE_CONTENT, "Tick that you have read the notice to sign in.");
    }
    if (!(taken(request) instanceof PublicKeyCredentialRequestOptions options)) {
      return wrong(HttpStatus.UNPROCESSABLE_CONTENT, "It took too long. Try again.");
    }
    UUID account;
    try {
      account =
          passkeys.account(
              options,
              JSON.readValue(
                  key,
                  new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {}));
    } catch (RuntimeException notProven) {
      return wrong(HttpStatus.UNPROCESSABLE_CONTENT, "This passkey was not accepted.");
    }
    if (signIn.proven(account, request.getRemoteAddr(), Attempts.How.PASSKEY)
        instanceof Proof.Proven proven) {
      sessions.open(request, proven);
      return json(
          Map.of("to", proven.mustChange() ? AccountPages.PASSWORD : sessions.taken(request)));
    }
    return wrong(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "This account is not open. An administrator can release it.");
  }

  @PostMapping("/account/passkeys/options")
  ResponseEntity<String> askNew(
      HttpServletRequest request, Acting acting, @RequestParam(defaultValue = "") String password) {
    if (!signIn.confirms(acting.account().id(), password, acting.address())) {
      return wrong(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "The password is not right. After %d failures the account is locked."
              .formatted(settings.failures()));
    }
    PublicKeyCredentialCreationOptions options = passkeys.creation(acting.account());
    request.getSession(true).setAttribute(OPTIONS, options);
    return json(options);
  }

  @PostMapping("/account/passkeys")
  ResponseEntity<String> add(
      HttpServletRequest request,
      Acting acting,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String label) {
    if (!(taken(request) instanceof PublicKeyCredentialCreationOptions options)) {
      return wrong(HttpStatus.UNPROCESSABLE_CONTENT, "It took too long. Try again.");
    }
    String name = label.isBlank() ? "Passkey" : label.strip();
    try {
      passkeys.register(
          options,
          JSON.readValue(
              key, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {}),
          name.substring(0, Math.min(60, name.length())));
    } catch (RuntimeException notProven) {
      return wrong(HttpStatus.UNPROCESSABLE_CONTENT, "This device's passkey was not accepted.");
    }
    Said.done("The passkey is kept. You can sign in with it from now on.").onNextPage(request);
    return json(Map.of("to", "/account"));
  }

  @PostMapping("/account/passkeys/remove")
  View remove(
      HttpServletRequest request, Acting acting, @RequestParam(defaultValue = "") String id) {
    try {
      passkeys.remove(acting.account().id(), Base64.getUrlDecoder().decode(id));
      Said.done("The passkey is removed.").onNextPage(request);
    } catch (IllegalArgumentException notBase64) {
      Said.wrong("Choose one of your passkeys.", List.of()).onNextPage(request);
    }
    return AccountPages.to("/account");
  }

  private static Object taken(HttpServletRequest request) {
    HttpSession session = request.getSession(true);
    Object options = session.getAttribute(OPTIONS);
    session.removeAttribute(OPTIONS);
    return options == null ? "" : options;
  }

  private static ResponseEntity<String> json(Object value) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(JSON.writeValueAsString(value));
  }

  private static ResponseEntity<String> wrong(HttpStatus status, String sentence) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(JSON.writeValueAsString(Map.of("wrong", sentence)));
  }
}
