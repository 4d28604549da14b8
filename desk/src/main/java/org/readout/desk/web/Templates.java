package org.readout.desk.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The pages' templates; what goes into them is escaped by them. Safe for use by many threads. */
final class Templates {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /** A template with its parameters as HTML. */
  String html(String name, Map<String, Object> parameters) {
    StringOutput out = new StringOutput();
    engine.render(name + ".jte", parameters, out);
    return out.toString();
  }
}
