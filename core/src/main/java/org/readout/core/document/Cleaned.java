package org.readout.core.document;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.readout.core.text.Alignment;
import org.readout.core.text.Problem;
import org.readout.core.text.Span;

/**
 * What cleaning a capture yields.
 *
 * @param source the decoded source (for HTML the markup itself)
 * @param text the cleaned text: running text, title, headings and captions, no furniture; blocks parted by blank lines
 * @param blocks the layout of {@code text}; no FURNITURE
 * @param alignment {@code text} (derived) to {@code source}
 * @param furniture what was dropped, as spans of {@code source}, ascending
 * @param title the title, if known
 * @param publisher the publisher, if known
 * @param author the byline's name or names, if known
 * @param dateline when published
 * @param updated when last changed, where an HTML page says so
 * @param canonical the address by which an HTML page calls itself
 * @param language ISO 639-1, or {@code und}
 * @param problems what went wrong
 */
public record Cleaned(
    String source,
    String text,
    List<Block> blocks,
    Alignment alignment,
    List<Span> furniture,
    Optional<String> title,
    Optional<String> publisher,
    Optional<String> author,
    Dateline dateline,
    Optional<LocalDate> updated,
    Optional<URI> canonical,
    String language,
    List<Problem> problems) {}
