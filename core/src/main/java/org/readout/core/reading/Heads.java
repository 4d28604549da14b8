package org.readout.core.reading;

/** What the heads say of each piece of a window, and of each act with each piece. */
final class Heads {
  private final Encoder.Card card;
  private final int length;
  private final float[] acts;
  private final float[] marks;
  private final float[] queries;
  private final float[] keys;

  /** @param length number of pieces; each array holds its head's outputs piece by piece */
  Heads(Encoder.Card card, int length, float[] acts, float[] marks, float[] queries, float[] keys) {
    this.card = card;
    this.length = length;
    this.acts = acts;
    this.marks = marks;
    this.queries = queries;
    this.keys = keys;
  }

  /** 0 to 1, that a piece says an act. */
  double chance(int piece) {
    int classes = acts.length / length;
    double most = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < classes; i++) {
      most = Math.max(most, acts[piece * classes + i]);
    }
    double sum = 0;
    for (int i = 0; i < classes; i++) {
      sum += Math.exp(acts[piece * classes + i] - most);
    }
    return 1 - Math.exp(acts[piece * classes] - most) / sum;
  }

  /** The act a piece says, if it says one. */
  String act(int piece) {
    int classes = acts.length / length;
    return card.acts().get(best(acts, piece * classes + 1, classes - 1));
  }

  /** The field of the act that a piece says. */
  String field(int piece) {
    return card.fields().get(best(marks, piece * (marks.length / length), card.fields().size()));
  }

  /** Whether the act that a piece says bears a mark. */
  boolean flag(int piece, String flag) {
    int at = card.flags().indexOf(flag);
    return at >= 0 && marks[piece * (marks.length / length) + card.fields().size() + at] > 0;
  }

  /** How well a piece fills a part in the act that another says: a logit. */
  double pair(String part, int act, int piece) {
    int number = card.pairs().indexOf(part);
    int width = card.width();
    int q = act * (queries.length / length) + number * (width + 1);
    int k = piece * (keys.length / length) + number * width;
    double dot = 0;
    for (int i = 0; i < width; i++) {
      dot += queries[q + i] * keys[k + i];
    }
    return dot / Math.sqrt(width) + queries[q + width];
  }

  private static int best(float[] values, int from, int count) {
    int best = 0;
    for (int i = 1; i < count; i++) {
      if (values[from + i] > values[from + best]) {
        best = i;
      }
    }
    return best;
  }
}
