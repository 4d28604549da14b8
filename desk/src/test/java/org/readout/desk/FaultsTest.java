package org.readout.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Work on a desk is broken off at seeded moments; after each the desk is sound, holds all it held, and doing the work again
 * completes it. {@code readout.faults} says how many moments, {@code readout.long} where those done are noted, so that
 * a long run goes on where it was.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {
  private static final int TRIALS = Integer.getInteger("readout.faults", 6);
  private static final int HELD = 30;
  private static final int MORE = 60;
  private static final int ROOM = 300_000;

  /** What is broken off. */
  private enum Work { TAKE, RECODE, REVIEW, MIGRATE }

  @TempDir static Path once;
  private final Map<Work, Long> lasts = new EnumMap<>(Work.class);
  private final Map<Work, String> wanted = new EnumMap<>(Work.class);

  @BeforeAll
  void prepare() throws Exception {
    Typed.on(once.resolve("base"), "take", reports("held.jsonl", 0, HELD).toString());
    reports("more.jsonl", HELD, HELD + MORE);
    String entry = first(once.resolve("base"));
    assertThat(Typed.on(once.resolve("base"), "review", "reject", entry).status()).isZero();
    for (Work work : Work.values()) {
      Path desk = begun(work, "whole-" + work);
      long began = System.nanoTime();
      assertThat(start(desk, work).waitFor()).as(work + ": " + log(desk)).isZero();
      lasts.put(work, System.nanoTime() - began);
      wanted.put(work, ledger(desk));
    }
  }

  private static Path reports(String name, int from, int to) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = from; i < to; i++) {
      lines.append(("{\"id\":\"r%d\",\"date\":\"2025-02-05\",\"text\":\"Norway pledged $%d million to Ghana for school number %d. The two sides agreed to build port number %d."
          + " Ghana thanked Norway for well number %d.\"}%n").formatted(i, i + 1, i, i, i));
    }
    return Files.writeString(once.resolve(name), lines);
  }

  private static String first(Path desk) {
    return Typed.on(desk, "ledger", "--format", "jsonl", "--act", "agree").out().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
  }

  /** A desk on which this work is still to be done. */
  private static Path begun(Work work, String name) throws IOException {
    Path desk = Files.createDirectories(once.resolve(name));
    if (work == Work.MIGRATE) {
      OldDesks.put("1", desk);
    } else {
      try (Stream<Path> files = Files.list(once.resolve("base"))) {
        for (Path file : files.toList()) {
          Files.copy(file, desk.resolve(file.getFileName()));
        }
      }
    }
    return desk;
  }

  private static String[] arguments(Path desk, Work work) {
    return switch (work) {
      case TAKE -> new String[] {"take", once.resolve("more.jsonl").toString()};
      case RECODE -> new String[] {"recode"};
      case REVIEW -> new String[] {"review", "accept", first(desk)};
      case MIGRATE -> new String[] {"ledger"};
    };
  }

  private static Process start(Path desk, Work work) throws IOException {
    return Typed.started(desk.resolveSibling(desk.getFileName() + ".log"), desk, arguments(desk, work));
  }

  private static String log(Path desk) throws IOException {
    return Files.readString(desk.resolveSibling(desk.getFileName() + ".log"));
  }

  /** The ledger but for the moment of a review. */
  private static String ledger(Path desk) {
    return Typed.on(desk, "ledger", "--format", "jsonl").out().replaceAll("\"at\":\"[^\"]*\"", "\"at\":\"\"");
  }

  private static Set<String> held(Path desk, String query) {
    Set<String> held = new HashSet<>();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + desk.resolve("desk.sqlite")); ResultSet rows = connection.createStatement().executeQuery(query)) {
      while (rows.next()) {
        held.add(rows.getString(1));
      }
    } catch (SQLException busy) {
      return Set.of(); // the tables are just being changed
    }
    return held;
  }

  static List<Integer> seeds() {
    List<Integer> done = new ArrayList<>();
    notes().filter(Files::exists).ifPresent(file -> {
      try (Stream<String> lines = Files.lines(file)) {
        lines.map(Integer::valueOf).forEach(done::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    return IntStream.rangeClosed(1, TRIALS).boxed().filter(seed -> !done.contains(seed)).toList();
  }

  private static Optional<Path> notes() {
    return Optional.ofNullable(System.getProperty("readout.long")).map(folder -> Path.of(folder, "faults.txt"));
  }

  @ParameterizedTest(name = "seed {0}", allowZeroInvocations = true)
  @MethodSource("seeds")
  void killedNothingIsLostAndNothingIsHalf(int seed) throws Exception {
    Random random = new Random(seed);
    Work work = Work.values()[seed % Work.values().length];
    Path desk = begun(work, "killed-" + seed);
    Process process = start(desk, work);
    process.waitFor((long) (random.nextDouble() * lasts.get(work)), TimeUnit.NANOSECONDS);
    Set<String> documents = held(desk, "SELECT id FROM document");
    Set<String> corrections = held(desk, "SELECT id FROM correction");
    process.destroyForcibly().waitFor();
    soundAndWhole(desk, work, documents, corrections);
    if (notes().isPresent()) {
      Files.createDirectories(notes().get().getParent());
      Files.writeString(notes().get(), seed + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
  }

  private void soundAndWhole(Path desk, Work work, Set<String> documents, Set<String> corrections) {
    Typed checked = Typed.on(desk, "check");
    assertThat(checked.status()).as(work + ": " + checked.out() + checked.err()).isZero();
    assertThat(held(desk, "SELECT id FROM document")).containsAll(documents);
    assertThat(held(desk, "SELECT id FROM correction")).containsAll(corrections);
    if (work != Work.REVIEW || held(desk, "SELECT id FROM correction").size() < 2) {
      Typed again = Typed.on(desk, arguments(desk, work));
      assertThat(again.status()).as(again.err()).isZero();
    }
    assertThat(ledger(desk).equals(wanted.get(work))).as(work + ": the ledger is that of unbroken work").isTrue();
  }

  @Test
  void aFullDiskIsSaidAndLosesNothing() throws Exception {
    Path disk = Files.createDirectory(once.resolve("disk"));
    long size = Files.size(once.resolve("base/desk.sqlite")) + ROOM;
    assumeThat(ran("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString())).as("this test mounts a small disk").isTrue();
    try {
      Path desk = begun(Work.TAKE, "disk/desk");
      Process take = Typed.started(once.resolve("full.log"), desk, arguments(desk, Work.TAKE));
      assertThat(take.waitFor()).as(Files.readString(once.resolve("full.log"))).isEqualTo(1);
      assertThat(Files.readString(once.resolve("full.log"))).doesNotContain("\tat ").contains("full");
      assertThat(held(desk, "SELECT id FROM document").size()).isBetween(HELD, HELD + MORE - 1);
      assertThat(ran("mount", "-o", "remount,size=64m", disk.toString())).isTrue();
      soundAndWhole(desk, Work.TAKE, held(once.resolve("base"), "SELECT id FROM document"), held(once.resolve("base"), "SELECT id FROM correction"));
    } finally {
      ran("umount", disk.toString());
    }
  }

  @Test
  void revokedLeaveToWriteIsSaidAndLosesNothing() throws Exception {
    Path disk = Files.createDirectory(once.resolve("kept"));
    assumeThat(ran("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk.toString())).as("this test mounts a disk").isTrue();
    try {
      Path desk = begun(Work.TAKE, "kept/desk");
      assertThat(ran("mount", "-o", "remount,ro", disk.toString())).isTrue();
      for (Work work : List.of(Work.TAKE, Work.RECODE)) {
        Process refused = Typed.started(once.resolve("refused.log"), desk, arguments(desk, work));
        assertThat(refused.waitFor()).as(Files.readString(once.resolve("refused.log"))).isIn(1, 2);
        assertThat(Files.readString(once.resolve("refused.log"))).doesNotContain("\tat ").doesNotContain("Exception").containsAnyOf("may not be written", "read-only", "Read-only", "readonly");
      }
      assertThat(ran("mount", "-o", "remount,rw", disk.toString())).isTrue();
      soundAndWhole(desk, Work.TAKE, held(once.resolve("base"), "SELECT id FROM document"), held(once.resolve("base"), "SELECT id FROM correction"));
    } finally {
      ran("umount", disk.toString());
    }
  }

  private static boolean ran(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
