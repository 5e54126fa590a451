package se.fadder.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WebAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://fadder.example",
        "http://fadder.example/rutin.pdf?version=2#avsnitt",
        "https://intranät.example/Rutiner/Hembesök",
        "https://[2001:db8::1]:8443/"
      })
  void aPageOnTheWebHasOne(String text) {
    assertThat(WebAddress.isOne(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "rutin.pdf",
        "ftp://fadder.example/x",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "https:///rutin",
        " https://fadder.example/x",
        "https://fadder.example/ x",
        "https://fadder.example/\u00a0x",
        "https://fadder.example/\u200bx",
        "https://fadder.example/\u202ex",
        "https://fadder.example/\nx"
      })
  void nothingElseHas(String text) {
    assertThat(WebAddress.isOne(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.se/b,https://a.se/b",
    "HTTPS://A.se/B,https://A.se/B",
    "' http://a.se/Våra rutiner/x y.pdf ',http://a.se/Våra%20rutiner/x%20y.pdf",
    "https://a.se/\u00a0b,https://a.se/%20b",
    "https://a.se/\u200bb,https://a.se/b"
  })
  void whatIsMeantIsKept(String pasted, String kept) {
    assertThat(WebAddress.kept(pasted)).isEqualTo(kept);
    assertThat(WebAddress.isOne(kept)).isTrue();
  }
}
