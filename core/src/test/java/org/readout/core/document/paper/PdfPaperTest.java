package org.readout.core.document.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readout.core.document.paper.Printing.BOLD;
import static org.readout.core.document.paper.Printing.ROMAN;
import static org.readout.core.document.paper.Printing.at;
import static org.readout.core.document.paper.Printing.column;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PdfPaperTest {
  private static final String FIRST = "Norway and Peru agreed on Mon­day to build a deep-water port at Chimbote, and the two gov­ern­ments will hold regular con\u00ADsul\u00ADta\u00ADtions on its financing every spring.";
  private static final String SECOND = "The ministers wel\u00ADcomed the long-\u00ADterm pro­gramme of fisheries research, and pledged that both fleets will land their catch only where in­spec­tors of the two states stand ready to count it.";
  private static final String THIRD = "Peru will send four ships to the northern grounds before June, and Norway will train their crews in Bergen at its own expense until the end of the season.";
  private static final String FOURTH = "Both sides asked the secretariat to report on progress within the year, to propose dates for the next round of talks and to publish all of its papers at once.";

  private static Paper read(Printing printing) throws IOException {
    try (printing) {
      return PdfPaper.read(printing.bytes(), Printing.WORDS);
    }
  }

  private static String plain(String words) {
    return words.replace("\u00AD", "");
  }

  private static List<Printing.Piece> joined(List<List<Printing.Piece>> parts) {
    return parts.stream().flatMap(List::stream).toList();
  }

  private static double below(List<Printing.Piece> lines, double leading) {
    return lines.getLast().y() + leading;
  }

  @Test
  void paragraphsAreWholeAndPartedWordsJoined() throws IOException {
    int parted = 0;
    for (double width = 120; width < 420; width += 12) {
      List<Printing.Piece> first = column(70, 60, width, 14, FIRST);
      List<Printing.Piece> second = column(70, below(first, 24), width, 14, SECOND);
      parted += joined(List.of(first, second)).stream().filter(line -> line.text().endsWith("-")).toList().size();
      assertThat(read(new Printing().page(joined(List.of(first, second)))).text()).as("width " + width).isEqualTo(plain(FIRST) + "\n\n" + plain(SECOND));
    }
    assertThat(parted).as("words parted").isGreaterThan(5);
  }

  @Test
  void columnsAreReadOneAfterTheOther() throws IOException {
    List<Printing.Piece> left = column(60, 140, 220, 14, FIRST);
    List<Printing.Piece> leftTwo = column(60, below(left, 24), 220, 14, SECOND);
    List<Printing.Piece> right = column(315, 147, 220, 14, THIRD);
    List<Printing.Piece> rightTwo = column(315, below(right, 24), 220, 14, FOURTH);
    List<Printing.Piece> title = List.of(at(120, 90, "Joint Statement of Norway and Peru on Ports and Fisheries", BOLD, 15));
    List<Printing.Piece> foot = column(60, 420, 475, 14, "Done at Lima, over both columns of the page, in two copies that are equally authentic, and signed by the two ministers on the same day.");
    List<Printing.Piece> all = new ArrayList<>(joined(List.of(title, left, leftTwo, right, rightTwo, foot)));
    String wanted = String.join("\n\n", title.getFirst().text(), plain(FIRST), plain(SECOND), plain(THIRD), plain(FOURTH), String.join(" ", foot.stream().map(Printing.Piece::text).toList()));
    assertThat(read(new Printing().page(all)).text()).isEqualTo(wanted);
    Collections.shuffle(all, new Random(5));
    assertThat(read(new Printing().page(all)).text()).as("in whatever order it is drawn").isEqualTo(wanted);
  }

  @Test
  void aSentenceGoesOnInTheNextColumnAndOnTheNextPage() throws IOException {
    List<Printing.Piece> lines = column(60, 100, 200, 14, FIRST + " " + SECOND.replace("\u00AD", "") + " " + THIRD);
    int cut = 6;
    List<Printing.Piece> right = new ArrayList<>();
    for (int i = cut; i < lines.size(); i++) {
      right.add(at(320, 100 + 14 * (i - cut), lines.get(i).text()));
    }
    assertThat(read(new Printing().page(joined(List.of(lines.subList(0, cut), right)))).text()).isEqualTo(plain(FIRST + " " + SECOND + " " + THIRD));
    Printing printing = new Printing().page(lines.subList(0, cut)).page(right);
    assertThat(read(printing).text()).isEqualTo(plain(FIRST + " " + SECOND + " " + THIRD));
  }

  @Test
  void whatRepeatsAtTheEdgesOfPagesIsLeftOut() throws IOException {
    Printing printing = new Printing();
    for (int i = 1; i <= 3; i++) {
      List<Printing.Piece> edges = List.of(at(60, 40, "MINISTRY OF PORTS OF NORWAY"), at(60, 52, "No. 44/2031"), at(290, 810, "- " + i + " -"), at(60, 796, "Joint Statement, Lima"));
      printing.page(joined(List.of(edges, column(60, 110, 470, 14, i == 1 ? FIRST : i == 2 ? SECOND : THIRD))));
    }
    assertThat(read(printing).text()).isEqualTo(plain(FIRST) + "\n\n" + plain(SECOND) + "\n\n" + plain(THIRD));
  }

  @Test
  void headingsItemsTablesAndNotesStand() throws IOException {
    List<Printing.Piece> body = column(60, 130, 470, 14, FIRST);
    List<Printing.Piece> after = column(60, 300, 470, 14, FOURTH);
    Printing printing = new Printing().page(joined(List.of(
        List.of(at(60, 90, "Trade", BOLD, 11)), body,
        List.of(at(72, 200, "\u2022 Norway will train forty inspectors in each of the coming three years and send all of"), at(80, 214, "them home again."), at(72, 228, "\u2022 Peru will open two harbours.")),
        List.of(at(60, 250, "Port"), at(200, 250, "Berths"), at(340, 250, "Year"), at(60, 264, "Chimbote"), at(200, 264, "4"), at(340, 264, "2032"), at(60, 278, "Callao"), at(200, 278, "6"), at(340, 278, "2033")),
        after, List.of(at(60, after.getLast().y(), ""), at(60, 780, "1 Signed in Lima in 2029.", ROMAN, 8)))));
    assertThat(read(printing).text()).isEqualTo("Trade\n\n" + plain(FIRST)
        + "\n\n\u2022 Norway will train forty inspectors in each of the coming three years and send all of them home again.\n\n\u2022 Peru will open two harbours."
        + "\n\nPort Berths Year\n\nChimbote 4 2032\n\nCallao 6 2033\n\n" + FOURTH + "\n\n1 Signed in Lima in 2029.");
  }

  @Test
  void whatCannotBeReadIsNamed() throws IOException {
    try (Printing printing = new Printing().page(column(60, 100, 400, 14, FIRST))) {
      byte[] whole = printing.bytes();
      refused(Arrays.copyOf(whole, whole.length / 3), "a broken PDF");
      refused("%PDF-1.7 and nothing more".getBytes(StandardCharsets.UTF_8), "a broken PDF");
    }
    try (Printing printing = new Printing().page(column(60, 100, 400, 14, FIRST))) {
      refused(printing.bytes("secret"), "encrypted");
    }
    try (Printing printing = new Printing().picture().picture()) {
      refused(printing.bytes(), "scanned");
    }
    try (Printing printing = new Printing().page(List.of())) {
      refused(printing.bytes(), "no text");
    }
    Paper half = read(new Printing().page(column(60, 100, 400, 14, FIRST)).picture());
    assertThat(half.text()).isEqualTo(plain(FIRST));
    assertThat(half.problems()).containsExactly("pages that are pictures and hold no text: 2");
  }

  private static void refused(byte[] bytes, String reason) {
    Paper paper = PdfPaper.read(bytes, Printing.WORDS);
    assertThat(paper.text()).isEmpty();
    assertThat(paper.problems()).singleElement().asString().contains(reason);
  }

  @Test
  void damagedFilesNeverThrow() throws IOException {
    Random random = new Random(11);
    try (Printing printing = new Printing().page(column(60, 100, 400, 14, FIRST)).page(column(60, 100, 400, 14, SECOND))) {
      byte[] whole = printing.bytes();
      for (int i = 0; i < 300; i++) {
        byte[] damaged = whole.clone();
        for (int n = random.nextInt(30); n >= 0; n--) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        Paper paper = PdfPaper.read(damaged, Printing.WORDS);
        assertThat(paper.text().isEmpty() && paper.problems().isEmpty()).isFalse();
      }
    }
  }
}
