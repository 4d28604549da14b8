package org.readout.core.text;

/**
 * Something wrong with an input that did not stop the work.
 *
 * @param stage the stage that met it: decode, clean, date, language, read, code
 * @param position char offset in the text, 0 if it concerns the whole
 * @param message one line for a person
 */
public record Problem(String stage, int position, String message) {}
