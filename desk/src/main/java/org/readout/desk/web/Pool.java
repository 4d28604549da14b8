package org.readout.desk.web;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.readout.desk.Holdings;

/** A desk opened several times, so that several threads may ask at once. Safe for use by many threads. */
final class Pool implements AutoCloseable {
  private final Supplier<Holdings> opening;
  private final int most;
  private final AtomicInteger opened = new AtomicInteger();
  private final BlockingQueue<Holdings> idle;

  Pool(Supplier<Holdings> opening, int most) {
    this.opening = opening;
    this.most = most;
    this.idle = new ArrayBlockingQueue<>(most);
  }

  /** Lends the desk to some work. */
  <T> T with(Function<Holdings, T> work) {
    Holdings holdings = borrowed();
    try {
      return work.apply(holdings);
    } finally {
      idle.add(holdings);
    }
  }

  private Holdings borrowed() {
    Holdings free = idle.poll();
    if (free != null) {
      return free;
    }
    if (opened.incrementAndGet() <= most) {
      return opening.get();
    }
    opened.decrementAndGet();
    try {
      return idle.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("interrupted while the desk was busy");
    }
  }

  @Override
  public void close() {
    for (Holdings holdings = idle.poll(); holdings != null; holdings = idle.poll()) {
      holdings.close();
    }
  }
}
