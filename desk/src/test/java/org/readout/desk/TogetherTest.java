package org.readout.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Two takers, a watch and a web desk with editors and readers on one desk at once. */
@DisabledIfSystemProperty(named = "user.language", matches = "tr", disabledReason = "long, and done in the first run")
class TogetherTest {
  private static final int EACH = 40;
  private static final int SHARED = 20;
  private static final int REPORTS = 20;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String[] TYPE = {"Content-Type", "application/json"};

  @TempDir Path folder;

  private final AtomicBoolean over = new AtomicBoolean();
  private final AtomicInteger kept = new AtomicInteger();
  private final AtomicInteger conflicts = new AtomicInteger();
  private final AtomicInteger read = new AtomicInteger();

  private Path reports(String name, int from, int to) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = from; i < to; i++) {
      lines.append(("{\"id\":\"r%d\",\"date\":\"2025-02-05\",\"text\":\"Norway pledged $%d million to Ghana for school number %d. The two sides agreed to build port number %d."
          + " Ghana thanked Norway for well number %d.\"}%n").formatted(i, i + 1, i, i, i));
    }
    return Files.writeString(folder.resolve(name), lines);
  }

  private static int judge(Served served, JsonNode entry, String kind) throws IOException, InterruptedException {
    String body = "{\"kind\":\"" + kind + "\",\"entry\":\"" + entry.path("id").asText() + "\",\"mark\":\"" + entry.path("mark").asText() + "\"" + (kind.equals("change") ? ",\"set\":{\"field\":\"trade\"}" : "") + "}";
    Served.Answer answer = served.send("POST", "/api/corrections", body, TYPE);
    assertThat(answer.status()).as(answer.body()).isIn(201, 409);
    assertThat(answer.body()).doesNotContain("is locked").doesNotContain("SQLITE");
    return answer.status();
  }

  /** Editors who take what comes next and now and then the same entry; every verdict is kept or said to come too late. */
  private Callable<Void> editor(Served served, String kind) {
    return () -> {
      for (int i = 0; i < 15 || !over.get(); i++) {
        JsonNode next = JSON.readTree(served.get("/api/review/" + (i % 2 == 0 ? "random" : "least-certain")).body()).path("entry");
        if (!next.isMissingNode()) {
          (judge(served, next, kind) == 201 ? kept : conflicts).incrementAndGet();
        }
      }
      return null;
    };
  }

  private Callable<Void> reader(Served served) {
    return () -> {
      while (!over.get()) {
        for (String path : List.of("/ledger", "/", "/api/entries?limit=50", "/search?q=ghana", "/threads", "/review")) {
          Served.Answer answer = served.get(path);
          assertThat(answer.status()).as(path).isEqualTo(200);
          assertThat(answer.body()).as(path).doesNotContain("is locked");
          read.incrementAndGet();
        }
      }
      return null;
    };
  }

  @Test
  void nobodyLosesAnythingOrHearsOfLocks() throws Exception {
    Path desk = Files.createDirectories(folder.resolve("desk"));
    Files.writeString(desk.resolve("desk.yaml"), "profiles: [world]\nnetwork: {delay: 0, allow: [localhost]}\n");
    ExecutorService people = Executors.newCachedThreadPool();
    try (SmallPress press = new SmallPress(); Served served = new Served(folder, false)) {
      String[] paths = new String[REPORTS];
      for (int i = 0; i < REPORTS; i++) {
        paths[i] = "/" + i;
        press.on(paths[i], "text/html", SmallPress.page("Bridge " + i, "Sweden pledged $%d million to Kenya on Monday. The two sides agreed to build bridge number %d at once.".formatted(i + 1, i)));
      }
      press.on("/feed.xml", "application/rss+xml", press.rss("Small Press", paths));
      assertThat(served.run("sources", "add", press.at("/feed.xml"))).isZero();
      int before = JSON.readTree(served.get("/api/about").body()).path("documents").asInt();
      List<Process> takers = List.of(Typed.started(folder.resolve("a.log"), desk, "take", reports("a.jsonl", 0, EACH).toString()),
          Typed.started(folder.resolve("b.log"), desk, "take", reports("b.jsonl", SHARED, SHARED + EACH).toString()), Typed.started(folder.resolve("w.log"), desk, "watch", "--once"));
      List<Future<Void>> working = new ArrayList<>();
      for (String kind : List.of("accept", "reject", "change", "accept")) {
        working.add(people.submit(editor(served, kind)));
      }
      working.add(people.submit(reader(served)));
      working.add(people.submit(reader(served)));
      for (int i = 0; i < takers.size(); i++) {
        int status = takers.get(i).waitFor();
        String log = Files.readString(folder.resolve(List.of("a.log", "b.log", "w.log").get(i)));
        assertThat(status).as(log).isZero();
        assertThat(log).doesNotContain("is locked").doesNotContain("SQLITE").doesNotContain("Exception");
      }
      over.set(true);
      for (Future<Void> one : working) {
        one.get();
      }
      JsonNode about = JSON.readTree(served.get("/api/about").body());
      assertThat(about.path("documents").asInt() - before).isEqualTo(SHARED + EACH + REPORTS);
      assertThat(about.path("corrections").asInt()).as("every verdict that was said to be kept is").isEqualTo(kept.get());
      assertThat(kept.get()).isGreaterThan(20);
      assertThat(read.get()).isGreaterThan(20);
      ofTwoAtOnceOneIsKept(served, people);
      assertThat(served.run("check")).isZero();
      assertThat(Typed.on(desk, "take", folder.resolve("a.jsonl").toString(), folder.resolve("b.jsonl").toString()).out()).startsWith("0 recorded");
    } finally {
      people.shutdownNow();
    }
  }

  private void ofTwoAtOnceOneIsKept(Served served, ExecutorService people) throws Exception {
    for (int round = 0; round < 25; round++) {
      JsonNode next = JSON.readTree(served.get("/api/review/least-certain").body()).path("entry");
      assertThat(next.isMissingNode()).isFalse();
      Future<Integer> one = people.submit(() -> judge(served, next, "accept"));
      Future<Integer> other = people.submit(() -> judge(served, next, "reject"));
      assertThat(List.of(one.get(), other.get())).as("round " + round).containsExactlyInAnyOrder(201, 409);
    }
  }
}
