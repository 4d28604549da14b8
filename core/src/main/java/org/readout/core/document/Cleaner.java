package org.readout.core.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.core.text.Alignment;
import org.readout.core.text.Problem;
import org.readout.core.text.Span;

/**
 * Makes readable text of a capture. Furniture is taken away until none is left, so that cleaning the cleaned text
 * again, as plain text, changes nothing.
 */
public final class Cleaner {
  /** Raised whenever the rules change. */
  public static final String VERSION = "5";

  private static final int MOST_ROUNDS = 30;
  /** A page with less text is no report, and what days it names do not date it. */
  private static final int SHORTEST_DATED = 200;

  private Cleaner() {}

  /** The capture cleaned; its text is empty, with a problem saying why, if no text could be had. */
  public static Cleaned clean(Capture capture) {
    Decoded decoded = Decoded.of(capture);
    if (decoded.text().isEmpty()) {
      return new Cleaned("", "", List.of(), Alignment.identity(0), List.of(), capture.given().title(), capture.given().publisher(),
          Optional.empty(), Dateline.UNKNOWN, Optional.empty(), Optional.empty(), Language.UNDETERMINED, decoded.problems());
    }
    return decoded.html() ? page(capture, decoded) : plain(capture, decoded);
  }

  private static Cleaned plain(Capture capture, Decoded decoded) {
    String source = decoded.text();
    List<Block> laidOut = Layout.of(source, Optional.empty());
    Draft whole = new Draft();
    List<Span> dropped = new ArrayList<>();
    for (Block block : laidOut) {
      if (block.role() == Block.Role.FURNITURE) {
        dropped.add(block.span());
      } else {
        whole.part();
        whole.add(source, block.span());
      }
    }
    Draft draft = withoutFurniture(whole, dropped);
    Optional<LocalDate> linked = capture.given().uri().flatMap(uri -> PageMetadata.dateIn(uri.toString()));
    PageMetadata metadata = PageMetadata.plain(byline(source, laidOut), linked);
    return assembled(capture, decoded, draft, Layout.of(draft.text(), capture.given().title()), dropped, metadata, List.of());
  }

  private static Cleaned page(Capture capture, Decoded decoded) {
    Markup markup = Markup.of(decoded.text(), capture.given().uri().map(Object::toString).orElse(""));
    List<Span> dropped = new ArrayList<>(markup.dropped());
    Draft signed = withoutFurniture(markup.draft(), dropped);
    List<Block> seen = Layout.of(signed.text(), Optional.empty());
    PageMetadata metadata = markup.metadata().orElse(markup.title(), byline(signed.text(), seen),
        signed.length() < SHORTEST_DATED ? Optional.empty() : Dating.fromText(signed.text(), seen).date());
    Draft draft = signed;
    for (int before = -1; before != draft.length(); ) {
      before = draft.length();
      draft = withoutFurniture(unsigned(draft, markup, dropped), dropped);
    }
    Optional<String> title = capture.given().title().or(metadata::title);
    return assembled(capture, decoded, draft, markup.roles(draft, Layout.of(draft.text(), title)), dropped, metadata, markup.obstacles(draft.length()));
  }

  /** The draft without its bylines, which are metadata, and without headings that nothing follows. */
  private static Draft unsigned(Draft whole, Markup markup, List<Span> dropped) {
    List<Block> blocks = markup.roles(whole, Layout.of(whole.text(), Optional.empty()));
    int end = blocks.size();
    while (end > 0 && blocks.get(end - 1).role() == Block.Role.HEADING) {
      end--;
    }
    Draft kept = new Draft();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).role() == Block.Role.BYLINE || (i >= end && end > 0)) {
        dropped.add(whole.origin(blocks.get(i).span()));
      } else {
        kept.add(whole, blocks.get(i).span());
      }
    }
    return kept;
  }

  /** The draft without its furniture, whose places in the source are added to {@code dropped}. */
  private static Draft withoutFurniture(Draft whole, List<Span> dropped) {
    Draft draft = whole;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Draft kept = new Draft();
      for (Block block : Layout.of(draft.text(), Optional.empty())) {
        if (block.role() == Block.Role.FURNITURE) {
          dropped.add(draft.origin(block.span()));
        } else {
          kept.add(draft, block.span());
        }
      }
      if (kept.length() == draft.length()) {
        return kept;
      }
      draft = kept;
    }
    return draft;
  }

  private static Cleaned assembled(
      Capture capture, Decoded decoded, Draft draft, List<Block> found, List<Span> dropped, PageMetadata metadata, List<Problem> met) {
    String text = draft.text();
    List<Block> blocks = found.stream().map(block -> block.role() == Block.Role.FURNITURE ? new Block(block.span(), Block.Role.HEADING) : block).toList();
    Given given = capture.given();
    Optional<String> title = given.title().or(() -> decoded.html() ? metadata.title() : titleIn(text, blocks)).or(() -> titleIn(text, blocks));
    // Lines that say when a page was published may be furniture; the source still says it.
    Dateline dateline = Dating.of(given, metadata.published(), text, decoded.html() ? List.of() : blocks);
    if (dateline.basis() == DateBasis.UNKNOWN && !decoded.html()) {
      dateline = Dating.fromText(decoded.text(), Layout.of(decoded.text(), given.title()));
    }
    if (dateline.basis() == DateBasis.UNKNOWN && metadata.shown().isPresent()) {
      dateline = Dateline.of(metadata.shown().get(), DateBasis.TEXT);
    }
    List<Problem> problems = new ArrayList<>(decoded.problems());
    problems.addAll(met);
    if (text.isEmpty()) {
      problems.add(new Problem("clean", 0, "no running text"));
    }
    return new Cleaned(decoded.text(), text, blocks, draft.alignment(), ascending(dropped, decoded.text()), title, given.publisher().or(metadata::publisher),
        metadata.author().or(() -> byline(text, blocks)), dateline, metadata.updated(), metadata.canonical(), Language.of(text), problems);
  }

  /** The spans ascending, those joined that only white space parts. */
  private static List<Span> ascending(List<Span> spans, String source) {
    List<Span> merged = new ArrayList<>();
    for (Span span : spans.stream().filter(span -> !span.isEmpty()).sorted().toList()) {
      int last = merged.size() - 1;
      if (last >= 0 && (span.start() <= merged.get(last).end() || blank(source, merged.get(last).end(), span.start()))) {
        merged.set(last, merged.get(last).cover(span));
      } else {
        merged.add(span);
      }
    }
    return List.copyOf(merged);
  }

  private static boolean blank(String source, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Blank.shows(source.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  static Optional<String> titleIn(String text, List<Block> blocks) {
    StringBuilder title = new StringBuilder();
    for (Block block : blocks) {
      if (block.role() == Block.Role.TITLE) {
        title.append(title.isEmpty() ? "" : " ").append(Segment.of(text, block.span()).words());
      }
    }
    return title.isEmpty() ? Optional.empty() : Optional.of(title.toString());
  }

  /** The name that a byline gives, wherever on the page it stands. */
  static Optional<String> byline(String text, List<Block> blocks) {
    return blocks.stream().filter(block -> block.role() == Block.Role.BYLINE || block.role() == Block.Role.FURNITURE)
        .map(block -> Segment.of(text, block.span()).words())
        .filter(words -> Rules.fits(PageRule.Kind.BYLINE, words) && DateWords.in(words).isEmpty())
        .map(words -> words.replaceFirst("(?i)^(?:written |reported |text |story )?by:? ", "")).findFirst();
  }
}
