package org.readout.backfill;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Row;
import org.readout.core.Line;

/**
 * Versions: documents that share ids or addresses, in order of position, each with the newest version held before it, as a
 * desk finds it by id and else by address. Only names and fingerprints are held in memory, one for each document base.
 */
final class Chains implements FlatMapGroupsFunction<Long, Row, Row> {
  /** The newest version of a document. */
  private record Newest(long position, String id, String base, String fingerprint) {}

  @Override
  public Iterator<Row> call(Long chain, Iterator<Row> members) {
    Map<String, Newest> byBase = new HashMap<>();
    Map<String, String> byUrl = new HashMap<>();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return members.hasNext();
      }

      @Override
      public Row next() {
        return place(members.next(), byBase, byUrl);
      }
    };
  }

  private static Row place(Row member, Map<String, Newest> byBase, Map<String, String> byUrl) {
    long position = Cells.number(member, "position");
    String id = Cells.text(member, "id").orElseThrow();
    String fingerprint = Cells.text(member, "fingerprint").orElseThrow();
    Optional<String> url = Cells.text(member, "url");
    Optional<Newest> known = Optional.ofNullable(byBase.get(id)).or(() -> url.map(byUrl::get).map(byBase::get));
    boolean same = known.isPresent() && known.get().fingerprint().equals(fingerprint);
    boolean held = known.isPresent() ? !same : member.<Boolean>getAs("held");
    Newest self = known.map(k -> new Newest(position, Line.nextVersion(k.id()), k.base(), fingerprint)).orElse(new Newest(position, id, id, fingerprint));
    if (held) {
      byBase.put(self.base(), self);
      url.ifPresent(u -> byUrl.putIfAbsent(u, self.base()));
    }
    return new Cells(Schemas.CHAINED).put("position", position).put("assigned", self.id()).put("base", self.base())
        .put("known", known.map(Newest::position)).put("same", same).put("held", held).row();
  }
}
