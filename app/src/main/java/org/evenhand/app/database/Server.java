package org.evenhand.app.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// A server with its two logins: the owner, who makes the tables, and the application's role, which
/// owns nothing.
record Server(
    String url,
    DataSource owner,
    String appRole,
    String appPassword,
    Optional<DataSource> superuser) {
  private static final String NAME = "evenhand";

  static Server embedded(DataFolder folder, EmbeddedPostgres server) {
    String ownerPassword = folder.secret("owner.password");
    String appPassword = folder.secret("app.password");
    try (Connection c =
            DriverManager.getConnection(
                server.url("postgres"), server.superuser(), server.password());
        Statement s = c.createStatement()) {
      role(s, "evenhand_owner", ownerPassword);
      role(s, "evenhand_app", appPassword);
      if (!any(s, "select 1 from pg_database where datname = 'evenhand'")) {
        s.execute(
            "create database evenhand owner evenhand_owner encoding 'UTF8' locale 'C' template template0");
      }
      s.execute("revoke all on database evenhand from public");
      s.execute("grant connect on database evenhand to evenhand_app");
    } catch (SQLException e) {
      throw new DatabaseException(
          "The roles of the database could not be made: " + e.getMessage(), e);
    }
    return running(folder, server.port());
  }

  /// The embedded server that works at this port of the machine, with its logins as they are.
  static Server running(DataFolder folder, int port) {
    String url = EmbeddedPostgres.url(port, NAME);
    return new Server(
        url,
        new DriverManagerDataSource(url, "evenhand_owner", folder.secret("owner.password")),
        "evenhand_app",
        folder.secret("app.password"),
        Optional.of(
            new DriverManagerDataSource(
                url, EmbeddedPostgres.SUPERUSER, folder.secret("superuser.password"))));
  }

  /// The office's own server. The address holds the owner's login; the application's role is
  /// `<database>_app`.
  static Server own(DataFolder folder, String url) {
    DataSource owner = new DriverManagerDataSource(url);
    String appPassword = folder.secret("app.password");
    try (Connection c = owner.getConnection();
        Statement s = c.createStatement()) {
      int version = c.getMetaData().getDatabaseMajorVersion();
      if (version < 15) {
        throw new DatabaseException(
            "The server of EVENHAND_DB_URL is PostgreSQL "
                + version
                + "; Evenhand needs 15 or newer.");
      }
      String app = c.getCatalog() + "_app";
      if (any(
          s,
          "select 1 from pg_roles where rolname = current_user and (rolsuper or rolcreaterole)")) {
        role(s, app, appPassword);
      } else if (!any(s, "select 1 from pg_roles where rolname = '" + app + "'")) {
        throw new DatabaseException(
            "The owner in EVENHAND_DB_URL may not make roles. Let your administrator run: "
                + "create role \""
                + app
                + "\" login password '…'; and put the password into "
                + folder.secrets().resolve("app.password"));
      }
      s.execute("grant connect on database \"" + c.getCatalog() + "\" to \"" + app + "\"");
      return new Server(bare(url), owner, app, appPassword, Optional.empty());
    } catch (SQLException e) {
      throw new DatabaseException(
          "The server of EVENHAND_DB_URL could not be reached or used: "
              + e.getMessage()
              + ". Expected is jdbc:postgresql://host:port/database?user=…&password=…",
          e);
    }
  }

  /// The address without user and password, which the application's role brings itself.
  private static String bare(String url) {
    return url.replaceAll("([?&])(user|password)=[^&]*", "$1")
        .replaceAll("&+", "&")
        .replaceAll("\\?&?$", "")
        .replace("?&", "?");
  }

  private static void role(Statement s, String name, String password) throws SQLException {
    boolean there = any(s, "select 1 from pg_roles where rolname = '" + name + "'");
    // Until PostgreSQL 15, who is no superuser may not even repeat that a role is none.
    boolean may = any(s, "select 1 from pg_roles where rolname = current_user and rolsuper");
    s.execute(
        (there ? "alter" : "create")
            + " role \""
            + name
            + "\" login "
            + (there && !may ? "" : "nosuperuser nocreatedb nocreaterole noreplication nobypassrls")
            + " password '"
            + password
            + "'");
  }

  private static boolean any(Statement s, String query) throws SQLException {
    try (ResultSet rows = s.executeQuery(query)) {
      return rows.next();
    }
  }
}
