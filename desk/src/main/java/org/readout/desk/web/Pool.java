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
  private final ThreadLocal<Boolean> lent = ThreadLocal.withInitial(() -> false);

  Pool(Supplier<Holdings> opening, int most) {
    this.opening = opening;
    this.most = most;
    this.idle = new ArrayBlockingQueue<>(most);
  }

  /**
   * Lends the desk to some work.
   *
   * @throws IllegalStateException if the desk is lent to this thread already: two such could wait for one another forever
   */
  <T> T with(Function<Holdings, T> work) {
    if (lent.get()) {
      throw new IllegalStateException("the desk is lent already");
    }
    Holdings holdings = borrowed();
    lent.set(true);
    try {
      return work.apply(holdings);
    } finally {
      lent.remove();
      idle.add(holdings);
    }
  }

  private Holdings borrowed() {
    Holdings free = idle.poll();
    if (free != null) {
      return free;
    }
    if (opened.incrementAndGet() <= most) {
      try {
        return opening.get();
      } catch (RuntimeException e) {
        opened.decrementAndGet();
        throw e;
      }
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
