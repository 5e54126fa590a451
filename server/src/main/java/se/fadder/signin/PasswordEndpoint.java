package se.fadder.signin;

import java.util.Map;
import java.util.Set;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Json;
import se.fadder.kernel.Viewer;

/**
 * {@code POST /password}: changes one's own password, by the present one; without that, by the link
 * that waits for whoever is signed in.
 */
public final class PasswordEndpoint implements Endpoint {
  private static final Set<String> BY_PRESENT = Set.of("present", "password");
  private static final Set<String> BY_LINK = Set.of("password");

  private final PasswordChange change;

  public PasswordEndpoint(PasswordChange change) {
    this.change = change;
  }

  @Override
  public String method() {
    return "POST";
  }

  @Override
  public String path() {
    return "/password";
  }

  @Override
  public Answer answer(Request request) {
    Viewer viewer = request.viewer();
    if (viewer == null) {
      return Json.unauthenticated();
    }
    if (!Json.isJson(request)) {
      return Json.problem(415, Map.of(), "NOT_JSON", "Send application/json.");
    }
    Map<String, String> texts = Json.texts(request.body()).orElse(Map.of());
    String next = texts.getOrDefault("password", "");
    if (texts.keySet().equals(BY_PRESENT)) {
      String present = texts.getOrDefault("present", "");
      return answer(change.change(viewer, present, next, request.address()));
    } else if (texts.keySet().equals(BY_LINK)) {
      return answer(change.byLink(viewer, next, request.address()));
    }
    return Json.problem(
        400,
        Map.of(),
        "MALFORMED",
        "Send an object with the texts present and password, or with password alone where a link"
            + " waits.");
  }

  private static Answer answer(PasswordChangeResult outcome) {
    return switch (outcome) {
      case PasswordChangeResult.Changed() ->
          new Answer(204, Map.of("Cache-Control", "no-store"), "text/plain", new byte[0]);
      case PasswordChangeResult.WrongPassword() ->
          Json.problem(422, Map.of(), "WRONG_PASSWORD", "The present password is another.");
      case PasswordChangeResult.NoLink() ->
          Json.problem(404, Map.of(), "NO_INVITATION", "No link waits for you any longer.");
      case PasswordChangeResult.Refused(var problem) ->
          Json.problem(422, Map.of(), problem.code(), problem.message());
      case PasswordChangeResult.TooManyAttempts(var wait) -> SignInResponses.tooManyAttempts(wait);
      case PasswordChangeResult.TooBusy() -> SignInResponses.tooBusy();
    };
  }
}
