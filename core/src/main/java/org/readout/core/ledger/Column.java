package org.readout.core.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One column of the tables that entries are exported as; CSV, Parquet and the codebook are all made from these.
 *
 * @param name its name in every format
 * @param type what its values are
 * @param meaning what they mean, in one line
 * @param value a String, List of Strings, LocalDate, Boolean, Integer or Double, as the type; empty where the text does not say
 */
public record Column(String name, Type type, String meaning, Function<Exported, Optional<?>> value) {
  /** What a column's values are, in Parquet as DuckDB calls it. */
  public enum Type {
    TEXT("VARCHAR"),
    TEXTS("VARCHAR[]"),
    DAY("DATE"),
    FLAG("BOOLEAN"),
    WHOLE("INTEGER"),
    NUMBER("DOUBLE");

    private final String sql;

    Type(String sql) {
      this.sql = sql;
    }

    /** Its name in SQL. */
    public String sql() {
      return sql;
    }
  }

  /** The value an entry has here. */
  public Optional<?> of(Exported entry) {
    return value.apply(entry);
  }

  /** The same as JSON. */
  public Optional<JsonNode> json(Exported entry) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    return of(entry).map(value -> switch (value) {
      case List<?> texts -> {
        ArrayNode array = make.arrayNode();
        texts.forEach(text -> array.add(text.toString()));
        yield array;
      }
      case Boolean flag -> make.booleanNode(flag);
      case Integer whole -> make.numberNode(whole);
      case Double number -> make.numberNode(number);
      default -> make.textNode(value.toString());
    });
  }

  static Column text(String name, String meaning, Function<Exported, Optional<String>> value) {
    return new Column(name, Type.TEXT, meaning, value::apply);
  }

  static Column texts(String name, String meaning, Function<Exported, List<String>> value) {
    return new Column(name, Type.TEXTS, meaning, entry -> Optional.of(value.apply(entry)));
  }

  static Column flag(String name, String meaning) {
    return new Column(name, Type.FLAG, meaning, entry -> Optional.of(entry.flag(name)));
  }

  static Column whole(String name, String meaning, Function<Exported, Optional<String>> value) {
    return new Column(name, Type.WHOLE, meaning, entry -> value.apply(entry).map(Integer::valueOf));
  }

  static Column number(String name, String meaning, Function<Exported, Optional<String>> value) {
    return new Column(name, Type.NUMBER, meaning, entry -> value.apply(entry).map(Double::valueOf));
  }
}
