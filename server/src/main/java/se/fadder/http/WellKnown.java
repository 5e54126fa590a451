package se.fadder.http;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import se.fadder.kernel.Endpoint;

/** The well-known paths at which programs of others look on every site, whatever the site is. */
public final class WellKnown {
  private static final String SECURITY = "/.well-known/security.txt";

  /** The path of the client's form for a new password. */
  private static final String ACCOUNT = "/#/account";

  /** How long security.txt holds: by RFC 9116 less than a year; whoever looks later asks anew. */
  private static final Duration HOLDS = Duration.ofDays(180);

  private WellKnown() {}

  /**
   * The endpoints at those paths.
   *
   * @param contact whom to tell of a weakness; without one there is no security.txt
   * @param publicUrl the address under which people reach the server
   */
  public static List<Endpoint> endpoints(
      Optional<URI> contact, Optional<URI> publicUrl, Clock clock) {
    List<Endpoint> endpoints = new ArrayList<>();
    endpoints.add(new Page("/.well-known/change-password", WellKnown::toAccount));
    endpoints.add(
        new Page("/robots.txt", () -> Responses.text(200, "User-agent: *\nDisallow: /\n")));
    contact.ifPresent(one ->
        endpoints.add(
            new Page(SECURITY, () -> Responses.text(200, security(one, publicUrl, clock)))));
    return List.copyOf(endpoints);
  }

  /**
   * Redirects to that form, by <a href="https://w3c.github.io/webappsec-change-password-url/">its
   * specification</a>.
   */
  private static Endpoint.Answer toAccount() {
    return Responses.with(Responses.text(303, "Here."), Map.of("Location", ACCOUNT));
  }

  private static String security(URI contact, Optional<URI> publicUrl, Clock clock) {
    return "Contact: %s\nExpires: %s\nPreferred-Languages: sv, en\n%s"
        .formatted(
            contact,
            clock.instant().plus(HOLDS).truncatedTo(ChronoUnit.DAYS),
            publicUrl.map(url -> "Canonical: " + url + SECURITY + "\n").orElse(""));
  }

  /** An endpoint that answers GET with a short text. */
  private record Page(String path, Supplier<Endpoint.Answer> text) implements Endpoint {
    @Override
    public String method() {
      return "GET";
    }

    @Override
    public Answer answer(Request request) {
      return text.get();
    }
  }
}
