package org.readout.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.readout.core.Line;
import org.readout.core.Outcome;
import org.readout.core.document.Capture;
import org.readout.core.document.DateBasis;
import org.readout.core.document.Given;

/**
 * Follows a desk's feeds: reads those that are due, fetches the reports they list and takes them in. Several threads
 * fetch ahead, one takes in, in the order of the listings, so that what the desk holds does not depend on which answer
 * came first. What is to be done next is in the desk, so that a watch killed at any moment goes on where it was.
 */
public final class Watch implements AutoCloseable {
  private static final int THREADS = 4;
  private static final int BATCH = 8;
  private static final int MOST_TRIES = 5;
  private static final int LOOKS_AGAIN = 4;
  private static final Duration FIRST_LOOK = Duration.ofHours(1);
  private static final Duration FIRST_TRY = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofHours(24);

  /** Hears what happens. */
  public interface Log {
    void taken(Taken taken);

    /**
     * Something that could not be had; the rest goes on.
     *
     * @param name its address
     * @param reason why, in one line
     */
    void trouble(String name, String reason);
  }

  private final Holdings holdings;
  private final Feeds feeds;
  private final Press press;
  private final Line line;
  private final Clock clock;
  private final Duration every;
  private final Log log;
  private final ExecutorService ahead = Executors.newFixedThreadPool(THREADS, work -> {
    Thread thread = new Thread(work, "watch");
    thread.setDaemon(true);
    return thread;
  });

  /**
   * @param every time between two looks at a feed
   */
  public Watch(Holdings holdings, Press press, Line line, Clock clock, Duration every, Log log) {
    this.holdings = holdings;
    this.feeds = holdings.feeds();
    this.press = press;
    this.line = line;
    this.clock = clock;
    this.every = every;
    this.log = log;
  }

  /** Does all that is due now. InterruptedException if the work is to end; what was not finished stays due. */
  public void once() throws InterruptedException {
    List<Feed> due = feeds.due(clock.instant());
    for (int from = 0; from < due.size(); from += BATCH) {
      each(due.subList(from, Math.min(due.size(), from + BATCH)), press::listing, this::listed);
    }
    for (List<Due> reports = feeds.reports(clock.instant(), BATCH); !reports.isEmpty(); reports = feeds.reports(clock.instant(), BATCH)) {
      each(reports, report -> press.report(report.item(), report.feed(), report.validators()), this::report);
    }
  }

  /** How long nothing is due. */
  public Duration idle() {
    return feeds.next().map(next -> Duration.between(clock.instant(), next)).filter(wait -> !wait.isNegative()).orElse(Duration.ZERO);
  }

  private interface Use<A, B> {
    void of(A asked, Fetched<B> got);
  }

  /** Asks for all at once and uses the answers in order. */
  private <A, B> void each(List<A> all, Function<A, Fetched<B>> ask, Use<A, B> use) throws InterruptedException {
    List<Future<Fetched<B>>> answers = new ArrayList<>();
    all.forEach(one -> answers.add(ahead.submit(() -> ask.apply(one))));
    for (int i = 0; i < all.size(); i++) {
      try {
        Fetched<B> answer = answers.get(i).get();
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        use.of(all.get(i), answer);
      } catch (ExecutionException e) {
        use.of(all.get(i), Fetched.failed("could not be read: " + e.getCause()));
      }
    }
  }

  private void listed(Feed feed, Fetched<Listing> got) {
    Instant again = clock.instant().plus(every);
    switch (got) {
      case Fetched.Got<Listing> listing -> feeds.listed(feed, listing.value(), listing.validators(), again);
      case Fetched.Unchanged<Listing> unchanged -> feeds.unchanged(feed, again);
      case Fetched.Gone<Listing> gone -> failed(feed, gone.reason(), Optional.empty());
      case Fetched.Failed<Listing> failed -> failed(feed, failed.reason(), failed.later());
    }
  }

  private void failed(Feed feed, String reason, Optional<Duration> asked) {
    Duration later = grown(every, 2, feeds.failures(feed));
    feeds.failed(feed, reason, clock.instant().plus(asked.filter(wait -> wait.compareTo(later) > 0).orElse(later)));
    log.trouble(feed.url(), reason);
  }

  private static Duration grown(Duration first, int factor, int times) {
    Duration wait = first;
    for (int i = 0; i < times && wait.compareTo(LONGEST) < 0; i++) {
      wait = wait.multipliedBy(factor);
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  private void report(Due report, Fetched<Capture> got) {
    switch (got) {
      case Fetched.Got<Capture> capture -> taken(report, capture);
      case Fetched.Unchanged<Capture> unchanged -> feeds.had(report, report.validators(), look(report));
      case Fetched.Gone<Capture> gone -> {
        if (report.looks() > 0) {
          feeds.withdrawn(report, gone.reason());
          log.trouble(report.item().url(), "withdrawn (" + gone.reason() + "); what was taken stays");
        } else {
          missed(report, gone.reason(), Optional.empty());
        }
      }
      case Fetched.Failed<Capture> failed -> missed(report, failed.reason(), failed.later());
    }
  }

  private Optional<Instant> look(Due report) {
    return report.looks() < LOOKS_AGAIN ? Optional.of(clock.instant().plus(grown(FIRST_LOOK, 4, report.looks()))) : Optional.empty();
  }

  private void missed(Due report, String reason, Optional<Duration> asked) {
    Duration later = grown(FIRST_TRY, 4, report.tries());
    Duration wait = asked.filter(time -> time.compareTo(later) > 0).orElse(later);
    feeds.missed(report, reason, report.tries() + 1 < MOST_TRIES ? Optional.of(clock.instant().plus(wait)) : Optional.empty());
    log.trouble(report.item().url(), reason);
  }

  private void taken(Due report, Fetched.Got<Capture> got) {
    Capture capture = got.value();
    Taken taken;
    try {
      taken = take(capture, report.item().published());
    } catch (java.io.UncheckedIOException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      feeds.missed(report, "could not be coded: " + e, Optional.empty());
      log.trouble(capture.name(), "could not be coded: " + e);
      return;
    }
    if (taken.outcome() instanceof Outcome.Unreadable unreadable) {
      feeds.missed(report, unreadable.problem().message(), Optional.empty());
      log.trouble(capture.name(), unreadable.problem().message());
    } else {
      feeds.had(report, got.validators(), look(report));
    }
    log.taken(taken);
  }

  /** Takes a capture in; where nothing in it gives its date, that of the feed does. */
  private Taken take(Capture capture, Optional<Instant> published) {
    Taken taken = holdings.take(capture, line);
    boolean undated = taken.cleaned().map(cleaned -> cleaned.dateline().basis() == DateBasis.UNKNOWN).orElse(false);
    if (undated && published.isPresent()) {
      LocalDate day = published.get().atOffset(ZoneOffset.UTC).toLocalDate();
      Given given = capture.given();
      holdings.take(new Capture(capture.name(), capture.mediaType(), capture.bytes(),
          new Given(given.id(), Optional.of(day), given.title(), given.uri(), given.publisher(), given.genre(), given.rest())), line);
    }
    return taken;
  }

  @Override
  public void close() {
    ahead.shutdownNow();
  }
}
