package org.readout.backfill.input;

import java.io.IOException;

/** The records of one file, one after another. One thread at a time. */
public interface Records extends AutoCloseable {
  /**
   * Goes to the next record; false at the end.
   *
   * @throws IOException if what follows cannot be read
   */
  boolean advance() throws IOException;

  /** The record gone to, asked for at most once. What is wrong with it is said in the item. */
  Item item();

  @Override
  void close() throws IOException;
}
