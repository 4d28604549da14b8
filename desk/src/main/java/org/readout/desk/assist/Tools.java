package org.readout.desk.assist;

import java.util.List;
import java.util.Map;
import org.readout.core.text.Yaml;

/**
 * What an assistant is told.
 *
 * @param instructions of the whole desk
 * @param notice on every answer
 * @param tools each with its schema
 */
record Tools(String instructions, String notice, List<Described> tools) {
  static final Tools ALL = Yaml.read(Tools.class, "tools.yaml", Tools.class);

  /**
   * One tool.
   *
   * @param input JSON Schema of its arguments
   */
  record Described(String name, String title, String description, Map<String, Object> input) {}
}
