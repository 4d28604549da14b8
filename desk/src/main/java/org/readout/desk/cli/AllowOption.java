package org.readout.desk.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** Hosts that may be at private addresses. */
final class AllowOption {
  @Option(names = "--allow-host", split = ",", paramLabel = "HOST",
      description = "a host that may be at a private, loopback or link-local address, by the name it is asked for; nothing else there is ever fetched")
  private List<String> hosts = List.of();

  List<String> hosts() {
    return hosts;
  }
}
