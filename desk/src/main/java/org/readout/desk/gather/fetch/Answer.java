package org.readout.desk.gather.fetch;

import java.util.Map;
import java.util.Optional;

/**
 * What a host answered to one request.
 *
 * @param status HTTP status
 * @param headers header fields, names in lower case, the last of each name
 * @param body the content, decompressed; at most as long as was asked for
 * @param cut whether there was more of it
 */
record Answer(int status, Map<String, String> headers, byte[] body, boolean cut) {
  Answer {
    headers = Map.copyOf(headers);
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).map(String::strip).filter(value -> !value.isEmpty());
  }
}
