package org.readout.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentsTest {
  @Test
  void idIsGivenOrNamesTheBytes() {
    assertThat(Documents.idOf(Cases.plain("abc"))).isEqualTo("xj4bnp4pahh6uqkb");
    assertThat(Documents.idOf(JsonlDocuments.parse("{\"id\":\"x/1\",\"text\":\"abc\"}", "f:1"))).isEqualTo("x/1");
  }

  @Test
  void wholeTextIsUntouched() {
    String text = "\uFEFFPeru\u0000 agreed to send ships.\r\n\r\nShare on Facebook\r\n \u00A0Norway thanked Peru for the ships. \uD83D\uDEA2";
    Document document = Documents.whole(Cases.plain(text));
    assertThat(document.text()).isEqualTo(text);
    assertThat(document.blocks()).extracting(Block::role).containsExactly(Block.Role.PARAGRAPH, Block.Role.FURNITURE, Block.Role.PARAGRAPH);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      Readout of the Minister’s Call with Peru | readout
      Joint Statement on Fisheries | joint-statement
      Peru-Norway Joint Declaration on the Sea | joint-statement
      FACT SHEET: Peru and Norway | fact-sheet
      Statement by the Minister on Fisheries | statement
      Ministers issue statement on fisheries | unknown
      """)
  void genreIsToldByTheTitle(String title, String genre) {
    String text = title + "\n\nThe ministers of Peru and Norway met in Lima and spoke about fish.";
    assertThat(Documents.whole(Cases.plain(text)).genre().label()).isEqualTo(genre);
  }

  @Test
  void linesOfJsonBecomeCaptures() {
    Capture capture = JsonlDocuments.parse(
        "{\"id\":\"a\",\"date\":\"2031-02-06\",\"title\":\"T\",\"text\":\"Peru agreed. \",\"url\":\"https://example.org/a\",\"publisher\":\"P\",\"genre\":\"readout\","
            + "\"given\":{\"actors\":[[0,4]]},\"odd\":1}", "f.jsonl:3");
    assertThat(new String(capture.bytes(), StandardCharsets.UTF_8)).isEqualTo("Peru agreed. ");
    assertThat(capture.given().date()).contains(LocalDate.of(2031, 2, 6));
    assertThat(capture.given().genre()).contains(Genre.READOUT);
    assertThat(capture.given().publisher()).contains("P");
    assertThat(capture.given().rest()).contains("{\"given\":{\"actors\":[[0,4]]},\"odd\":1}");
    assertThat(JsonlDocuments.parse("{\"text\":\"Peru agreed.\"}", "f:1").given()).isEqualTo(Given.NOTHING);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {"text": | not JSON
      [1] | not a JSON object
      {"id":"a"} | no "text"
      {"text":"  "} | is empty
      {"text":5} | is no string
      {"text":"a","date":"6 Feb"} | not an ISO 8601 date
      {"text":"a","date":"2031-02-31"} | not an ISO 8601 date
      {"text":"a","title":[]} | "title" is no string
      {"text":"a"} x | not JSON
      """)
  void badLinesAreRefusedWithAReason(String line, String reason) {
    assertThatThrownBy(() -> JsonlDocuments.parse(line, "f.jsonl:7")).isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("f.jsonl:7: ").hasMessageContaining(reason);
  }

  @Test
  void cleanedCapturesAreWrittenInCodePoints() {
    Cleaned cleaned = Cleaner.clean(Cases.plain("Peru \uD83D\uDEA2 agreed to send four ships to Norway.\nShare on Facebook"));
    String json = CleanedJson.write("a.txt", cleaned).toString();
    assertThat(json).isEqualTo("{\"file\":\"a.txt\",\"date_basis\":\"unknown\",\"language\":\"en\",\"text\":\"Peru \uD83D\uDEA2 agreed to send four ships to Norway.\","
        + "\"captions\":[],\"furniture\":[{\"start\":44,\"end\":61}],\"problems\":[]}");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      en | The two sides agreed to deepen their cooperation in trade and energy.
      en | China pledges aid to Pakistan
      fr | Les deux parties ont convenu de renforcer leur coopération dans les domaines du commerce et de l’énergie.
      de | Die beiden Seiten vereinbarten, ihre Zusammenarbeit in Handel und Energie zu vertiefen.
      es | Las dos partes acordaron profundizar su cooperación en materia de comercio y energía.
      zh | 双方同意深化在贸易和能源领域的合作，并将继续就共同关心的问题保持沟通。
      ru | Стороны договорились углублять сотрудничество в области торговли и энергетики.
      und | 12 : 4
      """)
  void languageIsTold(String language, String text) {
    assertThat(Language.of(text)).isEqualTo(language);
  }

  @Test
  void titleOfTheDocumentIsTheGivenOne() {
    Capture capture = JsonlDocuments.parse("{\"title\":\"A given title\",\"text\":\"Peru agreed to send four ships.\"}", "f:1");
    assertThat(Documents.whole(capture).title()).isEqualTo(Optional.of("A given title"));
  }
}
