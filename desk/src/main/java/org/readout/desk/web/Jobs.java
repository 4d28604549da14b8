package org.readout.desk.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.readout.core.Line;
import org.readout.core.Outcome;
import org.readout.core.document.Capture;
import org.readout.core.document.Given;
import org.readout.desk.Gatherer;
import org.readout.desk.Printable;
import org.readout.desk.Recount;
import org.readout.desk.Taken;

/** Long work, one job after another: taking sources in, coding again. Safe for use by many threads. */
final class Jobs implements AutoCloseable {
  private static final int KEPT = 50;

  private final Desktop desktop;
  private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().name("jobs").daemon().factory());
  private final Map<String, Job> jobs = new LinkedHashMap<>();

  Jobs(Desktop desktop) {
    this.desktop = desktop;
  }

  /**
   * Takes sources in.
   *
   * @param sources files or addresses
   * @param waste a folder that is removed afterwards
   */
  Job take(List<String> sources, Given given, Path waste, String by) {
    return begin("Taking in", by, job -> {
      try {
        return taken(sources, given, job);
      } finally {
        remove(waste);
      }
    });
  }

  private String taken(List<String> sources, Given given, Job job) {
    Line line = desktop.backing().line();
    int[] counts = new int[3];
    Gatherer.Sink sink = new Gatherer.Sink() {
      @Override
      public void captured(Capture capture) {
        Capture named = new Capture(name(capture.name()), capture.mediaType(), capture.bytes(), capture.given());
        job.step(Printable.cut(named.name(), 80));
        try {
          Taken taken = desktop.with(desk -> desk.take(named, line));
          counts[0] += taken.outcome() instanceof Outcome.Recorded ? 1 : 0;
          counts[1] += taken.entries();
          counts[2] += taken.outcome() instanceof Outcome.OffTopic ? 1 : 0;
          if (taken.outcome() instanceof Outcome.Unreadable unreadable) {
            refused(capture.name(), unreadable.problem().message());
          }
        } catch (CancellationException e) {
          throw e;
        } catch (IllegalArgumentException | IllegalStateException e) {
          refused(capture.name(), "could not be coded");
        }
      }

      @Override
      public void refused(String name, String reason) {
        job.problem(Printable.line(name(name) + ": " + reason));
      }
    };
    desktop.backing().gatherer().sources(sources, given, sink);
    desktop.with(desk -> {
      desktop.backing().tell(desk);
      return true;
    });
    return counts[0] + " recorded, " + counts[2] + " off-topic, " + job.problems().size() + " refused; " + counts[1] + " entries";
  }

  /** Uploads are named without the folder they lie in for the moment. */
  private static String name(String name) {
    return name.replaceFirst("^.*/readout-upload[^/]*/", "");
  }

  Job recode(String by) {
    return begin("Coding again", by, job -> {
      Line line = desktop.backing().line();
      Recount recount = desktop.with(desk -> desk.recode(line, document -> job.step(Printable.cut(document.label(), 80))));
      return recount.documents() + " documents, " + recount.changed() + " changed; " + recount.entries() + " entries";
    });
  }

  private Job begin(String name, String by, Function<Job, String> work) {
    Job job = new Job(Secrets.random().substring(0, 16), name, by);
    synchronized (jobs) {
      jobs.put(job.id(), job);
      jobs.values().stream().filter(Job::ended).limit(Math.max(0, jobs.size() - KEPT)).map(Job::id).toList().forEach(jobs::remove);
    }
    thread.execute(() -> {
      run(job, work);
      desktop.jobEnded();
    });
    return job;
  }

  private static void run(Job job, Function<Job, String> work) {
    try {
      job.end(Job.State.DONE, work.apply(job));
    } catch (CancellationException e) {
      job.end(Job.State.CANCELLED, "stopped after " + job.steps());
    } catch (IllegalArgumentException | UncheckedIOException e) {
      job.end(Job.State.FAILED, Printable.line(String.valueOf(e.getMessage())));
    } catch (RuntimeException e) {
      job.end(Job.State.FAILED, "something broke");
    }
  }

  Optional<Job> job(String id) {
    synchronized (jobs) {
      return Optional.ofNullable(jobs.get(id));
    }
  }

  List<Job> all() {
    synchronized (jobs) {
      return List.copyOf(jobs.values());
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> inside = Files.walk(folder)) {
      inside.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    all().forEach(Job::stop);
    thread.shutdown();
  }
}
