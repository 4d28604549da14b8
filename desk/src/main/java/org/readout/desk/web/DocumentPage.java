package org.readout.desk.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.readout.core.document.Block;
import org.readout.core.document.Cleaned;
import org.readout.core.text.CodePoints;
import org.readout.core.text.Span;
import org.readout.desk.HeldDocument;
import org.readout.desk.HeldEntry;
import org.readout.desk.Opened;
import org.readout.desk.Review;

/** A document with its entries marked in the text. */
public final class DocumentPage {
  private static final int NEIGHBOURS = 8;

  private final Desktop desktop;

  /** A block of the text, cut where evidence begins or ends. */
  public record Part(String role, List<Segment> segments) {}

  /**
   * A stretch of the captured page.
   *
   * @param kept whether cleaning kept it, or dropped it as furniture
   */
  public record Piece(String text, boolean kept) {}

  /**
   * What the page shows.
   *
   * @param captured the captured page, where it is asked for
   * @param corrections what people said of its entries
   */
  public record Shown(Opened opened, List<Part> parts, List<Piece> captured, List<HeldDocument> neighbours, List<Review.Judged> corrections) {
    /** An entry as a citation. */
    public String citation(HeldEntry entry) {
      HeldDocument document = opened.document();
      String publisher = document.publisher().map(name -> name + ", ").orElse("");
      String date = document.date().map(Object::toString).orElse("date unknown");
      return "“" + entry.quote() + "” — " + document.label() + ", " + publisher + date + document.uri().map(uri -> ", " + uri).orElse("")
          + " [entry " + entry.text("id").orElse("") + "]";
    }
  }

  DocumentPage(Desktop desktop) {
    this.desktop = desktop;
  }

  void show(Context request) {
    String id = request.pathParam("id");
    boolean furniture = Desktop.address(request).has("furniture", "1");
    Shown shown = desktop.with(desk -> desk.browsing().open(id).map(opened -> new Shown(opened, parts(opened),
            furniture ? desk.browsing().capture(opened.document().id()).map(DocumentPage::pieces).orElse(List.of()) : List.of(),
            desk.browsing().neighbours(opened.document().id(), NEIGHBOURS), desk.review().corrections(Optional.of(opened.document().id())))))
        .orElseThrow(() -> new Guard.Refused(404, "the desk holds no document '" + id + "'"));
    desktop.show(request, "document", shown.opened().document().label(), Map.of("shown", shown));
  }

  /** The page of the document an entry stands in, at the entry. */
  void permalink(Context request) {
    String id = request.pathParam("id");
    String document = desktop.with(desk -> desk.browsing().entry(id)).map(entry -> entry.document().id())
        .orElseThrow(() -> new Guard.Refused(404, "no entry is called '" + id + "'"));
    request.redirect(Address.document(document) + "#e-" + Address.encoded(id), HttpStatus.FOUND);
  }

  void remove(Context request) {
    String id = request.pathParam("id");
    boolean removed = desktop.with(desk -> {
      boolean was = desk.remove(id);
      if (was) {
        desk.accounts().did(desktop.who(request), "removed a document", id);
      }
      return was;
    });
    if (!removed) {
      throw new Guard.Refused(404, "the desk holds no document '" + id + "'");
    }
    request.redirect("/ledger?notice=" + Address.encoded("The document " + id + " is removed."), HttpStatus.SEE_OTHER);
  }

  static List<Span> evidence(Opened opened) {
    CodePoints points = new CodePoints(opened.text());
    return opened.entries().stream().map(entry -> entry.json().path("evidence"))
        .map(evidence -> points.inward(new Span(evidence.path("start").asInt(), evidence.path("end").asInt()))).toList();
  }

  static List<Part> parts(Opened opened) {
    List<Span> evidence = evidence(opened);
    List<Part> parts = new ArrayList<>();
    for (Block block : opened.blocks()) {
      if (block.role() != Block.Role.FURNITURE) {
        parts.add(new Part(block.role().name(), Segment.of(opened.text(), block.span(), evidence)));
      }
    }
    if (parts.isEmpty()) {
      parts.add(new Part("PARAGRAPH", Segment.of(opened.text(), new Span(0, opened.text().length()), evidence)));
    }
    return parts;
  }

  /** The captured page in order, markup taken out: what was kept and what was dropped. */
  private static List<Piece> pieces(Cleaned cleaned) {
    record Stretch(Span source, boolean kept) {}
    List<Stretch> stretches = new ArrayList<>();
    for (Block block : cleaned.blocks()) {
      Span source = cleaned.alignment().toSource(block.span());
      stretches.add(new Stretch(source, true));
    }
    cleaned.furniture().forEach(span -> stretches.add(new Stretch(span, false)));
    stretches.sort(Comparator.comparingInt(stretch -> stretch.source().start()));
    boolean markup = cleaned.source().stripLeading().startsWith("<");
    List<Piece> pieces = new ArrayList<>();
    for (Stretch stretch : stretches) {
      String text = stretch.source().of(cleaned.source());
      String plain = markup ? Jsoup.parse(text).wholeText().strip() : text.strip();
      if (!plain.isEmpty()) {
        pieces.add(new Piece(plain, stretch.kept()));
      }
    }
    return pieces;
  }
}
