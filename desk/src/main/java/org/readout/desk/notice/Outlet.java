package org.readout.desk.notice;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.readout.desk.Parcel;
import org.readout.desk.Subscription;

/** A way to tell somebody. */
interface Outlet {
  /** Why a parcel was not taken, in words, and how long the receiver asks to be left alone. */
  final class Refused extends IOException {
    private static final long serialVersionUID = 1L;
    private final transient Optional<Duration> later;

    Refused(String message, Optional<Duration> later) {
      super(message);
      this.later = later;
    }

    Optional<Duration> later() {
      return later;
    }
  }

  /** Sends a parcel; it may be sent again after a failure. IOException, in words, if it was not taken. */
  void send(Subscription subscription, Parcel parcel) throws IOException;
}
