package org.evenhand.app.access;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.database.Database;
import org.evenhand.app.shell.Frame;
import org.evenhand.app.shell.Frames;
import org.evenhand.app.shell.Said;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.web.csrf.CsrfToken;

/// The parts of access, for the application to put together. It expects a [Database], an
/// [OfficeName] and a clock.
@Configuration(proxyBeanMethods = false)
@Import({Parameters.class, LooksPages.class})
public class AccessConfiguration {
  /// Whose server this is.
  ///
  /// @param words the office's name
  /// @param synthetic whether the data are invented
  public record OfficeName(String words, boolean synthetic) {}

  @Bean
  AccountStore accountStore(Database database) {
    return new AccountStore(database.sql());
  }

  @Bean
  ReadLog readLog(Database database, InstantSource clock) {
    return new ReadLog(database.sql(), clock);
  }

  @Bean
  Frames frames(OfficeName office) {
    return request -> {
      Optional<Acting> acting = Acting.find(request);
      CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
      return new Frame(
          "",
          office.words(),
          acting.map(a -> new Frame.Who(a.account().name(), a.role().words(), a.account().of())),
          acting.map(a -> links(a.role())).orElse(List.of()),
          request.getRequestURI(),
          office.synthetic(),
          Said.taken(request),
          token == null
              ? new Frame.Csrf("", "")
              : new Frame.Csrf(token.getParameterName(), token.getToken()));
    };
  }

  private static List<Frame.Link> links(Role role) {
    return Routes.sections(role).stream()
        .map(r -> new Frame.Link(r.section().orElseThrow().words(), r.pattern()))
        .toList();
  }
}
