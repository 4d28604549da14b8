package org.readout.core.document;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.readout.core.text.Problem;

/**
 * A report or official statement, ready to be read.
 *
 * @param id names the document, its version included ({@code id@2})
 * @param uri where it was published, if known
 * @param genre what kind of text it is
 * @param publisher who published it (never "source": that is a speaker)
 * @param title its title, if known; not part of {@code blocks} unless the text holds it
 * @param text the text that all spans refer to
 * @param blocks the layout of {@code text}, ascending, non-overlapping; furniture included where the text holds it
 * @param dateline when it was published
 * @param language ISO 639-1 code, {@code und} if not known; only {@code en} is coded
 * @param problems what went wrong so far
 */
public record Document(
    String id,
    Optional<URI> uri,
    Genre genre,
    Optional<String> publisher,
    Optional<String> title,
    String text,
    List<Block> blocks,
    Dateline dateline,
    String language,
    List<Problem> problems) {
  /** Entries are sought in so many chars of a text, some 32,000 words; what stands behind them is kept, shown and found by the search. */
  public static final int MOST_READ = 200_000;

  public Document {
    blocks = List.copyOf(blocks);
    problems = List.copyOf(problems);
    int end = 0;
    for (Block block : blocks) {
      if (block.span().start() < end || block.span().end() > text.length()) {
        throw new IllegalArgumentException(id + ": block " + block + " out of place");
      }
      end = block.span().end();
    }
  }
}
