package org.readout.desk.cli;

import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.readout.core.document.Capture;
import org.readout.core.document.Document;
import org.readout.core.document.Documents;
import org.readout.desk.Gatherer;
import org.readout.desk.Printable;

/** Makes one line of output of every document, in the order of the documents, on several threads. One use. */
final class Stream implements Gatherer.Sink, AutoCloseable {
  private static final int WAITING_PER_THREAD = 8;

  private record Waiting(String name, Future<String> line) {}

  private final Wiring wiring;
  private final Function<Document, String> work;
  private final ExecutorService threads;
  private final int most;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private boolean failed;

  Stream(Wiring wiring, int threads, Function<Document, String> work) {
    this.wiring = wiring;
    this.work = work;
    this.threads = Executors.newFixedThreadPool(threads);
    this.most = threads * WAITING_PER_THREAD;
  }

  /** Works through a file's documents. Returns the exit status. */
  static int run(Wiring wiring, String file, int threads, Function<Document, String> work) {
    if (threads < 1) {
      throw new Readout.Misuse("--threads is " + threads + "; it is 1 or more");
    }
    try (Stream stream = new Stream(wiring, threads, work)) {
      wiring.gatherer().documents(file, stream);
      stream.drain(0);
      return stream.failed ? 1 : 0;
    }
  }

  @Override
  public void captured(Capture capture) {
    drain(most - 1);
    waiting.add(new Waiting(capture.name(), threads.submit(() -> work.apply(Documents.whole(capture)))));
  }

  @Override
  public void refused(String name, String reason) {
    failed = true;
    wiring.err().print(Printable.line(name + ": " + reason) + "\n");
  }

  private void drain(int left) {
    while (waiting.size() > left) {
      write(waiting.remove());
    }
  }

  private void write(Waiting next) {
    PrintStream out = wiring.out();
    try {
      out.print(next.line().get() + "\n");
    } catch (ExecutionException e) {
      refused(next.name(), "could not be read: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted at " + next.name());
    }
    if (out.checkError()) {
      throw new IllegalArgumentException("standard output is closed; stopped at " + next.name());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
