package org.readout.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.readout.core.ledger.MatterThread;
import org.readout.core.thread.ListedMatter;
import org.readout.core.thread.MatterList;
import org.readout.core.thread.StatementText;

/** The threads, matters and statements of a desk under some profiles. Belongs to the desk's own thread of execution. */
public interface Threads {
  /** The threads wanted as of a day, by their last turn, the newest first; alerts come with them. */
  List<MatterThread> threads(ThreadFilter filter, LocalDate asOf);

  /** The matters in force. */
  MatterList matters();

  /** Adds the matters that the desk's entries propose, seen by words and, with an encoder, by meaning. Returns the new ones. */
  List<ListedMatter> induce(Optional<Function<String, float[]>> encoder);

  /** Gives a matter another name. IllegalArgumentException if there is none of that id. */
  void rename(String id, String name);

  /** Makes two matters one, under the id of the second. IllegalArgumentException if either is not there or they are one already. */
  void merge(String id, String into);

  /** Takes aliases out of a matter and makes a new one of them. IllegalArgumentException if an alias is not one of its. */
  ListedMatter split(String id, List<String> aliases, String name);

  /** Takes the last renaming, merging or splitting back. Returns what it was; empty if there is none left. */
  Optional<String> undo();

  /** A document with its entries, by id, or the newest version of it; empty if the desk does not hold it. */
  Optional<StatementText> statement(String document);

  /** The newest versions of documents of a period, inclusive, with their entries. */
  List<StatementText> statements(LocalDate since, LocalDate until);

  /** Places the entries that came since it was last done, as {@link #threads} does by itself. */
  void update();

  /** Places every entry anew. What {@link #threads} gives is the same before and after. */
  void rebuild();
}
