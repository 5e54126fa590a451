package se.fadder.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UserAgentTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Chrome|Android|Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/137.0.0.0 Mobile Safari/537.36",
        "Samsung Internet|Android|Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML,"
            + " like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
        "Safari|iOS|Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
        "Firefox|iPadOS|Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML,"
            + " like Gecko) FxiOS/139.0 Mobile/15E148 Safari/604.1",
        "Edge|Windows|Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like"
            + " Gecko) Chrome/137.0.0.0 Safari/537.36 Edg/137.0.0.0",
        "Firefox|Linux|Mozilla/5.0 (X11; Linux x86_64; rv:139.0) Gecko/20100101 Firefox/139.0",
        "Safari|macOS|Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML,"
            + " like Gecko) Version/18.5 Safari/605.1.15",
        "Chrome|ChromeOS|Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like"
            + " Gecko) Chrome/137.0.0.0 Safari/537.36",
        "||curl/8.14.1",
        "||''",
      })
  void aPersonRecognisesIt(String browser, String system, String userAgent) {
    assertThat(UserAgent.of(userAgent)).isEqualTo(new UserAgent(browser, system));
  }
}
