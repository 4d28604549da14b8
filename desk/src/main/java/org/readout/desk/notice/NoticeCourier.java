package org.readout.desk.notice;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.readout.desk.Asked;
import org.readout.desk.Courier;
import org.readout.desk.HeldEntry;
import org.readout.desk.Parcel;
import org.readout.desk.Post;
import org.readout.desk.Subscription;
import org.readout.desk.Subscriptions;

/** Finds what is new in the views and sends it by file, post and letter. Belongs to the thread of its desk. */
public final class NoticeCourier implements Courier {
  /** Most notices in a feed. */
  public static final int FEED = 50;

  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
  private static final Duration LONGEST_RETRY = Duration.ofHours(6);
  private static final int MOST_TRIES = 12;
  private static final List<Duration> AT_ONCE = List.of(Duration.ofSeconds(1), Duration.ofSeconds(4));

  /** Lets time pass. */
  @FunctionalInterface
  public interface Pause {
    void pause(Duration time) throws InterruptedException;
  }

  private final Subscriptions subscriptions;
  private final Function<Subscription, Optional<Asked>> views;
  private final BiPredicate<HeldEntry, HeldEntry> same;
  private final Post post;
  private final LetterBox box;
  private final Optional<String> secret;
  private final Clock clock;
  private final Pause pause;

  /**
   * @param views what a subscription's view asks, if there is such a view
   * @param same whether two entries tell of one originating statement
   * @param secret what webhooks are signed with
   */
  public NoticeCourier(Subscriptions subscriptions, Function<Subscription, Optional<Asked>> views, BiPredicate<HeldEntry, HeldEntry> same, Post post, LetterBox box,
      Optional<String> secret, Clock clock, Pause pause) {
    this.subscriptions = subscriptions;
    this.views = views;
    this.same = same;
    this.post = post;
    this.box = box;
    this.secret = secret;
    this.clock = clock;
    this.pause = pause;
  }

  @Override
  public Round round() {
    int found = subscriptions.find(views, same);
    int sent = 0;
    List<String> troubles = new ArrayList<>();
    for (Subscriptions.Standing standing : subscriptions.all()) {
      Subscription subscription = standing.subscription();
      if (views.apply(subscription).isEmpty()) {
        troubles.add(subscription.id() + ": " + subscription.owner() + " has no view '" + subscription.view() + "' that can be asked");
      }
      Optional<Parcel> due = subscriptions.due(subscription, clock.instant(), LEASE);
      while (due.isPresent()) {
        Optional<String> trouble = deliver(subscription, due.get());
        trouble.ifPresent(reason -> troubles.add(subscription.id() + " (" + subscription.view() + "): " + reason));
        sent += trouble.isPresent() ? 0 : due.get().notices().size();
        due = trouble.isPresent() ? Optional.empty() : subscriptions.due(subscription, clock.instant(), LEASE);
      }
    }
    return new Round(found, sent, troubles);
  }

  private Optional<String> deliver(Subscription subscription, Parcel parcel) {
    try {
      attempt(subscription, parcel);
      subscriptions.sent(subscription, parcel);
      return Optional.empty();
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage());
      Duration wait = wait(parcel.tries(), e instanceof Outlet.Refused refused ? refused.later() : Optional.empty());
      Optional<Instant> again = parcel.tries() + 1 < MOST_TRIES ? Optional.of(clock.instant().plus(wait)) : Optional.empty();
      subscriptions.failed(subscription, parcel, reason, again);
      return Optional.of(reason + again.map(next -> "; tried again at " + next).orElse("; given up"));
    }
  }

  /** Tries at once, and twice more a little later. */
  private void attempt(Subscription subscription, Parcel parcel) throws IOException {
    for (Duration rest : AT_ONCE) {
      try {
        outlet(subscription).send(subscription, parcel);
        return;
      } catch (IOException e) {
        if (e instanceof Outlet.Refused refused && refused.later().isPresent() || !rested(rest)) {
          throw e;
        }
      }
    }
    outlet(subscription).send(subscription, parcel);
  }

  private boolean rested(Duration rest) {
    try {
      pause.pause(rest);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static Duration wait(int tries, Optional<Duration> asked) {
    Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(tries, 20));
    Duration shorter = wait.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : wait;
    return asked.filter(time -> time.compareTo(shorter) > 0).orElse(shorter);
  }

  private Outlet outlet(Subscription subscription) {
    return switch (subscription.channel()) {
      case ATOM -> new AtomFile(one -> subscriptions.latest(one.id(), FEED));
      case WEBHOOK -> new Webhook(post, secret, clock);
      case MAIL -> new Letter(post, box, clock);
    };
  }

  @Override
  public Optional<String> test(Subscription subscription) {
    try {
      outlet(subscription).send(subscription, new Parcel("test-" + clock.instant().getEpochSecond(), List.of(), 0));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    post.close();
  }
}
