package org.evenhand.app.office;

import org.evenhand.app.access.AccessConfiguration;
import org.evenhand.app.audit.LedgerPages;
import org.evenhand.app.briefings.BriefingsConfiguration;
import org.evenhand.app.database.Database;
import org.evenhand.app.desk.DeskConfiguration;
import org.evenhand.app.disclosure.DisclosureConfiguration;
import org.evenhand.app.doors.DoorsConfiguration;
import org.evenhand.app.orders.OrdersConfiguration;
import org.evenhand.app.report.ReportCommand;
import org.evenhand.app.rulebooks.Jurisdictions;
import org.evenhand.app.shell.ErrorPages;
import org.evenhand.app.signin.SignInConfiguration;
import org.evenhand.app.snapshots.SnapshotsConfiguration;
import org.evenhand.app.statements.StatementsConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.error.ErrorPage;
import org.springframework.boot.web.error.ErrorPageRegistrar;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// What the application is made of, by name: nothing is searched for on the classpath, so that it
/// starts fast and nothing joins unseen. A feature with pages has a public configuration of its own
/// and stands here.
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  HttpEncodingAutoConfiguration.class,
  MultipartAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  SecurityFilterAutoConfiguration.class
})
@Import({
  AccessConfiguration.class,
  SignInConfiguration.class,
  DeskConfiguration.class,
  DisclosureConfiguration.class,
  BriefingsConfiguration.class,
  StatementsConfiguration.class,
  LedgerPages.class,
  DoorsConfiguration.class,
  SnapshotsConfiguration.class,
  OrdersConfiguration.class,
  ErrorPages.class,
  HomePages.class,
  HealthPages.class
})
class OfficeConfiguration {
  /// The law as it comes with Evenhand.
  @Bean
  Jurisdictions jurisdictions() {
    return Jurisdictions.read(ReportCommand.shipped());
  }

  /// Behind the chain of security, whose order is -100, so that the page knows who asks.
  @Bean
  FilterRegistrationBean<RoomFilter> room(Database database) {
    return new FilterRegistrationBean<>(new RoomFilter(database.room()));
  }

  @Bean
  ErrorPageRegistrar errorPages() {
    return registry -> registry.addErrorPages(new ErrorPage(ErrorPages.PATH));
  }
}
