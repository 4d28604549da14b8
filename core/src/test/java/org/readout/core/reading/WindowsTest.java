package org.readout.core.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.core.document.Document;
import org.readout.core.document.Documents;
import org.readout.core.document.JsonlDocuments;
import org.readout.core.profile.Profiles;
import org.readout.core.text.Span;

class WindowsTest {
  private static final NameFinder NAMES = new NameFinder(Profiles.bundled());

  private static Document document(String text) {
    String json = "{\"id\":\"x\",\"title\":\"Pakistan and China hold talks\",\"date\":\"2025-02-06\",\"text\":\"" + text.replace("\"", "\\\"").replace("\n", "\\n") + "\"}";
    return Documents.whole(JsonlDocuments.parse(json, "test"));
  }

  private static List<Window> windows(String text) {
    return new Windows(NAMES).of(new CueReader(NAMES).read(document(text)));
  }

  @Test
  void piecesAreThoseOfTheVocabularyWithAccentsAndCapitalsAside() {
    String text = "Türkiye’s ML-1 re-signing";
    List<Piece> pieces = WordPieces.bundled().split(text, new Span(0, text.length()), 0);
    assertThat(pieces.stream().map(p -> p.span().of(text)).toList()).contains("’", "-", "1");
    assertThat(pieces.getFirst().shape()).isEqualTo(2);
    int end = 0;
    for (Piece piece : pieces) {
      assertThat(piece.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(piece.span().isEmpty()).isFalse();
      end = piece.span().end();
    }
    assertThat(end).isEqualTo(text.length());
  }

  @Test
  void aWordTheVocabularyCannotSpellIsOnePiece() {
    WordPieces words = WordPieces.bundled();
    String text = "\u0F40\u0F74\u0F53 agreed";
    assertThat(words.split(text, new Span(0, text.length()), 0).getLast().id()).isEqualTo(words.id("agreed"));
  }

  @Test
  void everySentenceIsInTheCoreOfExactlyOneWindow() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      text.append("China said on Monday that it would help Pakistan to build road number ").append(i).append(" in Gwadar. ");
      text.append(i % 7 == 6 ? "\n\n" : "");
    }
    text.append("China pledged ").append("very ".repeat(600)).append("much.");
    List<Window> windows = windows(text.toString());
    List<Span> core = new ArrayList<>();
    for (Window window : windows) {
      assertThat(window.pieces().size()).isLessThanOrEqualTo(256);
      window.pieces().subList(window.core(), window.end()).forEach(p -> core.add(p.span()));
    }
    assertThat(windows.size()).isGreaterThan(4);
    for (int i = 1; i < core.size(); i++) {
      assertThat(core.get(i).start()).isGreaterThanOrEqualTo(core.get(i - 1).end());
    }
    String held = text.toString().replaceAll("\\s", "");
    assertThat(core.stream().map(s -> s.of(text)).reduce("", String::concat)).isEqualTo(held);
  }

  @Test
  void mentionsAreOfTheTitleAndTheText() {
    Window window = windows("Beijing said on Monday that it would help Islamabad by the end of 2026.").getFirst();
    assertThat(window.mentions().stream().map(Window.Mention::code)).contains("CHN", "PAK");
    assertThat(window.mentions().stream().filter(m -> m.name().isEmpty()).map(Window.Mention::code)).containsExactly("PAK", "CHN");
    for (Window.Mention mention : window.mentions()) {
      mention.name().ifPresent(name -> assertThat(name.span().contains(window.pieces().get(mention.piece()).span())).isTrue());
    }
    assertThat(window.moments().stream().flatMap(m -> m.value().stream())).contains("2026-12-31");
  }
}
