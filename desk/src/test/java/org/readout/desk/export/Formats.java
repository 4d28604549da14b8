package org.readout.desk.export;

import java.util.List;

/** What tests of exports outside this package need to know of it. */
public final class Formats {
  private Formats() {}

  /** Names of GDELT's columns, in order. */
  public static List<String> gdelt() {
    return Gdelt.COLUMNS;
  }
}
