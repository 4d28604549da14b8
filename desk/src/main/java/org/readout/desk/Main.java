package org.readout.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.readout.core.Line;
import org.readout.core.document.Cleaned;
import org.readout.core.document.CleanedJson;
import org.readout.core.ledger.MatterThread;
import org.readout.core.profile.Profile;
import org.readout.core.profile.Profiles;
import org.readout.core.reading.Reading;
import org.readout.core.reading.SentenceVectors;
import org.readout.core.thread.Comparison;
import org.readout.core.thread.Differ;
import org.readout.core.thread.ListedMatter;
import org.readout.core.thread.SeriesFinder;
import org.readout.core.thread.StatementDiff;
import org.readout.desk.Accounts.Role;
import org.readout.desk.assist.Assistant;
import org.readout.desk.assist.Comparing;
import org.readout.desk.brief.Briefing;
import org.readout.desk.cli.Readout;
import org.readout.desk.cli.Wiring;
import org.readout.desk.export.Calendar;
import org.readout.desk.export.Codebook;
import org.readout.desk.export.Csv;
import org.readout.desk.export.DiffText;
import org.readout.desk.export.FollowTheMoney;
import org.readout.desk.export.Gdelt;
import org.readout.desk.export.GeoJson;
import org.readout.desk.export.Jsonl;
import org.readout.desk.export.Parquet;
import org.readout.desk.export.PloverJson;
import org.readout.desk.export.ReadingJson;
import org.readout.desk.export.Table;
import org.readout.desk.export.ThreadText;
import org.readout.desk.export.WebAnnotation;
import org.readout.desk.gather.BackfillReader;
import org.readout.desk.gather.FileGatherer;
import org.readout.desk.gather.Opml;
import org.readout.desk.gather.SourceGatherer;
import org.readout.desk.gather.WebPress;
import org.readout.desk.gather.fetch.Fetcher;
import org.readout.desk.gather.fetch.Manners;
import org.readout.desk.gather.fetch.Pauses;
import org.readout.core.thread.Retelling;
import org.readout.desk.label.GoldImport;
import org.readout.desk.label.GoldWriter;
import org.readout.desk.notice.AtomFeed;
import org.readout.desk.notice.LetterBox;
import org.readout.desk.notice.NoticeCourier;
import org.readout.desk.gather.fetch.Poster;
import org.readout.desk.settings.DeskProfiles;
import org.readout.desk.settings.Mail;
import org.readout.desk.settings.ProfileWriter;
import org.readout.desk.settings.Network;
import org.readout.desk.settings.Settings;
import org.readout.desk.store.Backup;
import org.readout.desk.store.Desk;
import org.readout.desk.web.Address;
import org.readout.desk.web.Backing;
import org.readout.desk.web.Secrets;
import org.readout.desk.web.Site;

/** Starts the program and wires its parts together; nothing else sees all of them. */
public final class Main implements Wiring {
  private static final int BUFFER = 1 << 16;
  private static final int PIPED_WIDTH = 120;
  private static final Duration TOKEN_LASTS = Duration.ofDays(365);

  private final PrintStream out;
  private final PrintStream err;
  private final Map<String, String> environment;
  private final Clock clock;

  /**
   * @param out results
   * @param err progress and problems
   * @param environment environment variables
   * @param clock tells the day, in its own zone, and the time
   */
  Main(PrintStream out, PrintStream err, Map<String, String> environment, Clock clock) {
    this.out = out;
    this.err = err;
    this.environment = environment;
    this.clock = clock;
  }

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER), false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    int status = Readout.run(new Main(out, err, System.getenv(), Clock.systemDefaultZone()), arguments);
    out.flush();
    System.exit(status);
  }

  @Override
  public PrintStream out() {
    return out;
  }

  @Override
  public PrintStream err() {
    return err;
  }

  @Override
  public boolean terminal(PrintStream stream) {
    return environment("READOUT_TERMINAL").orElse("").contains(stream == out ? "out" : "err");
  }

  @Override
  public int width() {
    return environment("COLUMNS").filter(columns -> terminal(out) && columns.matches("[1-9][0-9]{1,3}")).map(Integer::valueOf).orElse(PIPED_WIDTH);
  }

  @Override
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  @Override
  public Optional<String> environment(String name) {
    return Optional.ofNullable(environment.get(name));
  }

  @Override
  public Path home() {
    return Path.of(System.getProperty("readout.home", "."));
  }

  @Override
  public boolean isDesk(Path folder) {
    return Desk.isAt(folder);
  }

  @Override
  public Holdings desk(Path folder) {
    Desk desk = Desk.open(folder, clock);
    Settings.begin(folder);
    return desk;
  }

  @Override
  public void backUp(Holdings desk, Path folder, Path file) {
    Backup.write(desk.upkeep(), folder, file);
  }

  @Override
  public void restore(Path file, Path folder) {
    Backup.restore(file, folder);
  }

  @Override
  public Line line(Path desk, List<String> profiles) {
    Profiles known = profiles(desk);
    List<String> followed = settings(desk, profiles).profiles();
    Set<String> missing = new HashSet<>(followed);
    known.all().forEach(profile -> missing.remove(profile.id()));
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("no profile is called " + String.join(", ", missing) + "; ./readout profile list shows all");
    }
    return new Line(known, Set.copyOf(followed));
  }

  @Override
  public Line line() {
    return new Line(Profiles.bundled(), Set.copyOf(Settings.DEFAULT.profiles()));
  }

  @Override
  public Profiles profiles(Path desk) {
    return DeskProfiles.of(desk);
  }

  @Override
  public List<String> followed(Path desk) {
    return settings(desk, List.of()).profiles();
  }

  @Override
  public Server server(Path desk, String host, int port, boolean accounts) {
    Site site = new Site(backing(desk), accounts);
    int listening = site.start(host, port);
    return new Server() {
      @Override
      public int port() {
        return listening;
      }

      @Override
      public void close() {
        site.close();
      }
    };
  }

  private Backing backing(Path desk) {
    return new Backing() {
      @Override
      public Holdings open() {
        return Main.this.desk(desk);
      }

      @Override
      public Line line() {
        return Main.this.line(desk, List.of());
      }

      @Override
      public Gatherer gatherer() {
        return Main.this.gatherer(desk, List.of());
      }

      @Override
      public Profiles profiles() {
        return Main.this.profiles(desk);
      }

      @Override
      public Function<String, float[]> meanings() {
        return Main.this.meanings();
      }

      @Override
      public EntryWriter writer(String format, List<String> columns, PrintStream stream) {
        return format.equals("csv") ? new Csv(stream, columns) : new Jsonl(stream);
      }

      @Override
      public void tell(Holdings holdings) {
        if (holdings.subscriptions().any()) {
          try (Courier courier = courier(desk, holdings, List.of())) {
            courier.round();
          }
        }
      }

      @Override
      public Optional<String> feed(Holdings holdings, String subscription) {
        return holdings.subscriptions().all().stream().map(Subscriptions.Standing::subscription).filter(one -> one.id().equals(subscription)).findFirst()
            .map(one -> AtomFeed.of(one, holdings.subscriptions().latest(one.id(), NoticeCourier.FEED)));
      }

      @Override
      public Clock clock() {
        return clock;
      }
    };
  }

  @Override
  public void keepAccount(Holdings desk, String name, String password, Role role) {
    desk.accounts().keep(name, Secrets.password(password), role);
    desk.accounts().did("command line", "kept account " + name, role.label());
  }

  @Override
  public String admitToken(Holdings desk, String account, List<String> scopes) {
    String secret = Secrets.random();
    desk.accounts().admit(Secrets.hash(secret), account, false, scopes, "", clock.instant().plus(TOKEN_LASTS));
    desk.accounts().did("command line", "made a token for " + account, String.join(",", scopes));
    return secret;
  }

  private Settings settings(Path desk, List<String> flag) {
    return Settings.of(desk, flag, environment("READOUT_PROFILES"));
  }

  @Override
  public void addToProfile(Path desk, String profile, String file, ObjectNode row) {
    ProfileWriter.add(desk, profile, file, row);
  }

  @Override
  public List<Profile> profilesIn(Path folder) {
    return DeskProfiles.in(folder);
  }

  @Override
  public Gatherer gatherer() {
    return new FileGatherer(new FileInputStream(FileDescriptor.in));
  }

  @Override
  public void backfilled(Path folder, Consumer<Backfilled> each) {
    BackfillReader.read(folder, each);
  }

  @Override
  public Gatherer gatherer(Path desk, List<String> allowed) {
    return new SourceGatherer(gatherer(), () -> webPress(desk, allowed));
  }

  @Override
  public Press press(Path desk, List<String> allowed) {
    return webPress(desk, allowed);
  }

  private WebPress webPress(Path desk, List<String> allowed) {
    return new WebPress(new Fetcher(manners(desk, allowed), InetAddress::getAllByName, Clock.systemUTC(), Pauses.REAL));
  }

  private Manners manners(Path desk, List<String> allowed) {
    Network network = settings(desk, List.of()).network().allowing(allowed);
    String agent = "Readout/" + Line.VERSION + (network.contact().isEmpty() ? "" : " (+" + network.contact() + ")");
    return Manners.of(agent, network.delay(), Set.copyOf(network.allow()));
  }

  @Override
  public Courier courier(Path desk, Holdings holdings, List<String> allowed) {
    Mail mail = settings(desk, List.of()).mail();
    LetterBox box = new LetterBox(mail.host(), mail.port(), mail.from(), mail.tls(), environment("READOUT_SMTP_USER").orElse(""), environment("READOUT_SMTP_PASSWORD").orElse(""));
    Retelling retelling = new Retelling(holdings.threads(profiles(desk)).matters());
    return new NoticeCourier(holdings.subscriptions(),
        one -> Optional.ofNullable(holdings.accounts().views(one.owner()).get(one.view())).flatMap(Main::asked),
        (told, entry) -> retelling.same(Statements.utterance(told), Statements.utterance(entry)),
        new Poster(manners(desk, allowed), InetAddress::getAllByName), box, environment("READOUT_WEBHOOK_SECRET"), clock, Pauses.REAL::pause);
  }

  /** What a saved view asks; empty if that makes no sense any more. */
  private static Optional<Asked> asked(String address) {
    try {
      return Optional.of(Address.of(address).asked());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String address(Filter filter) {
    return Address.of(filter).at("/ledger");
  }

  @Override
  public java.time.ZoneId zone() {
    return clock.getZone();
  }

  @Override
  public String newId() {
    return Secrets.random().replaceAll("[^A-Za-z0-9]", "").toLowerCase(java.util.Locale.ROOT).substring(0, 8);
  }

  @Override
  public Watch watch(Path desk, Holdings holdings, Press press, Line line, Watch.Log log) {
    return new Watch(holdings, press, line, clock, settings(desk, List.of()).network().every(), log);
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public List<Feed> opml(Path file) {
    return Opml.read(file);
  }

  @Override
  public String opml(List<Feed> feeds) {
    return Opml.write(feeds);
  }

  @Override
  public EntryWriter writer(String format) {
    return switch (format) {
      case "table" -> new Table(out, width());
      case "jsonl" -> new Jsonl(out);
      case "csv" -> new Csv(out);
      default -> throw new IllegalArgumentException("no format '" + format + "'");
    };
  }

  @Override
  public EntryWriter export(String format, PrintStream to, Path desk, boolean alleged) {
    return switch (format) {
      case "jsonl" -> new Jsonl(to);
      case "csv" -> new Csv(to);
      case "followthemoney" -> new FollowTheMoney(to, profiles(desk));
      case "web-annotation" -> new WebAnnotation(to);
      case "plover-json" -> new PloverJson(to, alleged);
      case "gdelt-tsv" -> new Gdelt(to, profiles(desk), alleged);
      case "geojson" -> new GeoJson(to);
      case "ics" -> new Calendar(to);
      default -> throw new IllegalArgumentException("no export format '" + format + "'");
    };
  }

  @Override
  public EntryWriter parquet(Path folder) {
    return new Parquet(folder);
  }

  @Override
  public String codebook() {
    return Codebook.markdown();
  }

  @Override
  public EntryWriter briefing(Question question, Threads threads, String format, PrintStream to, Path desk) {
    Profiles profiles = profiles(desk);
    SeriesFinder series = new SeriesFinder(profiles);
    return new Briefing(question, threads.threads(ThreadFilter.ANY, question.asOf()), (before, after) -> compared(threads, series, before, after), profiles, format, to);
  }

  private static Comparison compared(Threads threads, SeriesFinder series, String before, String after) {
    return threads.statement(before).flatMap(first -> threads.statement(after).map(second -> Comparison.of(first, second, series)))
        .orElseGet(() -> new Comparison(false, "one of the texts is not in this desk"));
  }

  @Override
  public void exportLabels(Holdings desk, Filter filter, boolean reviewed, boolean text) {
    new GoldWriter(desk, out).write(filter, reviewed, text);
  }

  @Override
  public Map<String, Integer> importLabels(Holdings desk, Path file, String by, boolean complete, BiConsumer<String, String> refused) {
    return new GoldImport(desk, by, complete, refused).read(file);
  }

  @Override
  public void assist(Path desk) {
    Profiles profiles = profiles(desk);
    Comparing comparing = new Comparing() {
      @Override
      public Threads threads(Holdings holdings) {
        return holdings.threads(profiles);
      }

      @Override
      public Differ differ(Threads threads) {
        return new Differ(threads.matters(), new SeriesFinder(profiles), Optional.of(meanings()));
      }
    };
    new Assistant(() -> desk(desk), (question, holdings, to) ->
        briefing(question, holdings.threads(profiles), "markdown", to, desk), comparing, today())
        .serve(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
  }

  @Override
  public String threads(List<MatterThread> threads, LocalDate asOf, String format) {
    return ThreadText.threads(threads, asOf, format, width());
  }

  @Override
  public String matters(List<ListedMatter> matters, String format) {
    return ThreadText.matters(matters, format);
  }

  @Override
  public String diff(StatementDiff diff, String format) {
    return DiffText.of(diff, format);
  }

  @Override
  public Function<String, float[]> meanings() {
    return new Meanings(new SentenceVectors()::of);
  }

  @Override
  public Function<Reading, String> readings() {
    ReadingJson json = new ReadingJson(Profiles.bundled());
    return reading -> json.write(reading).toString();
  }

  @Override
  public String cleaned(String file, Cleaned cleaned) {
    return CleanedJson.write(file, cleaned).toString();
  }
}
