package se.fadder.oidc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Json;
import se.fadder.signin.SessionCookie;
import se.fadder.signin.SignIn;

/**
 * {@code POST /oidc/start}: where the browser goes on to sign in with an issuer. Takes JSON alone,
 * which a page of another site cannot send: so nobody is sent there but by Fadder's own page. It is
 * told no address to come back to, so that nobody can be led anywhere by it.
 */
final class StartEndpoint implements Endpoint {
  private static final Set<String> FIELDS = Set.of("issuer");

  private final List<OidcSignIn> ways;
  private final SignIn signIn;
  private final SessionCookie sessionCookie;

  StartEndpoint(List<OidcSignIn> ways, SignIn signIn, SessionCookie sessionCookie) {
    this.ways = List.copyOf(ways);
    this.signIn = signIn;
    this.sessionCookie = sessionCookie;
  }

  @Override
  public String method() {
    return "POST";
  }

  @Override
  public String path() {
    return "/oidc/start";
  }

  @Override
  public Answer answer(Request request) {
    if (!Json.isJson(request)) {
      return Json.problem(415, Map.of(), "NOT_JSON", "Send application/json.");
    }
    Map<String, String> fields = Json.texts(request.body()).orElse(Map.of());
    if (!fields.keySet().equals(FIELDS)) {
      return Json.problem(400, Map.of(), "MALFORMED", "Send an object with the text issuer.");
    }
    Optional<OidcSignIn> way =
        ways.stream()
            .filter(one -> String.valueOf(one.settings().number()).equals(fields.get("issuer")))
            .findFirst();
    if (way.isEmpty()) {
      return Json.problem(404, Map.of(), "NOT_FOUND", "There is no such issuer.");
    }
    try {
      OidcSignIn.Leaving leaving = way.get().begin();
      // The cookie of a session that there is does not come along when the browser comes back.
      signIn.replaced(request, sessionCookie);
      return Json.answer(
          200,
          Map.of("Set-Cookie", leaving.cookie()),
          Map.of("continueAt", leaving.to().toString()));
    } catch (IssuerDown e) {
      return Json.problem(
          503, Map.of("Retry-After", "10"), "ISSUER_DOWN", "The issuer cannot be asked now.");
    }
  }
}
