package org.readout.core.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.readout.core.document.Capture;
import org.readout.core.document.Documents;
import org.readout.core.document.Given;

class FingerprintTest {
  private static final String BODY = "Peru has agreed to send four ships to Norway in May.\n\nNorway said that it would pay the crews for two years.";

  @Test
  void reprintsAgree() {
    String reprint = "Peru to lend ships\n\nBy Ama Example\n\n" + BODY.replace("’", "'").replace("four ships", "four  SHIPS") + "\n\nShare on Facebook\n\nMost Read\n\nSomething else happened in the town";
    assertThat(print(reprint)).isEqualTo(print(BODY)).hasSize(16).matches("[a-z2-7]{16}");
  }

  @Test
  void otherWordsDiffer() {
    assertThat(print(BODY.replace("four", "five"))).isNotEqualTo(print(BODY));
    assertThat(print(BODY.replace("two years", "twoyears"))).isNotEqualTo(print(BODY));
  }

  @Test
  void shortTextsCountAsAWhole() {
    assertThat(print("Peru agreed.")).isNotEqualTo(print("Chile agreed.")).isEqualTo(print("PERU — agreed"));
  }

  private static String print(String text) {
    return Fingerprint.of(Documents.whole(new Capture("a", "text/plain", text.getBytes(StandardCharsets.UTF_8), Given.NOTHING)));
  }
}
