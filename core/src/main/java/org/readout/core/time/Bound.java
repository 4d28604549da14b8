package org.readout.core.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The values of the classes that a pattern met, in the order of the text. */
final class Bound {
  private final List<String> classes = new ArrayList<>();
  private final List<String> values = new ArrayList<>();

  void push(String name, String value) {
    classes.add(name);
    values.add(value);
  }

  void cut(int size) {
    while (classes.size() > size) {
      classes.removeLast();
      values.removeLast();
    }
  }

  int size() {
    return classes.size();
  }

  Optional<String> get(String name) {
    return get(name, 0);
  }

  /** The value of the class where it was met for the {@code nth} time, counted from 0. */
  Optional<String> get(String name, int nth) {
    int left = nth;
    for (int i = 0; i < classes.size(); i++) {
      if (classes.get(i).equals(name) && left-- == 0) {
        return Optional.of(values.get(i));
      }
    }
    return Optional.empty();
  }

  boolean has(String name) {
    return classes.contains(name);
  }

  Optional<Integer> number(String name) {
    return get(name).map(Integer::valueOf);
  }

  int number(String name, int nth) {
    return Integer.parseInt(get(name, nth).orElseThrow(() -> new IllegalArgumentException("pattern binds no " + name)));
  }
}
