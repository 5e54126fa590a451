package se.fadder.http;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of addresses, as CIDR writes it: {@code 10.0.0.0/8}, {@code 2001:db8::/32}; a plain
 * address is a range of one. An IPv4 address within IPv6 ({@code ::ffff:10.0.0.1}) is the IPv4 one.
 *
 * @param prefix how many bits of the address count
 */
public record AddressRange(InetAddress address, int prefix) {
  private static final Pattern BITS = Pattern.compile("\\d{1,3}");
  private static final Pattern LITERAL =
      Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}|[0-9A-Fa-f.]*+:[0-9A-Fa-f:.]*+");

  public AddressRange {
    int bits = address.getAddress().length * 8;
    if (prefix < 0 || prefix > bits) {
      throw new IllegalArgumentException("a prefix of " + address + " has 0 to " + bits + " bits");
    }
    for (int bit = prefix; bit < bits; bit++) {
      if (bit(address, bit) != 0) {
        throw new IllegalArgumentException(
            address.getHostAddress() + "/" + prefix + " has bits beyond its prefix");
      }
    }
  }

  /**
   * Parses a network.
   *
   * @throws IllegalArgumentException when the text is none
   */
  public static AddressRange of(String text) {
    String[] halves = text.split("/", 2);
    InetAddress address =
        literal(halves[0])
            .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no address"));
    if (halves.length == 1) {
      return new AddressRange(address, address.getAddress().length * 8);
    }
    if (!BITS.matcher(halves[1]).matches()) {
      throw new IllegalArgumentException("'" + text + "' has no prefix of bits after the slash");
    }
    return new AddressRange(address, Integer.parseInt(halves[1]));
  }

  /** The address that a text writes; empty for a name and for anything else. */
  static Optional<InetAddress> literal(String text) {
    if (!LITERAL.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.ofLiteral(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  boolean holds(InetAddress other) {
    if (other.getAddress().length != address.getAddress().length) {
      return false;
    }
    for (int bit = 0; bit < prefix; bit++) {
      if (bit(address, bit) != bit(other, bit)) {
        return false;
      }
    }
    return true;
  }

  private static int bit(InetAddress address, int bit) {
    return address.getAddress()[bit / 8] >> (7 - bit % 8) & 1;
  }
}
