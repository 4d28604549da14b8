package org.readout.desk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The way out to other hosts, which leads to no private address unless its host is allowed by name. */
public interface Post extends AutoCloseable {
  /**
   * What a host answered.
   *
   * @param status of HTTP
   * @param later how long it asks to be left alone
   */
  record Reply(int status, Optional<Duration> later) {}

  /** Posts a body; no redirect is followed. IOException, in words, if there is no answer or the host may not be reached. */
  Reply post(URI to, Map<String, String> headers, byte[] body) throws IOException;

  /** The addresses at which a host may be reached. UnknownHostException, in words, if there are none. */
  InetAddress[] addresses(String host) throws UnknownHostException;

  @Override
  void close();
}
