package org.readout.desk.gather.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.DnsResolver;
import org.readout.core.text.Yaml;

/**
 * Finds the addresses of hosts, and only public ones. Connections are made to what is returned here and to nothing
 * else, so that a name that means another address a moment later changes nothing. Safe for use by many threads.
 */
public final class Addresses implements DnsResolver {
  /** From a host's name, or an address as text, to its addresses. */
  @FunctionalInterface
  public interface Names {
    InetAddress[] addresses(String host) throws UnknownHostException;
  }

  /** A host none of whose addresses may be connected to; the message says which and why. */
  static final class Forbidden extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    Forbidden(String message) {
      super(message);
    }
  }

  /**
   * Addresses that share a beginning.
   *
   * @param range CIDR notation
   * @param why what they are for
   * @param example one of them
   * @param not one just beside them
   */
  record Special(String range, String why, String example, String not) {
    boolean holds(byte[] address) {
      int slash = range.indexOf('/');
      byte[] start = literal(range.substring(0, slash));
      int bits = Integer.parseInt(range.substring(slash + 1));
      if (start.length != address.length) {
        return false;
      }
      for (int i = 0; i < bits; i++) {
        int mask = 0x80 >> (i % 8);
        if ((start[i / 8] & mask) != (address[i / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  record Content(String global6, List<Special> ranges) {}

  static final Content KNOWN = Yaml.read(Addresses.class, "special-addresses.yaml", Content.class);
  private static final Special GLOBAL6 = new Special(KNOWN.global6(), "", "", "");

  private final Names names;
  private final Set<String> allowed;

  /**
   * @param names finds addresses
   * @param allowed hosts, by the name they are asked for, that may have any address; lower case
   */
  public Addresses(Names names, Set<String> allowed) {
    this.names = names;
    this.allowed = Set.copyOf(allowed);
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = names.addresses(host);
    if (allowed.contains(bare(host))) {
      return found;
    }
    List<InetAddress> open = new ArrayList<>();
    Optional<String> refusal = Optional.empty();
    for (InetAddress address : found) {
      Optional<String> why = special(address);
      if (why.isEmpty()) {
        open.add(address);
      } else {
        refusal = why.map(words -> host + " is at " + address.getHostAddress() + " (" + words + "), which is not reached unless the host is allowed by name");
      }
    }
    if (open.isEmpty()) {
      throw new Forbidden(refusal.orElse(host + " has no address"));
    }
    return open.toArray(InetAddress[]::new);
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** Why an address is none of a public host; empty if it is one. */
  static Optional<String> special(InetAddress address) {
    byte[] bytes = address.getAddress();
    if (bytes.length == 16 && !GLOBAL6.holds(bytes)) {
      return Optional.of("not a public IPv6 address");
    }
    return KNOWN.ranges().stream().filter(range -> range.holds(bytes)).map(Special::why).findFirst();
  }

  /** The host's name in lower case, without the brackets of an IPv6 address or a final dot. */
  static String bare(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    String open = lower.startsWith("[") && lower.endsWith("]") ? lower.substring(1, lower.length() - 1) : lower;
    return open.endsWith(".") ? open.substring(0, open.length() - 1) : open;
  }

  private static byte[] literal(String address) {
    try {
      return InetAddress.getByName(address).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("not an address: " + address, e);
    }
  }
}
