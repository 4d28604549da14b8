package org.readout.backfill;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The cells of a row by name, to be filled and read. One thread at a time. */
final class Cells {
  private final StructType schema;
  private final @Nullable Object[] values;

  Cells(StructType schema) {
    this.schema = schema;
    this.values = new Object[schema.size()];
  }

  Cells put(String name, @Nullable Object value) {
    Object bare = value instanceof Optional<?> optional ? optional.orElse(null) : value;
    values[schema.fieldIndex(name)] = bare instanceof List<?> list ? list.toArray() : bare;
    return this;
  }

  /** The cells of another row under the same names. */
  Cells from(Row row, String... names) {
    for (String name : names) {
      put(name, row.getAs(name));
    }
    return this;
  }

  Row row() {
    return new GenericRowWithSchema(values, schema);
  }

  static Optional<String> text(Row row, String name) {
    return Optional.ofNullable(row.<String>getAs(name));
  }

  static boolean empty(Row row, String name) {
    return row.isNullAt(row.fieldIndex(name));
  }

  static long number(Row row, String name) {
    return row.getLong(row.fieldIndex(name));
  }

  static <T> List<T> list(Row row, String name) {
    return row.getList(row.fieldIndex(name));
  }
}
