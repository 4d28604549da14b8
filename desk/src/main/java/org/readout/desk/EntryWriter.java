package org.readout.desk;

/** Writes entries out in some form, one at a time; closed when done or when it failed. */
public interface EntryWriter extends AutoCloseable {
  /** What stands before the first entry. */
  default void begin() {}

  void entry(HeldEntry entry);

  /** What stands after the last entry. */
  default void end() {}

  @Override
  default void close() {}
}
