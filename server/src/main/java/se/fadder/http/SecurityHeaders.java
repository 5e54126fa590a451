package se.fadder.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.fadder.kernel.Endpoint.Answer;

/** The header fields by which a browser is told how little an answer may do. */
final class SecurityHeaders {
  private static final String NONE = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'";

  private final Map<String, String> forAll;

  SecurityHeaders(HttpSetup settings) {
    Map<String, String> fields = new HashMap<>();
    fields.put("Content-Security-Policy", NONE);
    fields.put("X-Content-Type-Options", "nosniff");
    fields.put("Referrer-Policy", "no-referrer");
    fields.put("Cross-Origin-Opener-Policy", "same-origin");
    fields.put("Cross-Origin-Resource-Policy", "same-origin");
    fields.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    if (settings.isSecure()) {
      fields.put("Strict-Transport-Security", "max-age=31536000");
    }
    forAll = Map.copyOf(fields);
  }

  /** The answer with the security headers that it does not set itself. */
  Answer around(Answer answer) {
    Map<String, String> fields = new HashMap<>(forAll);
    fields.putAll(answer.headers());
    return answer.with(fields);
  }

  /**
   * The policy of the client's page: what it may load and do. Two policies of Trusted Types are
   * allowed: Lit makes its templates through one, and the other names the service worker's script;
   * no other code can turn text into markup or script.
   *
   * @param inlineScripts the hashes of the page's inline scripts, quoted
   * @param others the origins that it may ask beside this server
   */
  static String ofClient(List<String> inlineScripts, List<String> others) {
    return NONE
        + "; script-src 'self' "
        + String.join(" ", inlineScripts)
        + "; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'"
        + others.stream().map(" "::concat).collect(Collectors.joining())
        + "; manifest-src 'self'"
        + "; worker-src 'self'; form-action 'self'"
        + "; require-trusted-types-for 'script'; trusted-types lit-html fadder-worker";
  }

  /**
   * The policy of the service worker: it may ask this server, and show its pictures beside a
   * notification.
   */
  static String ofWorker() {
    return NONE
        + "; connect-src 'self'; img-src 'self'"
        + "; require-trusted-types-for 'script'; trusted-types 'none'";
  }

  /**
   * The policy of GraphiQL's page: its editor writes styles, and it takes its own fonts from data.
   */
  static String ofGraphiql() {
    return NONE
        + "; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
        + "; font-src 'self' data:; connect-src 'self'";
  }
}
