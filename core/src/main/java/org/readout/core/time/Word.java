package org.readout.core.time;

import java.util.Map;

/**
 * A word, number or sign of a text.
 *
 * @param lower in lower case; every dash is {@code -}
 * @param capital whether its first char is a capital letter
 * @param start first char in the text
 * @param end one past the last char
 * @param tight whether nothing separates it from the word before
 * @param classes what it may stand for: class to value, such as MONTH to 2
 */
record Word(String lower, boolean capital, int start, int end, boolean tight, Map<String, String> classes) {
  boolean is(String name) {
    return classes.containsKey(name);
  }
}
