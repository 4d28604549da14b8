package org.readout.core.thread;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.readout.core.ledger.Statement;

/**
 * Whether two documents may be compared.
 *
 * @param comparable whether more may be claimed than where a matter is spoken of
 * @param why the reason, in words
 */
public record Comparison(boolean comparable, String why) {
  /** Shortest a text may be, as a share of the other, for its silence to say anything. */
  private static final double LEAST = 0.2;

  /** Two statements one after the other: same series, rank, genre and voice, both official and whole. */
  public static Comparison of(StatementText before, StatementText after, SeriesFinder finder) {
    Optional<Series> first = finder.of(before.document(), before.text());
    Optional<Series> second = finder.of(after.document(), after.text());
    if (first.isEmpty() || second.isEmpty()) {
      return new Comparison(false, unofficial(first.isEmpty() ? before : after));
    }
    Optional<String> bar = bar(first.get(), second.get()).or(() -> shape(before, after, first.get(), second.get()));
    Series series = second.get();
    return bar.map(why -> new Comparison(false, why)).orElseGet(() -> new Comparison(true, "same series: " + (series.joint() ? "joint " : "") + series.form()
        + " of " + String.join(", ", series.parties()) + " (" + series.rank() + "), both official and whole"));
  }

  /** One meeting in two sides' own texts. */
  public static Comparison ofSides(StatementText a, StatementText b, SeriesFinder finder) {
    Optional<Series> first = finder.of(a.document(), a.text());
    Optional<Series> second = finder.of(b.document(), b.text());
    if (first.isEmpty() || second.isEmpty()) {
      return new Comparison(false, unofficial(first.isEmpty() ? a : b));
    }
    boolean apart = a.document().date().isEmpty() || b.document().date().isEmpty()
        || Math.abs(ChronoUnit.DAYS.between(a.document().date().get(), b.document().date().get())) > Statement.DAYS;
    if (apart) {
      return new Comparison(false, "not known to tell of one meeting: they are not dated within " + Statement.DAYS + " days");
    }
    if (!first.get().parties().equals(second.get().parties())) {
      return new Comparison(false, parties(first.get(), second.get()));
    }
    return new Comparison(true, "both official texts on " + String.join(", ", first.get().parties()) + ", dated within " + Statement.DAYS + " days");
  }

  private static String unofficial(StatementText text) {
    String genre = text.document().genre();
    return text.document().id() + " is not an official text with a title (it is " + (genre.equals("unknown") ? "of unknown kind" : genre) + ")";
  }

  private static Optional<String> bar(Series first, Series second) {
    if (!first.parties().equals(second.parties())) {
      return Optional.of(parties(first, second));
    }
    if (first.joint() != second.joint()) {
      return Optional.of("not the same voice: only one is a joint text");
    }
    if (!first.genre().equals(second.genre())) {
      return Optional.of("not the same genre: " + first.genre() + " and " + second.genre());
    }
    if (!first.publisher().equals(second.publisher())) {
      return Optional.of("not the same voice: " + first.publisher() + " and " + second.publisher());
    }
    if (!first.rank().equals(second.rank())) {
      return Optional.of("not the same rank: " + first.rank() + " and " + second.rank());
    }
    if (!first.form().equals(second.form())) {
      return Optional.of("not the same occasion: " + first.form() + " and " + second.form());
    }
    if (!SeriesFinder.follows(first.form())) {
      return Optional.of("texts of this form (" + first.form() + ") do not follow one another");
    }
    if (!first.offices().equals(second.offices())) {
      return Optional.of("not the same offices: " + offices(first) + " and " + offices(second));
    }
    return first.topic().equals(second.topic()) ? Optional.empty()
        : Optional.of("not the same topic: " + topic(first) + " and " + topic(second));
  }

  private static String offices(Series series) {
    return series.offices().isEmpty() ? "none named" : String.join(", ", series.offices());
  }

  private static String topic(Series series) {
    return series.topic().isEmpty() ? "everything" : String.join(" ", series.topic());
  }

  private static String parties(Series first, Series second) {
    return "not the same parties: " + String.join(", ", first.parties()) + " and " + String.join(", ", second.parties());
  }

  private static Optional<String> shape(StatementText before, StatementText after, Series first, Series second) {
    if (!first.whole() || !second.whole()) {
      return Optional.of((first.whole() ? after : before).document().id() + " is not a whole text");
    }
    double share = (double) Math.min(before.text().length(), after.text().length()) / Math.max(1, Math.max(before.text().length(), after.text().length()));
    return share < LEAST ? Optional.of("one text is more than " + Math.round(1 / LEAST) + " times as long as the other") : Optional.empty();
  }
}
