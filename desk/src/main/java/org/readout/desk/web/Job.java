package org.readout.desk.web;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;

/** Long work with its progress. Safe for use by many threads. */
public final class Job {
  private static final int MOST_PROBLEMS = 100;

  /** How a job stands. */
  public enum State {
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private final String id;
  private final String name;
  private final String by;
  private final List<String> problems = new CopyOnWriteArrayList<>();
  private volatile State state = State.RUNNING;
  private volatile String said = "waiting";
  private volatile int steps;
  private volatile boolean stopping;

  Job(String id, String name, String by) {
    this.id = id;
    this.name = name;
    this.by = by;
  }

  public String id() {
    return id;
  }

  public String name() {
    return name;
  }

  /** Who began it. */
  public String by() {
    return by;
  }

  public State state() {
    return state;
  }

  /** Where it is, in a few words. */
  public String said() {
    return said;
  }

  public int steps() {
    return steps;
  }

  public List<String> problems() {
    return List.copyOf(problems);
  }

  public boolean ended() {
    return state != State.RUNNING;
  }

  /** Counts a step of the work. CancellationException if the job is to stop. */
  synchronized void step(String where) {
    if (stopping) {
      throw new CancellationException("stopped after " + steps);
    }
    steps++;
    said = where;
    notifyAll();
  }

  synchronized void problem(String what) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(what);
    }
  }

  synchronized void end(State how, String result) {
    state = how;
    said = result;
    notifyAll();
  }

  synchronized void stop() {
    stopping = true;
    notifyAll();
  }

  /** Waits for a step or the end, for at most so many milliseconds. */
  synchronized void await(int known, long milliseconds) throws InterruptedException {
    if (steps == known && !ended()) {
      wait(milliseconds);
    }
  }
}
