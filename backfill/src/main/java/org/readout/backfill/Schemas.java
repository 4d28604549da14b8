package org.readout.backfill;

import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.readout.core.ledger.Column;
import org.readout.core.ledger.Columns;

/** What the tables on the way and in the end have for columns. */
final class Schemas {
  private static final Map<String, DataType> TYPES = Map.of("long", LongType, "int", IntegerType, "string", StringType, "binary", BinaryType, "date", DateType,
      "double", DoubleType, "flag", BooleanType, "longs", DataTypes.createArrayType(LongType, false), "ints", DataTypes.createArrayType(IntegerType, false),
      "strings", DataTypes.createArrayType(StringType, false));

  /** What every document of the archive is at first: {@code outcome} is open, off-topic or unreadable. */
  static final StructType PAGES = of("position long, name string, media_type string, given string, bytes binary, outcome string, id string, named flag, url string,"
      + " fingerprint string, anchors longs, date date, date_basis string, language string, title string, publisher string, genre string, blocks ints, text string,"
      + " reasons strings, relevance double, stage string, place int, message string");

  /** What a document of a chain of versions is: {@code known} is the position of the newest version held before it, {@code same} whether it has the same words. */
  static final StructType CHAINED = of("position long, assigned string, base string, known long, same flag, held flag");

  /** What became of a document that was to be coded. */
  static final StructType CODED = of("position long, name string, media_type string, given string, bytes binary, outcome string, id string, revision_of string, copy_of string,"
      + " date date, date_basis string, language string, title string, publisher string, url string, genre string, released_by string, relevance double, reasons strings,"
      + " fingerprint string, blocks ints, text string, coded string, stage string, place int, message string");

  /** An entry on its way to the threads it belongs to. */
  static final StructType PLACED = of("thread string, parties strings, matter string, entry string, document string, genre string, publisher string, title string, date date, carried_by strings");

  /** A thread as of a day. */
  static final StructType THREADS = of("id string, parties strings, matter string, name string, field string, as_of date, state string, due date, first date, last date, turns int, thread string, year int");

  /** Entries as they are exported everywhere, and the year. */
  static final StructType ENTRIES = entries();

  private Schemas() {}

  /** A schema from names and types: {@code "id string, date date"}. */
  static StructType of(String columns) {
    StructType schema = new StructType();
    for (String column : columns.split(",\\s*")) {
      String[] parts = column.strip().split(" ");
      schema = schema.add(parts[0], TYPES.get(parts[1]), true);
    }
    return schema;
  }

  private static StructType entries() {
    StructType schema = new StructType();
    for (Column column : Columns.ALL) {
      schema = schema.add(column.name(), type(column.type()), true);
    }
    return schema.add("year", IntegerType, true);
  }

  private static DataType type(Column.Type type) {
    return switch (type) {
      case TEXT -> StringType;
      case TEXTS -> TYPES.get("strings");
      case DAY -> DateType;
      case FLAG -> BooleanType;
      case WHOLE -> IntegerType;
      case NUMBER -> DoubleType;
    };
  }
}
