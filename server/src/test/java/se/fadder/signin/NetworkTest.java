package se.fadder.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NetworkTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1, true, true",
    "192.0.2.1, 192.0.2.2, false, true",
    "192.0.2.1, 192.0.3.1, false, false",
    "2001:db8:1:2::1, 2001:db8:1:2:ffff::1, true, true",
    "2001:db8:1:2::1, 2001:db8:1:3::1, false, true",
    "2001:db8:1:2::1, 2001:db8:2:2::1, false, false",
    "unknown, unknown, true, true",
    "unknown, 192.0.2.1, false, false",
  })
  void whoIsTakenForTheSame(String one, String other, boolean subscriber, boolean site) {
    assertThat(Network.ofSubscriber(one).equals(Network.ofSubscriber(other))).isEqualTo(subscriber);
    assertThat(Network.ofSite(one).equals(Network.ofSite(other))).isEqualTo(site);
  }
}
