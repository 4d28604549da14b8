package org.readout.core.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.core.document.Document;
import org.readout.core.document.Genre;
import org.readout.core.text.Span;
import org.readout.core.time.Periods;
import org.readout.core.time.Timex;

/**
 * Cuts a reading into windows. Every sentence is in the core of exactly one; the cut depends on the document alone.
 * Training reads its windows from here, so that it sees what the reader sees.
 */
public final class Windows {
  /** Most pieces in a window. */
  private static final int LENGTH = 256;

  /** Most pieces of text before the core. */
  private static final int CONTEXT = 64;

  /** Most pieces of the title. */
  private static final int TITLE = 24;

  /** Most parties of a joint text that count as its authors. */
  private static final int MANY = 12;

  private final WordPieces words;
  private final NameFinder names;
  private final Piece open;
  private final Piece close;

  /** @param names finds the names of titles and publishers */
  public Windows(NameFinder names) {
    this.words = WordPieces.bundled();
    this.names = names;
    this.open = mark(words.id("[CLS]"));
    this.close = mark(words.id("[SEP]"));
  }

  private static Piece mark(int id) {
    return new Piece(id, 0, 0, new Span(0, 0), Piece.MARK);
  }

  /**
   * The windows of a document, in order, none if it has no sentence.
   *
   * @param reading what the cue words tell of it
   */
  public List<Window> of(Reading reading) {
    Document document = reading.document();
    List<Piece> front = front(document);
    List<Name> inTitle = document.title().map(t -> names.find(t, new Span(0, t.length()))).orElse(List.of());
    Set<String> home = home(reading, inTitle);
    int room = LENGTH - front.size() - 1;
    List<List<Piece>> chunks = chunks(reading, room);
    List<Window> found = new ArrayList<>();
    List<Piece> before = new ArrayList<>();
    int at = 0;
    while (at < chunks.size()) {
      List<Piece> context = last(before, CONTEXT);
      List<Piece> core = new ArrayList<>(chunks.get(at++));
      while (at < chunks.size() && context.size() + core.size() + chunks.get(at).size() <= room) {
        core.addAll(chunks.get(at++));
      }
      context = last(context, room - core.size());
      List<Piece> pieces = new ArrayList<>(front);
      pieces.addAll(context);
      pieces.addAll(core);
      pieces.add(close);
      found.add(window(reading, inTitle, home, pieces, front.size() + context.size()));
      before = core.size() < CONTEXT ? new ArrayList<>(Stream.concat(last(before, CONTEXT).stream(), core.stream()).toList()) : core;
    }
    return found;
  }

  /** Opening mark, genre, title, mark. */
  private List<Piece> front(Document document) {
    List<Piece> front = new ArrayList<>();
    front.add(open);
    String genre = (document.genre() == Genre.UNKNOWN ? Genre.NEWS : document.genre()).name().toLowerCase(Locale.ROOT).replace('_', ' ') + ":";
    words.split(genre, new Span(0, genre.length()), Piece.MARK).forEach(front::add);
    document.title().ifPresent(t -> front.addAll(words.split(t, new Span(0, t.length()), Piece.TITLE).stream().limit(TITLE).toList()));
    front.add(close);
    return front;
  }

  /** The sentences' pieces; a sentence longer than a window is cut. */
  private List<List<Piece>> chunks(Reading reading, int room) {
    List<List<Piece>> chunks = new ArrayList<>();
    for (int i = 0; i < reading.sentences().size(); i++) {
      Span sentence = reading.sentences().get(i).span();
      List<ProposedAct> told = reading.acts().stream().filter(a -> sentence.contains(a.trigger())).toList();
      List<Piece> pieces = words.split(reading.document().text(), sentence, i).stream().map(piece -> cued(piece, told)).toList();
      for (int from = 0; from < pieces.size(); from += room) {
        chunks.add(pieces.subList(from, Math.min(pieces.size(), from + room)));
      }
    }
    return chunks;
  }

  private static Piece cued(Piece piece, List<ProposedAct> told) {
    return told.stream().filter(a -> a.trigger().contains(piece.span())).findFirst().map(a -> piece.telling(a.act())).orElse(piece);
  }

  private static List<Piece> last(List<Piece> pieces, int most) {
    return pieces.subList(Math.max(0, pieces.size() - Math.max(0, most)), pieces.size());
  }

  /**
   * Whose own text a document is: its publisher's; a joint text that of those it calls its authors, else of the parties of
   * its title, else of its opening.
   * Where these are many, the first group of states among them: it is a bloc that speaks, or each signs for itself.
   */
  private Set<String> home(Reading reading, List<Name> inTitle) {
    Document document = reading.document();
    if (document.genre() != Genre.JOINT_STATEMENT) {
      return names.home(document).map(Set::of).orElse(Set.of());
    }
    if (!reading.authors().isEmpty()) {
      return new LinkedHashSet<>(reading.authors());
    }
    Set<String> home = new LinkedHashSet<>();
    codes(inTitle.stream()).forEach(home::add);
    if (home.size() < 2) {
      codes(reading.names().stream().filter(n -> n.span().end() <= reading.opening())).forEach(home::add);
    }
    return home.size() > MANY ? home.stream().filter(names::group).limit(1).collect(Collectors.toSet()) : home;
  }

  private static Stream<String> codes(Stream<Name> names) {
    return names.filter(n -> n.type() != Name.Type.PLACE).flatMap(n -> n.code().stream()).distinct();
  }

  private static Window window(Reading reading, List<Name> inTitle, Set<String> home, List<Piece> pieces, int core) {
    List<Window.Mention> mentions = new ArrayList<>();
    home.forEach(code -> mentions.add(new Window.Mention(code, 0, Optional.empty())));
    mentions(inTitle, pieces, true).forEach(mentions::add);
    mentions(reading.names(), pieces, false).forEach(mentions::add);
    List<Window.Moment> moments = new ArrayList<>();
    for (Timex timex : reading.times()) {
      int piece = first(pieces, timex.span(), false);
      if (piece >= 0 && timex.type() != Timex.Type.SET) {
        moments.add(new Window.Moment(timex, Periods.iso(timex), piece));
      }
    }
    return new Window(pieces, core, mentions, moments);
  }

  private static Stream<Window.Mention> mentions(List<Name> names, List<Piece> pieces, boolean title) {
    return names.stream().filter(n -> n.code().isPresent() && n.type() != Name.Type.PLACE)
        .map(n -> new Window.Mention(n.code().get(), first(pieces, n.span(), title), title ? Optional.empty() : Optional.of(n)))
        .filter(m -> m.piece() >= 0);
  }

  /** Index of the first piece inside a span of the text or title; −1 if none is. */
  private static int first(List<Piece> pieces, Span span, boolean title) {
    if (!title && pieces.get(pieces.size() - 2).span().end() < span.start()) {
      return -1;
    }
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (!title && piece.sentence() >= 0 && piece.span().start() >= span.end()) {
        return -1;
      }
      if ((title ? piece.sentence() == Piece.TITLE : piece.sentence() >= 0) && span.contains(piece.span())) {
        return i;
      }
    }
    return -1;
  }
}
