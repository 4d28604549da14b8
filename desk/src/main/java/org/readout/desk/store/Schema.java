package org.readout.desk.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Opens the SQLite file of a desk and brings it to the schema this program knows. */
final class Schema {
  /** How many migrations there are; {@code user_version} says how many a file has had. */
  static final int VERSION = 9;

  private static final int WAIT_MS = 60_000;
  private static final int CACHE_KIB = 8_192;

  private Schema() {}

  /** A connection to the file, created and migrated as needed. IllegalArgumentException if a later program wrote it. */
  static Connection open(Path file) throws SQLException {
    SQLiteDataSource source = source(file);
    Connection connection = source.getConnection();
    try {
      int version = version(connection);
      if (version > VERSION) {
        throw new IllegalArgumentException(file + ": written by a newer Readout (schema " + version + ", this one knows " + VERSION + ")");
      }
      if (version < VERSION) {
        migrate(source, connection);
      }
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private static SQLiteDataSource source(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(WAIT_MS);
    config.setCacheSize(-CACHE_KIB);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  private static void migrate(SQLiteDataSource source, Connection connection) throws SQLException {
    try {
      Flyway.configure().dataSource(source).locations("classpath:db/migration").outOfOrder(true).load().migrate();
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA user_version = " + VERSION);
      }
    } catch (FlywayException e) {
      // Another process may have migrated the file meanwhile; only then is it as it should be.
      if (version(connection) != VERSION) {
        throw e;
      }
    }
  }

  static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA user_version")) {
      return result.getInt(1);
    }
  }
}
