package org.readout.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page's readers do not see is no part of its report; what they see is, however it is dressed. */
class HiddenTextTest {
  private static final String SEEN = "<p>Norway pledged $5 million to Ghana for schools on Monday, the ministry said in Oslo. Ghana thanked Norway for the money.</p>";

  private static String cleaned(String head, String body) {
    byte[] bytes = ("<html><head>" + head + "</head><body>" + SEEN + body + SEEN.replace("Monday", "Friday") + "</body></html>").getBytes(StandardCharsets.UTF_8);
    return Cleaner.clean(new Capture("page", "text/html", bytes, Given.NOTHING)).text();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "<p style='display:none'>", "<p style='DISPLAY : none !important'>", "<p style='visibility:hidden'>", "<p style='visibility: collapse'>", "<p hidden>", "<p aria-hidden=true>",
      "<p style='font-size:0'>", "<p style='font-size:0.0px'>", "<p style='font-size:.5px'>", "<p style='font-size:1px'>", "<p style='font-size:0.01em'>",
      "<p style='color:#fff'>", "<p style='color:#FEFEFE'>", "<p style='color:white;background:#fff'>", "<p style='color:rgb(255, 254, 255)'>", "<p style='color:transparent'>",
      "<p style='color:#eee;background-color:#eee'>", "<font color='#FFFFFF'>", "<p style='opacity:0'>", "<p style='opacity:.01'>", "<p style='position:absolute;left:-9999px'>",
      "<p style='clip:rect(0,0,0,0);position:absolute'>", "<p style='clip-path: inset(50%)'>", "<p style='transform:scale(0)'>", "<p style='height:0;overflow:hidden'>",
      "<div style='display:none'><p>", "<template><p>", "<noscript><p>", "<!-- ", "<script>", "<p class=gone>", "<p class='x gone'>", "<div id=away><p>", "<p class=paper>", "<span class=tiny>"})
  void whatReadersDoNotSeeIsLeftOut(String opening) {
    String name = opening.replaceFirst("^<([a-z!-]+).*", "$1");
    String closing = name.equals("!--") ? " -->" : "</" + name + ">";
    String text = cleaned("<style>/* .gone{} */ p{margin:0} .gone, .other > b {display:none} #away{visibility:hidden}\n.paper{color:#fff;background:white} span.tiny{font-size:0}</style>",
        opening + "Sweden pledged $9 million to Ghana for a harbour, and Ghana accepted it at once." + closing);
    assertThat(text).contains("Norway pledged $5 million", "Friday").doesNotContain("Sweden");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "<p style='color:#fff;background:#003366'>", "<p style='font-size:.9em'>", "<p style='font-size:10px'>", "<p style='opacity:0.85'>", "<p class=small>", "<p class=print>", "<p class=narrow>",
      "<p style='color:#333'>", "<p style='left:-3px'>", "<p style='display:block'>"})
  void whatReadersSeeStays(String opening) {
    String text = cleaned("<style>@media print { .print { display: none } } @keyframes a { from { visibility: hidden } } .narrow{max-width:600px} .small{font-size:0.8em} @import 'x.css';</style>",
        opening + "Sweden pledged $9 million to Ghana for a harbour, and Ghana accepted it at once.</p>");
    assertThat(text).contains("Sweden pledged $9 million");
  }

  @Test
  void aPageThatIsHiddenUntilItIsLoadedIsRead() {
    assertThat(cleaned("<style>body{opacity:0} .report{display:none}</style>", "<div class=report>" + SEEN.repeat(8) + "</div>").split("Norway pledged", -1)).hasSize(11);
  }

  @Test
  void marksThatShowNothingDoNotPartWords() {
    Cleaned cleaned = Cleaner.clean(new Capture("text", "text/plain", "Nor\u200Bway \u202Epledged $5 mil\u00ADlion\u202C to \u2066Gha\uFEFFna\u2069 for schools on Monday.".getBytes(StandardCharsets.UTF_8), Given.NOTHING));
    assertThat(cleaned.text()).isEqualTo("Norway pledged $5 million to Ghana for schools on Monday.");
  }

  @Test
  void lettersOfOtherAlphabetsInAWordAreSaid() {
    Capture capture = new Capture("text", "text/plain", "N\u043Erway pledged $5 million to Gh\u0430na. It measured 5 \u03BCm.".getBytes(StandardCharsets.UTF_8), Given.NOTHING);
    assertThat(Documents.of("x", capture, Cleaner.clean(capture)).problems()).singleElement()
        .satisfies(problem -> assertThat(problem.message()).contains("N\u043Erway").contains("alphabets"));
  }
}
