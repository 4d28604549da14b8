package org.readout.backfill;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.SparkContext;
import org.apache.spark.executor.TaskMetrics;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import scala.jdk.javaapi.CollectionConverters;

/** What each step of a run costs, as Spark tells it. */
final class Meter extends SparkListener {
  private static final String STEP = "readout.step";

  /** Sums over the tasks of a step. */
  private static final class Cost {
    private long tasks;
    private long failed;
    private long runMs;
    private long cpuMs;
    private long shuffleBytes;
    private long spilledBytes;
    private long mostMemory;

    private void add(SparkListenerTaskEnd end) {
      tasks++;
      failed += end.taskInfo().successful() ? 0 : 1;
      TaskMetrics metrics = end.taskMetrics();
      if (metrics != null) {
        runMs += metrics.executorRunTime();
        cpuMs += metrics.executorCpuTime() / 1_000_000;
        shuffleBytes += metrics.shuffleWriteMetrics().bytesWritten();
        spilledBytes += metrics.diskBytesSpilled();
        mostMemory = Math.max(mostMemory, metrics.peakExecutionMemory());
      }
    }
  }

  private final Map<Integer, String> steps = new ConcurrentHashMap<>();
  private final Map<String, Cost> costs = new LinkedHashMap<>();
  private final Map<String, Long> seconds = new LinkedHashMap<>();

  /** A piece of work. */
  @FunctionalInterface
  interface Work<T> {
    T run();
  }

  /** Does what belongs to a step on this thread. */
  <T> T step(SparkContext context, String step, Work<T> work) {
    long begun = System.nanoTime();
    context.setLocalProperty(STEP, step);
    try {
      return work.run();
    } finally {
      context.setLocalProperty(STEP, null);
      synchronized (this) {
        seconds.merge(step, (System.nanoTime() - begun) / 1_000_000, Long::sum);
      }
    }
  }

  /** Names the step on a thread that shares in it. */
  static void share(SparkContext context, String step) {
    context.setLocalProperty(STEP, step);
  }

  @Override
  public void onJobStart(SparkListenerJobStart start) {
    String step = start.properties() == null ? "" : start.properties().getProperty(STEP, "");
    CollectionConverters.asJava(start.stageIds()).forEach(stage -> steps.put((Integer) stage, step));
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd end) {
    costs.computeIfAbsent(steps.getOrDefault(end.stageId(), ""), x -> new Cost()).add(end);
  }

  /** One object for each step: seconds on the clock, and sums over its tasks. */
  synchronized ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    seconds.forEach((step, ms) -> {
      Cost cost = costs.getOrDefault(step, new Cost());
      json.putObject(step).put("seconds", ms / 1000.0).put("tasks", cost.tasks).put("failed_tasks", cost.failed).put("task_seconds", cost.runMs / 1000.0)
          .put("cpu_seconds", cost.cpuMs / 1000.0).put("shuffle_bytes", cost.shuffleBytes).put("spilled_bytes", cost.spilledBytes).put("most_task_memory", cost.mostMemory);
    });
    return json;
  }
}
