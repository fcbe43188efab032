package org.evenhand.app.office;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.evenhand.app.access.AccessConfiguration.OfficeName;
import org.evenhand.app.access.Settings;
import org.evenhand.app.database.DataFolder;
import org.evenhand.app.database.Database;
import org.evenhand.app.signin.Accounts;
import org.evenhand.app.signin.FirstCode;
import org.evenhand.app.signin.ProviderSettings;
import org.evenhand.app.signin.SignInConfiguration;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The running application. Closing it lets requests under way finish.
public final class Office implements AutoCloseable {
  private final ServletWebServerApplicationContext context;
  private final FirstCode firstCode;

  private Office(ServletWebServerApplicationContext context, FirstCode firstCode) {
    this.context = context;
    this.firstCode = firstCode;
  }

  /// How to serve.
  ///
  /// @param port 0 takes a free one
  /// @param host address to listen at, for instance `localhost`
  /// @param address under which browsers know it, with https, through a server in front; empty on
  ///   this machine alone
  /// @param name whose server it is
  /// @param provider the office's identity provider; empty where it has none
  public record Wanted(
      int port,
      String host,
      Optional<String> address,
      OfficeName name,
      Settings settings,
      Optional<ProviderSettings> provider) {
    /// Without an identity provider.
    public Wanted(
        int port, String host, Optional<String> address, OfficeName name, Settings settings) {
      this(port, host, address, name, settings, Optional.empty());
    }

    boolean isBehindTls() {
      return address.isPresent();
    }
  }

  /// Starts it on this database. Returns when it is ready.
  public static Office start(
      Wanted wanted, Database database, DataFolder folder, InstantSource clock) {
    FirstCode firstCode = FirstCode.fresh();
    AtomicReference<String> here = new AtomicReference<>("");
    SpringApplication application = new SpringApplication(OfficeConfiguration.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setBannerMode(Banner.Mode.OFF);
    application.setLogStartupInfo(false);
    application.setRegisterShutdownHook(false);
    application.setAddCommandLineProperties(false);
    application.setDefaultProperties(properties(wanted));
    application.addInitializers(context -> {
      GenericApplicationContext beans = (GenericApplicationContext) context;
      given(beans, Database.class, database);
      given(beans, DataFolder.class, folder);
      given(beans, InstantSource.class, clock);
      given(beans, Settings.class, wanted.settings());
      given(beans, OfficeName.class, wanted.name());
      given(beans, FirstCode.class, firstCode);
      wanted.provider().ifPresent(p -> given(beans, ProviderSettings.class, p));
      given(beans, SignInConfiguration.Address.class, here::get);
    });
    Office office = new Office((ServletWebServerApplicationContext) application.run(), firstCode);
    here.set(wanted.address().orElse("http://localhost:" + office.port()));
    return office;
  }

  /// The port it listens at.
  public int port() {
    return java.util.Objects.requireNonNull(context.getWebServer()).getPort();
  }

  /// The door to a part of the application, for the command line and tests.
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /// The code that makes the first account, while there is none.
  public Optional<String> findFirstCode() {
    return part(Accounts.class).isEmpty() ? Optional.of(firstCode.text()) : Optional.empty();
  }

  @Override
  public void close() {
    context.close();
  }

  /// The database is opened and closed by who starts the office, so the context must not close it.
  private static <T> void given(GenericApplicationContext beans, Class<T> type, T value) {
    beans.getBeanFactory().registerSingleton(type.getName(), value);
  }

  private static Map<String, Object> properties(Wanted wanted) {
    Map<String, Object> p = new LinkedHashMap<>();
    p.put("server.port", wanted.port());
    p.put("server.address", wanted.host());
    p.put("server.shutdown", "graceful");
    p.put("spring.lifecycle.timeout-per-shutdown-phase", "20s");
    p.put("server.servlet.session.cookie.name", "evenhand");
    p.put("server.servlet.session.cookie.http-only", true);
    p.put("server.servlet.session.cookie.same-site", "strict");
    p.put("server.servlet.session.cookie.secure", wanted.isBehindTls());
    p.put("server.servlet.session.tracking-modes", "cookie");
    p.put(
        "server.servlet.session.timeout",
        wanted.settings().idle().plusMinutes(5).toSeconds() + "s");
    p.put("server.servlet.session.persistent", false);
    p.put("server.compression.enabled", true);
    p.put(
        "server.compression.mime-types",
        "text/html,text/css,text/javascript,image/svg+xml,application/json");
    p.put("server.forward-headers-strategy", wanted.isBehindTls() ? "native" : "none");
    p.put("server.max-http-request-header-size", "16KB");
    p.put("server.tomcat.max-swallow-size", "2MB");
    p.put("server.tomcat.max-http-form-post-size", "2MB");
    p.put("server.tomcat.max-parameter-count", 1000);
    p.put("spring.servlet.multipart.max-file-size", "200MB");
    p.put("spring.servlet.multipart.max-request-size", "210MB");
    p.put("spring.mvc.static-path-pattern", "/static/**");
    p.put("spring.web.resources.static-locations", "classpath:/static/");
    p.put("spring.web.resources.cache.cachecontrol.max-age", "600s");
    p.put("spring.mvc.contentnegotiation.favor-parameter", false);
    p.put("spring.threads.virtual.enabled", true);
    p.put("spring.main.lazy-initialization", false);
    p.put("spring.jmx.enabled", false);
    p.put("spring.web.locale", "en");
    p.put("spring.web.locale-resolver", "fixed");
    return p;
  }
}
