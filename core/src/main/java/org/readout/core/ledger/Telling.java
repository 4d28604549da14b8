package org.readout.core.ledger;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How one document tells of what was said: a voice of a turn, or a quotation in a diff.
 *
 * @param entry id of the entry, if the words were coded
 * @param document id of the document
 * @param date its date
 * @param publisher who published it
 * @param title its title
 * @param act label of the act, if the words were coded
 * @param wording label of the wording
 * @param voice label of the voice
 * @param words exactly the document's text from {@code start} to {@code end}
 * @param start in code points
 * @param end in code points, exclusive
 */
public record Telling(
    Optional<String> entry,
    String document,
    Optional<LocalDate> date,
    Optional<String> publisher,
    Optional<String> title,
    Optional<String> act,
    Optional<String> wording,
    Optional<String> voice,
    String words,
    int start,
    int end) {}
