package se.fadder.signin;

import java.net.InetAddress;
import java.util.Arrays;

/** A network: a part of the internet that one client can take addresses from. */
record Network(String text) {
  private static final int OF_A_SUBSCRIBER = 8;
  private static final int OF_A_SITE = 6;
  private static final int OF_A_BLOCK = 3;

  /**
   * The network of a subscriber: in IPv6 they have a whole /64, and can take a new address each
   * time.
   */
  static Network ofSubscriber(String address) {
    return of(address, Integer.MAX_VALUE, OF_A_SUBSCRIBER);
  }

  /** The network of a site, which may have many subscriptions: a /24 in IPv4, a /48 in IPv6. */
  static Network ofSite(String address) {
    return of(address, OF_A_BLOCK, OF_A_SITE);
  }

  private static Network of(String address, int bytesOf4, int bytesOf6) {
    try {
      byte[] bytes = InetAddress.ofLiteral(address).getAddress();
      int kept = bytes.length == 16 ? bytesOf6 : Math.min(bytes.length, bytesOf4);
      return new Network(Arrays.toString(Arrays.copyOf(bytes, kept)));
    } catch (IllegalArgumentException e) {
      return new Network(address);
    }
  }
}
