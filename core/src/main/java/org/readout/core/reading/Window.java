package org.readout.core.reading;

import java.util.List;
import java.util.Optional;
import org.readout.core.time.Timex;

/**
 * Consecutive sentences as the encoder reads them at once: marks, genre and title, some of the text before, then the
 * core on which acts are looked for, then a mark.
 *
 * @param pieces all of it, in order
 * @param core index of the core's first piece; its last is the one before the closing mark
 * @param mentions who may play a part in an act here
 * @param moments time expressions that may date an act here
 */
public record Window(List<Piece> pieces, int core, List<Mention> mentions, List<Moment> moments) {
  /**
   * A mention of an actor.
   *
   * @param code the actor's code
   * @param piece index of the piece that stands for it: its first, or 0 for one whose own text the document is
   * @param name the name in the text, unless it stands in the title or nowhere
   */
  public record Mention(String code, int piece, Optional<Name> name) {}

  /**
   * A time expression.
   *
   * @param timex the expression
   * @param value its period
   * @param piece index of its first piece
   */
  public record Moment(Timex timex, Optional<String> value, int piece) {}

  public Window {
    pieces = List.copyOf(pieces);
    mentions = List.copyOf(mentions);
    moments = List.copyOf(moments);
  }

  /** Index one past the core's last piece. */
  public int end() {
    return pieces.size() - 1;
  }
}
