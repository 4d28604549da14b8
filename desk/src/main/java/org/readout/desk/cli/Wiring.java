package org.readout.desk.cli;

import java.io.PrintStream;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.readout.core.Line;
import org.readout.core.document.Cleaned;
import org.readout.core.ledger.MatterThread;
import org.readout.core.profile.Profile;
import org.readout.core.profile.Profiles;
import org.readout.core.reading.Reading;
import org.readout.core.thread.ListedMatter;
import org.readout.core.thread.StatementDiff;
import org.readout.desk.Accounts.Role;
import org.readout.desk.Backfilled;
import org.readout.desk.Courier;
import org.readout.desk.EntryWriter;
import org.readout.desk.Feed;
import org.readout.desk.Filter;
import org.readout.desk.Gatherer;
import org.readout.desk.Holdings;
import org.readout.desk.Press;
import org.readout.desk.Threads;
import org.readout.desk.Watch;
import org.readout.desk.Question;

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

  /** Writes the desk, which lies in the folder, to one new file. */
  void backUp(Holdings desk, Path folder, Path file);

  /** Puts a backup into a folder where no desk is. */
  void restore(Path file, Path folder);

  /** The line that codes for a desk; {@code profiles} named on the command line say what is relevant instead of its settings. */
  Line line(Path desk, List<String> profiles);

  /** The line for documents of no desk. */
  Line line();

  /** Every profile a desk knows, its own included. */
  Profiles profiles(Path desk);

  /** Ids of the profiles a desk follows. */
  List<String> followed(Path desk);

  /** Adds a row to a file of a profile of the desk and raises the profile's version; IllegalArgumentException where it would not hold together. */
  void addToProfile(Path desk, String profile, String file, ObjectNode row);

  /** The profile in the folder, or those in the folders in it. */
  List<Profile> profilesIn(Path folder);

  /** Sources to captures; {@code allowed} hosts may be at private addresses, besides those the desk's settings allow. */
  Gatherer gatherer(Path desk, List<String> allowed);

  /** Hands over every row of what backfill wrote to the folder. */
  void backfilled(Path folder, Consumer<Backfilled> each);

  /** Gathers files, for commands that work without a desk. */
  Gatherer gatherer();

  /** The web, as the desk's settings and {@code allowed} let it be reached. */
  Press press(Path desk, List<String> allowed);

  /** Follows the desk's feeds. */
  Watch watch(Path desk, Holdings holdings, Press press, Line line, Watch.Log log);

  /** The time, to tell how long feeds have been silent. */
  Instant now();

  /** The time zone of this machine. */
  ZoneId zone();

  /** A name that nothing has yet. */
  String newId();

  /** Tells subscribers what is new; {@code allowed} hosts may be at private addresses, besides those the desk's settings allow. */
  Courier courier(Path desk, Holdings holdings, List<String> allowed);

  /** The address of the ledger with this filter in the web desk. */
  String address(Filter filter);

  /** The feeds in an OPML file. */
  List<Feed> opml(Path file);

  /** Feeds as OPML. */
  String opml(List<Feed> feeds);

  /** {@code table}, {@code jsonl} or {@code csv}. */
  EntryWriter writer(String format);

  /**
   * Writes entries for other programs.
   *
   * @param format any of the export formats but parquet and codebook
   * @param to where it goes
   * @param desk the desk's folder, whose profiles name the actors
   * @param alleged whether formats that leave out alleged and denied acts are to have them
   */
  EntryWriter export(String format, PrintStream to, Path desk, boolean alleged);

  /** Writes entries as Parquet into an empty folder. */
  EntryWriter parquet(Path folder);

  /** What the exports mean, as Markdown. */
  String codebook();

  /**
   * Writes a briefing from entries in order of date.
   *
   * @param threads of the desk
   * @param format {@code text}, {@code markdown}, {@code html}, {@code docx} or {@code pdf}
   * @param to where it goes
   * @param desk the desk's folder, whose profiles name actors and matters
   */
  EntryWriter briefing(Question question, Threads threads, String format, PrintStream to, Path desk);

  /** Writes the documents wanted as a gold file to {@link #out}, with or without their texts. */
  void exportLabels(Holdings desk, Filter filter, boolean reviewed, boolean text);

  /**
   * Lays a gold file over the desk as corrections. Returns how many entries were accepted, changed, added, rejected, so already, refused.
   *
   * @param complete whether what the file lacks is wrong
   * @param refused hears of what could not be laid, and why
   */
  Map<String, Integer> importLabels(Holdings desk, Path file, String by, boolean complete, BiConsumer<String, String> refused);

  /** Serves the desk to an assistant on standard input and output, until the input ends. */
  void assist(Path desk);

  /** Threads as {@code table}, {@code json} or {@code jsonl}. */
  String threads(List<MatterThread> threads, LocalDate asOf, String format);

  /** Matters as {@code table} or {@code jsonl}. */
  String matters(List<ListedMatter> matters, String format);

  /** A diff as {@code table}, {@code json} or {@code html}. */
  String diff(StatementDiff diff, String format);

  /** Vectors of what words mean. Loaded when the first is asked for. */
  Function<String, float[]> meanings();

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
