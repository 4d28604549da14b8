package org.readout.backfill;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF6;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.readout.core.document.DateBasis;
import org.readout.core.document.Dateline;
import org.readout.core.document.Document;
import org.readout.core.document.Genre;
import org.readout.core.selection.Likeness;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Core's comparison of a document with an earlier one, as a function on columns. */
final class Compared implements UDF6<String, Seq<Integer>, LocalDate, String, String, LocalDate, Row> {
  /** What it gives: whether it is a copy, whether all of it is, words shared. */
  static final StructType RESULT = new StructType().add("copy", BooleanType).add("whole", BooleanType).add("shared", IntegerType);

  @Override
  public Row call(String text, Seq<Integer> blocks, @Nullable LocalDate date, String basis, String earlier, @Nullable LocalDate earlierDate) {
    List<Integer> layout = CollectionConverters.asJava(blocks);
    Dateline dateline = new Dateline(Optional.ofNullable(date), DateBasis.valueOf(basis.toUpperCase(Locale.ROOT)));
    Document document = new Document("", Optional.empty(), Genre.UNKNOWN, Optional.empty(), Optional.empty(), text, Packed.layout(layout), dateline, "", List.of());
    Likeness likeness = Likeness.of(document, earlier, Optional.ofNullable(earlierDate));
    return RowFactory.create(likeness.copy(), likeness.added().isEmpty(), likeness.shared());
  }
}
