package org.readout.backfill;

import java.util.List;
import org.readout.backfill.input.Archive;

/**
 * What a run works by; written down first, so that a run that goes on does the same.
 *
 * @param files of the archive
 * @param profiles ids of those followed
 * @param program version of the program that codes, and of its cleaner
 * @param shards of files that are cleaned as one part
 * @param slots of {@link #SLOT} documents that are coded as one part
 */
record Plan(List<Archive.File> files, List<String> profiles, String program, int shards, int slots) {
  /** Documents that one task codes, about. */
  static final int SLOT = 50;

  private static final int FEWEST = 8;
  private static final int TASKS_PER_CORE = 4;

  static Plan of(List<Archive.File> files, List<String> profiles, String program, int cores) {
    int tasks = Math.max(FEWEST, TASKS_PER_CORE * cores);
    return new Plan(files, profiles, program, tasks, tasks);
  }

  /** Whether a run by this plan gives what a run by the other does. */
  boolean agrees(Plan other) {
    return files.equals(other.files) && profiles.equals(other.profiles) && program.equals(other.program);
  }
}
