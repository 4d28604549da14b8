package org.readout.desk;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.readout.core.Line;
import org.readout.core.document.Capture;
import org.readout.core.profile.Profiles;

/** What a desk holds. Not safe for use by several threads; several processes may hold one desk open. */
public interface Holdings extends AutoCloseable {
  /** Takes a capture in: everything it changes is kept when this returns, or nothing is. Taking again changes nothing. */
  Taken take(Capture capture, Line line);

  /** Takes in a row of a backfill as it was coded there. Loading again changes nothing. */
  Backfilled.Fate load(Backfilled row);

  /** Codes the newest version of every document again, off-topic ones included. Corrections stay as they are. */
  Recount recode(Line line, Consumer<HeldDocument> progress);

  /** Codes again, as {@link #recode(Line, Consumer)}, the documents alone whose text holds one of these words. */
  Recount recode(Line line, Set<String> words);

  /** Id and text of the newest version of every document in English, off-topic ones included, in order of taking. */
  void texts(BiConsumer<String, String> each);

  /** The entries wanted, by date (unknown dates last), document and place. */
  void entries(Filter filter, Consumer<HeldEntry> each);

  /**
   * Documents holding all of the words, the best first; words between double quotes stand together.
   *
   * @param limit most hits wanted
   * @throws IllegalArgumentException if {@code words} has no word
   */
  void search(String words, Filter filter, int limit, Consumer<Hit> each);

  /** The desk's threads and matters as these profiles have them. */
  Threads threads(Profiles profiles);

  /** The stored text of a document version, which offsets of its entries index; {@code x} is the newest version of x. */
  Optional<String> text(String document);

  /** Codes of all actors and recipients that entries have. */
  Set<String> codes();

  /** The documents wanted, off-topic ones too, by date and id, with what the desk thinks of them; conditions on entries ask for one such entry. */
  void documents(Filter filter, Consumer<Assessed> each);

  /** The feeds the desk follows. */
  Feeds feeds();

  /** Number of newest document versions held, off-topic ones included. */
  int documents();

  /** Corrections of the entries. */
  Review review();

  /** What pages ask for. */
  Browsing browsing();

  /** Accounts, and what people keep for themselves. */
  Accounts accounts();

  /** Checks and mends the desk itself. */
  Upkeep upkeep();

  /** Who is told of what is new in saved views. */
  Subscriptions subscriptions();

  /** Several questions answered from one state of the desk, whatever others write meanwhile. Nothing may be written inside. */
  <T> T snapshot(Supplier<T> questions);

  /** Removes every version of a document with entries, captures and carriers; corrections stay. Returns whether there was one. */
  boolean remove(String document);

  @Override
  void close();
}
