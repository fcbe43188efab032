package org.evenhand.app.office;

import org.evenhand.app.database.Database;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Says that the application and its database answer and that there is room to write; else 503 and
/// why.
@RestController
final class HealthPages {
  private final Database database;

  HealthPages(Database database) {
    this.database = database;
  }

  @GetMapping(value = "/health", produces = MediaType.TEXT_PLAIN_VALUE)
  ResponseEntity<String> health() {
    if (database.room().isShort()) {
      return not(database.room().sentence());
    }
    try {
      database.sql().sql("select 1").query(Integer.class).single();
      return ResponseEntity.ok("ready\n");
    } catch (DataAccessException e) {
      return not("The database does not answer. It is tried again by itself.");
    }
  }

  private static ResponseEntity<String> not(String why) {
    return ResponseEntity.status(503).contentType(MediaType.TEXT_PLAIN).body(why + "\n");
  }
}
