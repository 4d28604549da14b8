package org.readout.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LayoutTest {
  @TestFactory
  Stream<DynamicTest> goldenCases() {
    return Cases.of("layout").map(found -> DynamicTest.dynamicTest(found.name(), () -> {
      Document document = Documents.whole(Cases.plain(found.input()));
      assertThat(document.text()).isEqualTo(found.input());
      assertThat(document.blocks().stream().map(block -> block.role().name())).containsExactlyElementsOf(found.strings("roles"));
      assertThat(document.title()).isEqualTo(found.string("title"));
      assertThat(document.dateline().date().map(Object::toString)).isEqualTo(found.string("date"));
      assertThat(document.dateline().basis().name()).isEqualTo(found.string("basis").orElseThrow());
      assertThat(document.genre().label()).isEqualTo(found.string("genre").orElseThrow());
      assertThat(document.language()).isEqualTo("en");
    }));
  }

  @Test
  void blocksCoverEverythingThatShows() {
    Cases.of("layout").forEach(found -> {
      StringBuilder rest = new StringBuilder(found.input());
      Layout.of(found.input(), Optional.empty()).forEach(block -> {
        for (int i = block.span().start(); i < block.span().end(); i++) {
          rest.setCharAt(i, ' ');
        }
      });
      assertThat(rest.toString()).isBlank();
    });
  }

  @Test
  void knownTitleThatTheTextLacksLeavesFirstLinesHeadings() {
    List<Block> blocks = Layout.of("MAKE ROADS SAFE\n\nThe ministry will build two new roads in the north next year.", Optional.of("Priorities of the ministry"));
    assertThat(blocks).extracting(Block::role).containsExactly(Block.Role.HEADING, Block.Role.PARAGRAPH);
  }

  @Test
  void longLinesAreNeverFurniture() {
    String line = "Share on Facebook ".repeat(200);
    assertThat(Layout.of(line + "\n" + line, Optional.empty())).extracting(Block::role).containsOnly(Block.Role.PARAGRAPH);
  }

  @Test
  void emptyTextHasNoBlocks() {
    assertThat(Layout.of("", Optional.empty())).isEmpty();
    assertThat(Layout.of(" \r\n\u0000\n\uFEFF", Optional.empty())).isEmpty();
  }
}
