package se.fadder.oidc;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one issuer.
 *
 * @param number tells it from the others, from 1 on; a part of the address where browsers come back
 * @param name on the button of the sign-in page
 * @param uri by which it names itself, as its tokens have it
 * @param clientSecret null for a client without one
 * @param scopes asked for, {@code openid} among them
 * @param claim holds the e-mail address by which people are known
 * @param trustsAddress whether an address counts of which the issuer does not say that it was
 *     verified
 * @param domains of the addresses that it may vouch for, in lower case; empty for all
 * @param acr the levels of assurance of which a sign-in must have one; empty for any
 * @param hosts that may be asked and led to beside its own
 */
record IssuerSettings(
    int number,
    String name,
    URI uri,
    String clientId,
    @Nullable String clientSecret,
    String scopes,
    String claim,
    boolean trustsAddress,
    Set<String> domains,
    Set<String> acr,
    Set<String> hosts) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  IssuerSettings {
    domains = Set.copyOf(domains);
    acr = Set.copyOf(acr);
    hosts = Set.copyOf(hosts);
  }

  /**
   * Whether an address may be asked, or a browser led to it: it is one of the issuer's own origin,
   * or by https one of a host that the operator has named.
   */
  boolean allows(URI address) {
    if (address.getHost() == null || address.getRawUserInfo() != null || !isSafe(address)) {
      return false;
    }
    boolean own =
        address.getScheme().equals(uri.getScheme())
            && address.getHost().equalsIgnoreCase(uri.getHost())
            && address.getPort() == uri.getPort();
    return own
        || (address.getScheme().equals("https")
            && address.getPort() == -1
            && hosts.contains(address.getHost().toLowerCase(Locale.ROOT)));
  }

  /** Whether what goes there is encrypted, or stays on this machine. */
  static boolean isSafe(URI address) {
    return "https".equals(address.getScheme())
        || ("http".equals(address.getScheme())
            && LOOPBACK.contains(String.valueOf(address.getHost())));
  }

  /** It says nothing of the secret. */
  @Override
  public String toString() {
    return "issuer " + number;
  }
}
