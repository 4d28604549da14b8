package org.readout.desk;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.readout.core.Line;

/** Keeps a desk sound. */
public interface Upkeep {
  /**
   * What was looked at.
   *
   * @param captures whose bytes were checked against their checksums
   * @param documents versions
   * @param entries whose words were compared with the text at their offsets
   */
  record Looked(long captures, long documents, long entries) {}

  /** Names every fault; the desk is left as it is. */
  Looked check(Consumer<Fault> each);

  /**
   * Makes again what can be made again; what a person said stays.
   *
   * @param line codes the documents whose entries do not fit their texts
   * @return how many documents were made again
   */
  int repair(Line line);

  /** Writes the desk's file, whole and as of one moment, to a new file; others may go on working. IllegalArgumentException if it cannot be written. */
  void copy(Path file);
}
