package org.readout.backfill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.List;
import org.readout.core.document.Block;
import org.readout.core.text.Span;

/** Values as they lie in columns. */
final class Packed {
  private static final JsonMapper JSON = JsonMapper.builder().addModule(new Jdk8Module()).addModule(new JavaTimeModule())
      .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).build();

  private Packed() {}

  static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not what was written: " + json, e);
    }
  }

  /** Start, end and role of each block in turn. */
  static List<Integer> blocks(List<Block> blocks) {
    List<Integer> numbers = new ArrayList<>();
    blocks.forEach(block -> numbers.addAll(List.of(block.span().start(), block.span().end(), block.role().ordinal())));
    return numbers;
  }

  /** The layout that {@link #blocks(List)} packed. */
  static List<Block> layout(List<Integer> numbers) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i += 3) {
      blocks.add(new Block(new Span(numbers.get(i), numbers.get(i + 1)), Block.Role.values()[numbers.get(i + 2)]));
    }
    return blocks;
  }
}
