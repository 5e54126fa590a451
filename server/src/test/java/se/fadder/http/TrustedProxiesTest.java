package se.fadder.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests from where a client comes, when proxies say so. */
final class TrustedProxiesTest {
  private static final TrustedProxies PROXIES = TrustedProxies.of("10.0.0.0/8, 2001:db8:ff::/48");

  private static String byForwarded(String peer, String... values) {
    return PROXIES.client(peer, List.of(values), List.of());
  }

  private static String byForwardedFor(String peer, String... values) {
    return PROXIES.client(peer, List.of(), List.of(values));
  }

  @Test
  void withoutTrustNothingIsBelieved() {
    assertThat(TrustedProxies.NONE.client("10.0.0.1", List.of("for=1.1.1.1"), List.of("1.1.1.1")))
        .isEqualTo("10.0.0.1");
    assertThat(byForwarded("192.0.2.1", "for=1.1.1.1")).isEqualTo("192.0.2.1");
    assertThat(byForwardedFor("192.0.2.1", "1.1.1.1")).isEqualTo("192.0.2.1");
    assertThat(byForwardedFor("2001:db8:fe::1", "1.1.1.1")).isEqualTo("2001:db8:fe::1");
  }

  @Test
  void aProxyThatSaysNothingIsTheClient() {
    assertThat(byForwarded("10.0.0.1")).isEqualTo("10.0.0.1");
  }

  @Test
  void theRightmostThatIsNotTrustedIsTheClient() {
    assertThat(byForwardedFor("10.0.0.1", "6.6.6.6, 192.0.2.7, 10.1.1.1")).isEqualTo("192.0.2.7");
    assertThat(byForwardedFor("10.0.0.1", "6.6.6.6", "192.0.2.7", "10.1.1.1"))
        .isEqualTo("192.0.2.7");
    assertThat(byForwarded("10.0.0.1", "for=6.6.6.6;proto=https, for=192.0.2.7", "for=10.1.1.1"))
        .isEqualTo("192.0.2.7");
    assertThat(byForwardedFor("10.0.0.1", "10.3.3.3, 10.1.1.1")).isEqualTo("10.3.3.3");
  }

  /** Once such a value overflowed the stack of whoever read it. */
  @Test
  void aValueOfAnyLengthIsReadOrNotBelieved() {
    for (int length : List.of(1, 1_000, 100_000)) {
      for (String part : List.of("a", "\\\"", "1.", ":", ";", "=", ",", "[", " ")) {
        String many = part.repeat(length);
        assertThat(byForwarded("10.0.0.1", "for=\"" + many + "\"")).isEqualTo("10.0.0.1");
        assertThat(byForwarded("10.0.0.1", "for=\"" + many)).isEqualTo("10.0.0.1");
        assertThat(byForwarded("10.0.0.1", many)).isEqualTo("10.0.0.1");
        assertThat(byForwardedFor("10.0.0.1", many)).isEqualTo("10.0.0.1");
        assertThat(byForwarded("10.0.0.1", "by=\"" + many + "\", for=192.0.2.7"))
            .isEqualTo("192.0.2.7");
      }
    }
  }

  @Test
  void ipv6AndPorts() {
    String client = "2001:db8:0:0:0:0:0:1";
    assertThat(byForwarded("2001:db8:ff::1", "for=\"[2001:db8::1]:4711\"")).isEqualTo(client);
    assertThat(byForwarded("2001:db8:ff::1", "For=\"[2001:DB8::1]\";by=_x")).isEqualTo(client);
    assertThat(byForwardedFor("2001:db8:ff::1", "2001:db8::1")).isEqualTo(client);
    assertThat(byForwardedFor("10.0.0.1", "[2001:db8::1]:80, 2001:db8:ff::2")).isEqualTo(client);
    assertThat(byForwardedFor("10.0.0.1", "192.0.2.7:5000")).isEqualTo("192.0.2.7");
    assertThat(byForwardedFor("::ffff:10.0.0.1", "::ffff:192.0.2.7")).isEqualTo("192.0.2.7");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "unknown",
        "_hidden",
        "\"\"",
        "example.se",
        "1.2.3",
        "1.2.3.999",
        "0x7f.1.1.1",
        "[1.2.3.4]",
        "fe80::1%eth0",
        "192.0.2.7 6.6.6.6"
      })
  void whatIsNoAddressEndsWhatIsKnown(String hop) {
    assertThat(byForwardedFor("10.0.0.1", "6.6.6.6, " + hop)).isEqualTo("10.0.0.1");
    assertThat(byForwardedFor("10.0.0.1", "6.6.6.6, " + hop + ", 10.2.2.2")).isEqualTo("10.2.2.2");
    assertThat(byForwarded("10.0.0.1", "for=6.6.6.6, for=" + hop)).isEqualTo("10.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for=6.6.6.6, proto=https", "for=6.6.6.6,", "for=6.6.6.6 for=7.7.7.7", "for=\"6.6.6.6",
        "6.6.6.6", "for=6.6.6.6;;", "", "for=6.6.6.6, for=\"7.7.7.7, for=8.8.8.8"
      })
  void aHeaderThatIsNotAsTheRfcHasItIsNotBelieved(String header) {
    assertThat(byForwarded("10.0.0.1", header)).isEqualTo("10.0.0.1");
  }

  @Test
  void aCommaInQuotesSeparatesNothing() {
    assertThat(byForwarded("10.0.0.1", "for=6.6.6.6;by=\"a, for=7.7.7.7\"")).isEqualTo("6.6.6.6");
  }

  @Test
  void twoHeadersAreBelievedOnlyWhenTheyAgree() {
    List<String> forwarded = List.of("for=192.0.2.7");
    assertThat(PROXIES.client("10.0.0.1", forwarded, List.of("6.6.6.6, 192.0.2.7")))
        .isEqualTo("192.0.2.7");
    assertThat(PROXIES.client("10.0.0.1", forwarded, List.of("6.6.6.6"))).isEqualTo("10.0.0.1");
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8,10.255.0.1,true",
    "10.0.0.0/8,11.0.0.1,false",
    "10.128.0.0/9,10.127.0.1,false",
    "0.0.0.0/0,1.2.3.4,true",
    "0.0.0.0/0,::1,false",
    "192.0.2.7,192.0.2.7,true",
    "192.0.2.7/32,192.0.2.6,false",
    "2001:db8::/33,2001:db8:8000::1,false",
    "2001:db8::/33,2001:db8:7fff::1,true"
  })
  void networks(String network, String address, boolean held) {
    assertThat(AddressRange.of(network).holds(AddressRange.literal(address).orElseThrow()))
        .isEqualTo(held);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "proxy.example.se",
        "10.0.0.0/33",
        "10.0.0.1/8",
        "10.0.0.0/",
        "10.0.0.0/-1",
        "/8",
        "10/8",
        "::/129",
        "10.0.0.0/8,",
        "fe80::1%1",
        "10.0.0.0/08x"
      })
  void whatIsNoNetworkIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> TrustedProxies.of(text));
  }
}
