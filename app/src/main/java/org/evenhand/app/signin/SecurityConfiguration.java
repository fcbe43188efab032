package org.evenhand.app.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import org.evenhand.app.access.Acting;
import org.evenhand.app.access.Settings;
import org.evenhand.app.database.Database;
import org.evenhand.app.shell.Said;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// The chain every request goes through: headers, who acts, forged forms, the table of routes.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {
  /// Nothing from outside, no script or style within a page, no frame around it.
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

  @Bean
  SecurityFilterChain chain(
      HttpSecurity http,
      Sessions sessions,
      SignIn signIn,
      Settings settings,
      Database database,
      InstantSource clock)
      throws Exception {
    ActingFilter acting = new ActingFilter(sessions, signIn, settings, clock);
    return http.headers(headers ->
            headers
                .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(frames -> frames.deny())
                .crossOriginOpenerPolicy(c -> c.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(c -> c.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(p ->
                    p.policy(
                        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()")))
        .securityContext(
            c -> c.securityContextRepository(new RequestAttributeSecurityContextRepository()))
        // Programs bring a key of their own and no cookie, so that no browser can be made to post
        // for them.
        .csrf(csrf -> csrf.ignoringRequestMatchers("/api/**"))
        .addFilterBefore(acting, CsrfFilter.class)
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .anyRequest()
                .access(new Gate()))
        .exceptionHandling(e ->
            e.authenticationEntryPoint(
                    (request, response, signedOut) -> enter(sessions, request, response))
                .accessDeniedHandler((request, response, denied) -> {
                  if (denied instanceof CsrfException && database.room().isShort()) {
                    // What was sent could not even be laid by to be read.
                    response.sendError(507);
                  } else if (denied instanceof CsrfException && isSessionGone(request)) {
                    Said.mind(
                            "Your session had ended, so what you sent was not saved. Sign in and send it again.")
                        .onNextPage(request);
                    response.sendRedirect(SignInPages.PATH);
                  } else {
                    response.sendError(request.getAttribute(Gate.NO_ROUTE) == null ? 403 : 404);
                  }
                }))
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(anonymous -> {})
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(AbstractHttpConfigurer::disable)
        .build();
  }

  /// There are no users but the accounts; Spring Boot's own default user must not come into being.
  @Bean
  AuthenticationManager nobody() {
    return authentication -> {
      throw new org.springframework.security.authentication.ProviderNotFoundException(
          "Accounts sign in through the sign-in page.");
    };
  }

  private static void enter(
      Sessions sessions, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (request.getAttribute(Gate.NO_ROUTE) != null && !request.getMethod().equals("GET")) {
      response.sendError(404);
      return;
    }
    sessions.remember(request);
    response.sendRedirect(SignInPages.PATH);
  }

  private static boolean isSessionGone(HttpServletRequest request) {
    return Acting.find(request).isEmpty() && !request.getRequestURI().startsWith(SignInPages.PATH);
  }
}
