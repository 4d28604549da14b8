package org.readout.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Desks of earlier programs open with all they held. */
class UpgradeTest {
  @TempDir Path folder;

  static List<String> desks() {
    return OldDesks.ALL;
  }

  @ParameterizedTest
  @MethodSource("desks")
  void anOldDeskIsSoundAndWorks(String migrations) throws IOException {
    Path desk = folder.resolve("old");
    OldDesks.put(migrations, desk);
    Typed checked = Typed.on(desk, "check");
    assertThat(checked.status()).as(checked.out()).isZero();
    assertThat(checked.out()).startsWith("37 documents, 61 entries");
    assertThat(Typed.on(desk, "search", "Gwadar").out()).contains("Gwadar");
    assertThat(Typed.on(desk, "threads").status()).isZero();
    String ledger = Typed.on(desk, "ledger", "--format", "jsonl").out();
    assertThat(ledger.lines().count()).isEqualTo(61);
    Typed recoded = Typed.on(desk, "recode");
    assertThat(recoded.status()).as(recoded.err()).isZero();
    assertThat(Typed.on(desk, "check").status()).isZero();
  }
}
