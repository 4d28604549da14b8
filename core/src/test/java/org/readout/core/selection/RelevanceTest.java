package org.readout.core.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.readout.core.Line;
import org.readout.core.document.Capture;
import org.readout.core.document.Documents;
import org.readout.core.document.Given;
import org.readout.core.profile.Profiles;

class RelevanceTest {
  private static final Line QUAD = new Line(Profiles.bundled(), Set.of("quad"));
  private static final Line PAIR = new Line(Profiles.bundled(), Set.of("china-pakistan"));
  private static final String REST = "\n\nThe ministry gave no further details of the talks and of what had been agreed there.".repeat(3);

  private static Relevance.Verdict verdict(Line line, String text) {
    return line.relevance(Documents.whole(new Capture("a", "text/plain", text.getBytes(StandardCharsets.UTF_8), Given.NOTHING)));
  }

  @Test
  void partiesNamedTogetherOrAsTheirGroupAreFollowed() {
    assertThat(verdict(PAIR, REST + "\n\nChina pledged to Pakistan on Monday that the port would be built in May.").relevant()).isTrue();
    assertThat(verdict(QUAD, REST + "\n\nThe Quad will send doses to the islands in May, the ministry said.").reasons()).singleElement().asString().startsWith("quad: QUAD");
    assertThat(verdict(QUAD, REST + "\n\nAustralia, India, Japan and the United States will send doses to the islands in May.").relevant()).isTrue();
  }

  @Test
  void partiesNamedApartOrInAListAreNot() {
    assertThat(verdict(PAIR, REST + "\n\nChina will build a port in Ghana.\n\nFloods in Pakistan left many without homes this week.").relevant()).isFalse();
    assertThat(verdict(PAIR, REST + "\n\nTariffs apply to goods of Algeria, Angola, Brazil, Canada, China, Ghana, Japan, Norway, Pakistan, Peru and Spain.").relevant()).isFalse();
    assertThat(verdict(QUAD, REST + "\n\nThe Sudan talks went on in Norway, and Ghana took part in them as well.").relevant()).isFalse();
  }

  @Test
  void headlinesWeighMoreThanMentions() {
    double head = verdict(PAIR, "China and Pakistan sign a pact on ports\n\nChina and Pakistan signed a pact on ports in Beijing on Monday, the ministry said." + REST).score();
    assertThat(head).isGreaterThan(verdict(PAIR, REST + "\n\nChina and Pakistan signed a pact on ports in Beijing on Monday.").score());
  }
}
