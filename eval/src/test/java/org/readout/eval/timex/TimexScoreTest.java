package org.readout.eval.timex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.core.time.TimexFinder;

class TimexScoreTest {
  private static final TimexFinder FINDER = new TimexFinder();

  @Test
  void countsOverlapSpanAndValue(@TempDir Path folder) throws IOException {
    Path tsv = folder.resolve("key.tsv");
    Files.writeString(
        tsv,
        """
        *!-DCTVALUE="2025-02-06"-!*\tO\t-

        Talks\tO\t-
        opened\tO\t-
        on\tO\t-
        Monday\tB-DATE\t2025-02-03
        and\tO\t-
        last\tO\t-
        until\tO\t-
        the\tB-DATE\t2025-02
        end\tI-DATE\t2025-02
        of\tI-DATE\t2025-02
        this\tI-DATE\t2025-02
        month\tI-DATE\t2025-02
        .\tO\t-

        Spring\tB-DATE\t2025-SP
        came\tO\t-
        """);
    TimexScore score = TimexScore.of(tsv, FINDER);
    assertThat(score.gold()).isEqualTo(3);
    assertThat(score.found()).isEqualTo(2);
    assertThat(score.strict()).isEqualTo(2);
    assertThat(score.value()).isEqualTo(2);
    assertThat(score.relaxedF1()).isCloseTo(0.8, within(1e-9));
    assertThat(score.misses()).hasSize(1);
  }

  @Test
  void wikinews() {
    Path tsv = shared().resolve("bench/timex/xtn-meantime.test.tsv.gz");
    assumeTrue(Files.exists(tsv), "no " + tsv);
    TimexScore score = TimexScore.of(tsv, FINDER);
    System.out.printf(
        Locale.ROOT, "timex: relaxed %.3f strict %.3f value %.3f%n", score.relaxedF1(), score.strictF1(), score.valueF1());
    if (System.getProperty("timex.misses") != null) {
      score.misses().forEach(System.out::println);
    }
    assertThat(score.valueF1()).isGreaterThan(0.75);
  }

  private static Path shared() {
    Path at = Path.of(System.getProperty("user.dir")).toAbsolutePath();
    for (Path folder = at; folder != null; folder = folder.getParent()) {
      Path shared = folder.resolveSibling("shared");
      if (folder.getFileName() != null && Files.isDirectory(shared.resolve("bench"))) {
        return shared;
      }
    }
    return at.resolve("no-shared-folder");
  }
}
