package org.readout.core.document;

/**
 * A document as it was obtained, before anything is done to it.
 *
 * @param name where it came from, for messages to people: a path, a URL, {@code file.jsonl:17}
 * @param mediaType {@code text/plain} or {@code text/html}, a {@code charset} parameter honoured; or that of a PDF file or Word document
 * @param bytes the original bytes; for a line of JSONL the UTF-8 bytes of its {@code text}. Not copied; do not modify
 * @param given what is said about it
 */
public record Capture(String name, String mediaType, byte[] bytes, Given given) {}
