package se.fadder.secondfactor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Endpoint;
import se.fadder.kernel.Json;
import se.fadder.kernel.Viewer;
import se.fadder.signin.QrSvg;
import se.fadder.signin.SessionCookie;
import se.fadder.signin.SignIn;
import se.fadder.signin.SignInResponses;
import se.fadder.signin.SignInResult;

/**
 * A path under {@code /secondfactor}: what somebody does with their own second factor, either with
 * the token of a half sign-in, or signed in. Takes JSON alone, as signing in does.
 */
final class FactorEndpoint implements Endpoint {
  private static final String TOKEN = "token";
  private static final String CODE = "code";

  private final String path;
  private final @Nullable Half half;
  private final Set<String> withToken;
  private final @Nullable Full full;
  private final Set<String> signedIn;
  private final Answers answers;

  /** What a path does with the token of a half sign-in. */
  @FunctionalInterface
  interface Half {
    FactorResult by(String token, String code, String address);
  }

  /** What a path does for somebody who is signed in. */
  @FunctionalInterface
  interface Full {
    FactorResult by(Viewer viewer, String code, String address);
  }

  private FactorEndpoint(
      String path, boolean code, @Nullable Half half, @Nullable Full full, Answers answers) {
    this.path = path;
    this.half = half;
    this.full = full;
    this.signedIn = code ? Set.of(CODE) : Set.of();
    this.withToken = code ? Set.of(TOKEN, CODE) : Set.of(TOKEN);
    this.answers = answers;
  }

  /** All paths of the room. */
  static List<FactorEndpoint> all(
      SecondFactors own, SignIn signIn, SessionCookie cookie, Consumer<SignInResult> told) {
    Answers answers = new Answers(signIn, cookie, told);
    return List.of(
        new FactorEndpoint("/secondfactor/give", true, own::give, null, answers),
        new FactorEndpoint(
            "/secondfactor/propose",
            false,
            (token, code, address) -> own.propose(token),
            (viewer, code, address) -> own.propose(viewer),
            answers),
        new FactorEndpoint(
            "/secondfactor/confirm",
            true,
            own::confirm,
            (viewer, code, address) -> own.confirm(viewer, code),
            answers),
        new FactorEndpoint("/secondfactor/codes", true, null, own::renewCodes, answers),
        new FactorEndpoint("/secondfactor/remove", true, null, own::remove, answers));
  }

  @Override
  public String method() {
    return "POST";
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public Answer answer(Request request) {
    if (!Json.isJson(request)) {
      return Json.problem(415, Map.of(), "NOT_JSON", "Send application/json.");
    }
    Optional<Map<String, String>> sent = Json.texts(request.body());
    Set<String> fields = sent.map(Map::keySet).orElse(Set.of("?"));
    String token = sent.map(texts -> texts.get(TOKEN)).orElse("");
    String code = sent.map(texts -> texts.get(CODE)).orElse("");
    if (half != null && fields.equals(withToken)) {
      return answers.of(request, half.by(token, code, request.address()));
    }
    if (full != null && fields.equals(signedIn)) {
      Viewer viewer = request.viewer();
      return viewer == null
          ? Json.unauthenticated()
          : answers.of(request, full.by(viewer, code, request.address()));
    }
    return Json.problem(
        400, Map.of(), "MALFORMED", "Send an object with the texts that ENDPOINTS.md names.");
  }

  /** How results are answered. */
  private record Answers(SignIn signIn, SessionCookie cookie, Consumer<SignInResult> told) {
    Answer of(Request request, FactorResult result) {
      return switch (result) {
        case FactorResult.In in -> entered(request, in);
        case FactorResult.Proposed(var secret, var uri) ->
            Json.answer(
                200, Map.of(), Map.of("secret", secret, "uri", uri, "qrCode", QrSvg.of(uri)));
        case FactorResult.Codes(var codes) ->
            Json.answer(200, Map.of(), Map.of("recoveryCodes", codes));
        case FactorResult.Removed() ->
            new Answer(204, Map.of("Cache-Control", "no-store"), "text/plain", new byte[0]);
        case FactorResult.WrongCode() -> wrong();
        case FactorResult.Over() ->
            Json.problem(
                410, Map.of(), "SIGN_IN_OVER", "It took too long. Give the password again.");
        case FactorResult.Refused(var problem) ->
            Json.problem(422, Map.of(), problem.code(), problem.message());
        case FactorResult.TooManyAttempts(var wait) -> {
          told.accept(new SignInResult.TooManyAttempts(wait));
          yield SignInResponses.tooManyAttempts(wait);
        }
      };
    }

    private Answer entered(Request request, FactorResult.In in) {
      told.accept(in.session());
      signIn.replaced(request, cookie);
      return SignInResponses.signedIn(
          in.session(),
          in.client(),
          cookie,
          in.codes().isEmpty() ? Map.of() : Map.of("recoveryCodes", in.codes()));
    }

    private static Answer wrong() {
      return Json.problem(
          422, Map.of(), "WRONG_CODE", "The code is wrong, has run out, or was taken already.");
    }
  }
}
