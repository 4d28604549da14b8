package org.readout.core.document;

import org.readout.core.text.Span;

/**
 * A stretch of a document's layout.
 *
 * @param span where it stands in the document's text, without surrounding white space
 * @param role what it is on the page
 */
public record Block(Span span, Role role) {
  /** What a block is on the page. Only PARAGRAPH, LIST_ITEM and CAPTION are read for acts. */
  public enum Role {
    TITLE,
    STANDFIRST,
    HEADING,
    BYLINE,
    PARAGRAPH,
    LIST_ITEM,
    CAPTION,
    FURNITURE;

    public boolean running() {
      return this == PARAGRAPH || this == LIST_ITEM || this == CAPTION;
    }
  }
}
