package org.readout.core.document.paper;

/**
 * A character, or a ligature, as it stands on a page. Lengths in points, y from the top of the page down.
 *
 * @param text what it stands for
 * @param left its left edge
 * @param y its baseline
 * @param width how far the next one is moved on
 * @param size of its font
 * @param bold whether its font is called bold
 */
record Glyph(String text, double left, double y, double width, double size, boolean bold) {
  double right() {
    return left + width;
  }

  boolean blank() {
    return text.isBlank();
  }
}
