package org.readout.core.thread;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.readout.core.ledger.MatterThread;

/** Threads, diffs and matters as the JSON that others rely on. */
public final class ThreadJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().addModule(new Jdk8Module()).addModule(new JavaTimeModule())
      .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
      .serializationInclusion(JsonInclude.Include.NON_ABSENT).build();

  private ThreadJson() {}

  public static ObjectNode write(MatterThread thread) {
    return MAPPER.valueToTree(thread);
  }

  public static ObjectNode write(StatementDiff diff) {
    return MAPPER.valueToTree(diff);
  }

  public static ObjectNode write(ListedMatter matter) {
    return MAPPER.valueToTree(matter);
  }
}
