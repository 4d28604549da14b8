package org.readout.backfill.input;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;
import org.readout.core.document.JsonlDocuments;

/** Parquet with the columns of a line of JSONL; strings, whole numbers and dates are read, other columns passed over. */
final class ParquetRecords implements Records {
  private final String name;
  private final ParquetReader<Group> reader;
  private Group row;
  private int number;

  ParquetRecords(String name, Configuration configuration) throws IOException {
    this.name = name;
    this.reader = new ParquetReader.Builder<Group>(HadoopInputFile.fromPath(new Path(name), configuration)) {
      @Override
      protected GroupReadSupport getReadSupport() {
        return new GroupReadSupport();
      }
    }.build();
  }

  @Override
  public boolean advance() throws IOException {
    row = reader.read();
    number++;
    return row != null;
  }

  @Override
  public Item item() {
    String place = name + ":" + number;
    try {
      ObjectNode fields = JsonNodeFactory.instance.objectNode();
      for (Type column : row.getType().getFields()) {
        if (column.isPrimitive() && !column.isRepetition(Type.Repetition.REPEATED) && row.getFieldRepetitionCount(column.getName()) == 1) {
          read(column, fields);
        }
      }
      return new Item.Page(JsonlDocuments.parse(fields.toString(), place));
    } catch (RuntimeException e) {
      return new Item.Refused(place, String.valueOf(e.getMessage()).replace(place + ": ", ""));
    }
  }

  private void read(Type column, ObjectNode fields) {
    String field = column.getName();
    switch (column.asPrimitiveType().getPrimitiveTypeName()) {
      case BINARY -> fields.put(field, row.getString(field, 0));
      case INT32 -> {
        boolean day = column.getLogicalTypeAnnotation() instanceof DateLogicalTypeAnnotation;
        fields.put(field, day ? LocalDate.ofEpochDay(row.getInteger(field, 0)).toString() : String.valueOf(row.getInteger(field, 0)));
      }
      case INT64 -> fields.put(field, String.valueOf(row.getLong(field, 0)));
      default -> { }
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
