package se.fadder.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The proxies whose word is taken on the address from which a client comes. Only what a trusted
 * proxy says counts: from the server outwards, the first address that is not one of theirs is the
 * client's. What stands before that in the header the client may have made up.
 *
 * <p>A proxy that writes one of the two headers may pass on the other as the client sent it. So
 * where both are there and differ, neither is believed.
 *
 * @param networks of the proxies; empty when the server is reached directly
 */
public record TrustedProxies(List<AddressRange> networks) {
  /** No trusted proxies. */
  public static final TrustedProxies NONE = new TrustedProxies(List.of());

  /**
   * The shortest prefixes that are taken, those of the widest networks that are nobody's clients:
   * 10.0.0.0/8 and fc00::/7.
   */
  private static final int WIDEST_IPV4 = 8;

  private static final int WIDEST_IPV6 = 7;

  /** A pair of RFC 7239; a quoted value may hold what separates pairs and elements. */
  private static final Pattern PAIR =
      Pattern.compile(
          "\\s*+([!#$%&'*+.^_`|~0-9A-Za-z-]++)=(\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|[^\",;\\s]*+)\\s*+");

  /** An address in brackets, as RFC 7239 puts one of IPv6. */
  private static final Pattern BRACKETED = Pattern.compile("\\[[^\\]]*+\\](:\\w*+)?");

  private static final Pattern WITH_PORT = Pattern.compile("[\\d.]++:\\w++");

  public TrustedProxies {
    networks = List.copyOf(networks);
  }

  /**
   * The client's address.
   *
   * @param peer who has opened the connection
   * @param forwarded the values of the header Forwarded, in their order
   * @param forwardedFor the values of the header X-Forwarded-For, in their order
   */
  String client(String peer, List<String> forwarded, List<String> forwardedFor) {
    Optional<InetAddress> direct = AddressRange.literal(peer);
    if (networks.isEmpty() || direct.isEmpty() || !isTrusted(direct.get())) {
      return peer;
    }
    List<InetAddress> told = new ArrayList<>();
    if (!forwarded.isEmpty()) {
      told.add(outermost(direct.get(), hops(String.join(",", forwarded))));
    }
    if (!forwardedFor.isEmpty()) {
      told.add(outermost(direct.get(), List.of(String.join(",", forwardedFor).split(",", -1))));
    }
    return told.stream().distinct().count() == 1 ? told.getFirst().getHostAddress() : peer;
  }

  /**
   * The outermost address: from the last hop inwards to the first that is not trusted, or that
   * cannot be told.
   */
  private InetAddress outermost(InetAddress peer, List<String> hops) {
    InetAddress known = peer;
    for (String hop : hops.reversed()) {
      Optional<InetAddress> address = address(hop.strip());
      if (address.isEmpty()) {
        return known;
      }
      known = address.get();
      if (!isTrusted(known)) {
        return known;
      }
    }
    return known;
  }

  private boolean isTrusted(InetAddress address) {
    return networks.stream().anyMatch(network -> network.holds(address));
  }

  /**
   * The address of a hop, with or without a port; RFC 7239 puts IPv6 in brackets, others do not
   * always.
   */
  private static Optional<InetAddress> address(String hop) {
    if (BRACKETED.matcher(hop).matches()) {
      return AddressRange.literal(hop.substring(1, hop.indexOf(']')))
          .filter(a -> hop.contains(":"));
    }
    return AddressRange.literal(
        WITH_PORT.matcher(hop).matches() ? hop.substring(0, hop.indexOf(':')) : hop);
  }

  /** The {@code for} of each element of Forwarded; an empty text where it has none. */
  private static List<String> hops(String forwarded) {
    List<String> hops = new ArrayList<>();
    Matcher pair = PAIR.matcher(forwarded);
    String hop = "";
    int at = 0;
    while (at <= forwarded.length()) {
      if (!pair.region(at, forwarded.length()).lookingAt()) {
        return List.of(""); // Not as the RFC writes it: nothing of it can be told.
      }
      if (pair.group(1).toLowerCase(Locale.ROOT).equals("for")) {
        hop = pair.group(2).replace("\"", "");
      }
      at = pair.end();
      char next = at < forwarded.length() ? forwarded.charAt(at) : ',';
      if (next == ',') {
        hops.add(hop);
        hop = "";
      } else if (next != ';') {
        return List.of("");
      }
      at++;
    }
    return hops;
  }

  /**
   * Parses a list of networks that commas separate.
   *
   * @throws IllegalArgumentException when one of them is none, or so wide that it holds clients too
   */
  public static TrustedProxies of(String text) {
    return text.isBlank()
        ? NONE
        : new TrustedProxies(
            List.of(text.split(",", -1)).stream()
                .map(String::strip)
                .map(TrustedProxies::network)
                .toList());
  }

  private static AddressRange network(String text) {
    AddressRange network = AddressRange.of(text);
    int widest = network.address() instanceof Inet4Address ? WIDEST_IPV4 : WIDEST_IPV6;
    if (network.prefix() < widest) {
      throw new IllegalArgumentException(
          "'" + text + "' holds more than proxies; the widest is a network of /" + widest);
    }
    return network;
  }
}
