package org.readout.core.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.readout.core.text.Digest;
import org.readout.core.text.Problem;

/** Makes documents of captures. */
public final class Documents {
  private static final List<Sign> SIGNS = List.of(
      new Sign(Genre.READOUT, "(?:background )?read-?out (?:of|from|on|:)"),
      new Sign(Genre.JOINT_STATEMENT, "(?:.{0,60}\\b)?joint (?:leaders.? |press |ministerial |vision )?(?:statement|communiqu[eé]|declaration)\\b"),
      new Sign(Genre.FACT_SHEET, "(?:joint )?fact ?sheets?\\b"),
      new Sign(Genre.STATEMENT, "(?:press |official )?(?:statement|remarks)(?: by| from| of| on|:)\\b"));
  private static final int LONGEST_TITLE = 300;

  private record Sign(Genre genre, Pattern start) {
    Sign(Genre genre, String start) {
      this(genre, Pattern.compile(start, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
  }

  private Documents() {}

  /** The document that a cleaned capture is, under this id. */
  public static Document of(String id, Capture capture, Cleaned cleaned) {
    Given given = capture.given();
    Genre genre = given.genre().orElseGet(() -> genre(cleaned.title(), cleaned.publisher().or(cleaned::author), cleaned.blocks()));
    return new Document(id, given.uri().or(cleaned::canonical), genre, cleaned.publisher(), cleaned.title(), cleaned.text(), cleaned.blocks(), cleaned.dateline(),
        cleaned.language(), withReading(cleaned.problems(), cleaned.text()));
  }

  /** A text as it was given, with nothing removed: furniture is a block of its own, to be passed over. HTML and files laid out for paper are cleaned all the same. */
  public static Document whole(Capture capture) {
    if (capture.mediaType().startsWith("text/html") || Decoded.paper(capture)) {
      return of(idOf(capture), capture, Cleaner.clean(capture));
    }
    Decoded decoded = Decoded.whole(capture);
    Given given = capture.given();
    String text = decoded.text();
    List<Block> blocks = Layout.of(text, given.title());
    Optional<String> title = given.title().or(() -> Cleaner.titleIn(text, blocks));
    Dateline dateline = Dating.of(given, given.uri().flatMap(uri -> PageMetadata.dateIn(uri.toString())), text, blocks);
    Genre genre = given.genre().orElseGet(() -> genre(title, given.publisher().or(() -> Cleaner.byline(text, blocks)), blocks));
    return new Document(idOf(capture), given.uri(), genre, given.publisher(), title, text, blocks, dateline, Language.of(text), withReading(decoded.problems(), text));
  }

  /** The problems with those that a text gives its reader: its length, and words that are not what they look like. */
  private static List<Problem> withReading(List<Problem> problems, String text) {
    List<Problem> all = new ArrayList<>(problems);
    if (text.length() > Document.MOST_READ) {
      all.add(new Problem("read", Document.MOST_READ, "entries are sought in the first " + Document.MOST_READ + " characters only"));
    }
    Disguise.in(text).ifPresent(all::add);
    return all;
  }

  /** The given id, or else base32 (RFC 4648, lower case, no padding) of the first 80 bits of SHA-256 of the original bytes. */
  public static String idOf(Capture capture) {
    return capture.given().id().orElseGet(() -> Digest.of(capture.bytes()));
  }

  /** The genre by strong signs only: how the title starts, else that someone reports. */
  private static Genre genre(Optional<String> title, Optional<String> reporter, List<Block> blocks) {
    String start = title.filter(words -> words.length() <= LONGEST_TITLE).orElse("");
    for (Sign sign : SIGNS) {
      if (sign.start().matcher(start).lookingAt()) {
        return sign.genre();
      }
    }
    boolean reported = reporter.isPresent() || blocks.stream().anyMatch(block -> block.role() == Block.Role.CAPTION);
    return reported ? Genre.NEWS : Genre.UNKNOWN;
  }
}
