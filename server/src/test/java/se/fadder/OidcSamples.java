package se.fadder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Samples of the settings of issuers, for tests: some that are right, and some that are not. */
final class OidcSamples {
  private static final List<String> NO_WORDS = List.of("", "a b", "a\tb");
  private static final List<String> NO_DOMAINS =
      List.of(
          "https://example.se", "@example.se", "example.se:443", "example.se/x", "*.se", "å.se");

  /** Three issuers. */
  static final Map<String, String> RIGHT = right();

  /** What each key refuses while the three are set up. */
  static final Map<String, List<String>> WRONG = wrong();

  private OidcSamples() {}

  private static Map<String, String> right() {
    Map<String, String> right = new HashMap<>();
    for (String number : List.of("", "2.", "3.")) {
      right.put("signin.oidc." + number + "issuer", "https://login" + number + "storsjo.example");
      right.put("signin.oidc." + number + "clientId", "fadder");
    }
    return Map.copyOf(right);
  }

  private static Map<String, List<String>> wrong() {
    Map<String, List<String>> wrong = new HashMap<>();
    wrong.put("signin.passwords", List.of("", "none", "ADMINISTRATORS", "administrators,"));
    wrong.put("signin.secondFactor", List.of("", "none", "REQUIRED", "required,"));
    wrong.put("signin.secondFactorKey", List.of("nyckel!", "aGVtbGln", "a".repeat(42)));
    for (String number : List.of("", "2.", "3.")) {
      String key = "signin.oidc." + number;
      wrong.put(
          key + "issuer",
          List.of(
              "login.example",
              "http://login.example",
              "ftp://login.example",
              "https://",
              "https://login.example?a=b",
              "https://login.example#a",
              "https://någon@login.example",
              "https://login example"));
      wrong.put(key + "name", List.of("a\tb", "n".repeat(61)));
      wrong.put(key + "clientId", NO_WORDS);
      wrong.put(key + "clientSecret", List.of("hem lig", "hem\tlig"));
      wrong.put(key + "scopes", List.of("", "email profile"));
      wrong.put(key + "claim", NO_WORDS);
      wrong.put(key + "addressTrusted", List.of("", "yes", "TRUE"));
      wrong.put(key + "domains", NO_DOMAINS);
      wrong.put(key + "acr", List.of("loa3 \u0000"));
      wrong.put(key + "hosts", NO_DOMAINS);
    }
    return Map.copyOf(wrong);
  }
}
