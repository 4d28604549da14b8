package org.readout.desk;

import java.util.List;
import java.util.Optional;

/** Looks for what is new in the views that somebody subscribed to, and tells them. */
public interface Courier extends AutoCloseable {
  /**
   * What a round did.
   *
   * @param found statements that were new
   * @param sent statements sent
   * @param troubles a line for each parcel that could not be sent
   */
  record Round(int found, int sent, List<String> troubles) {
    public Round {
      troubles = List.copyOf(troubles);
    }
  }

  /** Finds what is new and sends what is due. */
  Round round();

  /** Sends a parcel that tells of nothing. Returns why it could not be sent, if so. */
  Optional<String> test(Subscription subscription);

  @Override
  void close();
}
