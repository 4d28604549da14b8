package org.readout.desk.brief;

import java.util.List;
import java.util.Map;
import org.readout.core.text.Yaml;

/**
 * The words of a briefing.
 *
 * @param towards preposition before recipients, by kind
 * @param wording by label
 * @param voice by label
 * @param headings by section: of everything, of a period
 * @param notes by name
 */
record Words(Map<String, String> towards, Map<String, String> wording, Map<String, String> voice, Map<Section, List<String>> headings, Map<String, String> notes) {
  static final Words ALL = Yaml.read(Words.class, "words.yaml", Words.class);
}
