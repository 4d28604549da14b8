package org.readout.desk.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.readout.core.Line;
import org.readout.core.document.Cleaned;
import org.readout.core.profile.Profile;
import org.readout.core.profile.Profiles;
import org.readout.core.reading.Reading;
import org.readout.desk.Accounts.Role;
import org.readout.desk.EntryWriter;
import org.readout.desk.Filter;
import org.readout.desk.Gatherer;
import org.readout.desk.HeldEntry;
import org.readout.desk.Holdings;

/** What commands are given to work with. Nothing is loaded before a command asks for it. */
public interface Wiring {
  /** Results go here. */
  PrintStream out();

  /** Progress and problems go here. */
  PrintStream err();

  /** Whether somebody watches {@link #out}, or {@link #err}, on a terminal. */
  boolean terminal(PrintStream stream);

  /** Characters in a line of {@link #out}. */
  int width();

  LocalDate today();

  Optional<String> environment(String name);

  /** The folder of the program itself, where its examples lie. */
  Path home();

  boolean isDesk(Path folder);

  /** The desk in the folder, made and given its settings where there is none. */
  Holdings desk(Path folder);

  /** The line that codes for a desk; {@code profiles} named on the command line say what is relevant instead of its settings. */
  Line line(Path desk, List<String> profiles);

  /** The line for documents of no desk. */
  Line line();

  /** Every profile a desk knows, its own included. */
  Profiles profiles(Path desk);

  /** Ids of the profiles a desk follows. */
  List<String> followed(Path desk);

  /** The profile in the folder, or those in the folders in it. */
  List<Profile> profilesIn(Path folder);

  Gatherer gatherer();

  /** {@code table}, {@code jsonl} or {@code csv}. */
  EntryWriter writer(String format);

  /** A briefing in {@code text} or {@code markdown} of entries in order of date. */
  String briefing(Filter filter, LocalDate asOf, String format, List<HeldEntry> entries);

  /** Writes readings as JSON, one line each; safe for use by many threads. */
  Function<Reading, String> readings();

  /** A server that listens. */
  interface Server extends AutoCloseable {
    int port();

    @Override
    void close();
  }

  /** Serves the desk in a folder; with accounts visitors log in. Port 0 finds a free one. */
  Server server(Path desk, String host, int port, boolean accounts);

  /** Adds an account or gives it another password and role. IllegalArgumentException if the password will not do. */
  void keepAccount(Holdings desk, String name, String password, Role role);

  /** A new token for the API, good for a year; it is not kept. */
  String admitToken(Holdings desk, String account, List<String> scopes);

  /** What cleaning a file yields, as one line of JSON. */
  String cleaned(String file, Cleaned cleaned);
}
