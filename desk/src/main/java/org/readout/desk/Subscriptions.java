package org.readout.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Who is told of what is new in the desk's saved views, and what was found and sent. */
public interface Subscriptions {
  /**
   * How one is doing.
   *
   * @param waiting statements found and not yet sent
   * @param sent statements sent
   * @param givenUp statements whose sending was given up
   * @param sentAt when the last parcel was sent
   * @param tries how often the parcel in hand was tried
   * @param next when it is tried again
   * @param trouble why the last try failed
   */
  record Standing(Subscription subscription, int waiting, int sent, int givenUp, Optional<Instant> sentAt, int tries, Optional<Instant> next, Optional<String> trouble) {}

  void add(Subscription subscription);

  /** Returns whether there was one. */
  boolean remove(String id);

  boolean any();

  /** Every one, by view and id. */
  List<Standing> all();

  /**
   * Looks through the entries that came since this was last done, in documents taken since the subscription was made.
   *
   * @param asked what a view asks; empty if there is no such view any more
   * @param same whether two entries tell of one originating statement; such is noted once
   * @return how many statements were found
   */
  int find(Function<Subscription, Optional<Asked>> asked, BiPredicate<HeldEntry, HeldEntry> same);

  /** What is to be sent now, the same parcel until it is settled; nobody else gets it before {@code lease} is over. Quiet hours and digests are heeded. */
  Optional<Parcel> due(Subscription subscription, Instant now, Duration lease);

  void sent(Subscription subscription, Parcel parcel);

  /** @param again when it is tried again; never: it is given up */
  void failed(Subscription subscription, Parcel parcel, String reason, Optional<Instant> again);

  /** The latest notices of a subscription, the latest first, sent or not. */
  List<Parcel.Notice> latest(String id, int limit);
}
