package org.readout.backfill.input;

import java.io.Serializable;

/**
 * A share of a file's records: of each run of {@link #RUN} records one shard has all.
 *
 * @param file its address
 * @param number of the file among those of the archive, from 0
 * @param share which share, from 0
 * @param shares how many there are
 */
public record Shard(String file, int number, int share, int shares) implements Serializable {
  /** Records that stay together. */
  static final int RUN = 8;

  private static final int FILE_BITS = 36;

  /** Whether the record of that number, from 0, is in it. */
  public boolean has(long record) {
    return record / RUN % shares == share;
  }

  /** Where a record stands in the whole archive: records in order of files, then of place. */
  public long position(long record) {
    return ((long) number << FILE_BITS) + record;
  }
}
