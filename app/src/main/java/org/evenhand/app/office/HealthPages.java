package org.evenhand.app.office;

import org.evenhand.app.database.Database;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Says that the application and its database answer.
@RestController
final class HealthPages {
  private final Database database;

  HealthPages(Database database) {
    this.database = database;
  }

  @GetMapping(value = "/health", produces = MediaType.TEXT_PLAIN_VALUE)
  String health() {
    database.sql().sql("select 1").query(Integer.class).single();
    return "ready\n";
  }
}
