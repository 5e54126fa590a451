package se.fadder.oidc;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The exchange with an issuer: where browsers are sent, and what a code is given for. */
final class Exchange {
  /** What may stand in the log of what an issuer calls its refusal. */
  private static final Pattern CODE = Pattern.compile("[a-z_]{1,40}");

  private final Issuer issuer;
  private final IssuerHttp http;

  Exchange(Issuer issuer, IssuerHttp http) {
    this.issuer = issuer;
    this.http = http;
  }

  /** Where a browser begins to sign in. */
  URI begin(Attempt attempt, URI comeBack) throws IssuerDown {
    IssuerSettings settings = issuer.settings();
    Map<String, String> query = new HashMap<>();
    query.put("response_type", "code");
    query.put("client_id", settings.clientId());
    query.put("redirect_uri", comeBack.toString());
    query.put("scope", settings.scopes());
    query.put("state", attempt.state(settings));
    query.put("nonce", attempt.nonce(settings));
    query.put("code_challenge", attempt.challenge(settings));
    query.put("code_challenge_method", "S256");
    if (!settings.acr().isEmpty()) {
      query.put("acr_values", String.join(" ", settings.acr().stream().sorted().toList()));
    }
    return with(issuer.discovered().authorization(), query);
  }

  /** Where a browser is signed out; empty where the issuer has no page for that. */
  Optional<URI> end(URI comeBack) throws IssuerDown {
    // No token goes along, as none is kept: so some issuers ask once more.
    Map<String, String> query =
        Map.of(
            "client_id",
            issuer.settings().clientId(),
            "post_logout_redirect_uri",
            comeBack.toString());
    return Optional.ofNullable(issuer.discovered().endSession()).map(page -> with(page, query));
  }

  private static URI with(URI page, Map<String, String> query) {
    String text = page.toString();
    return URI.create(text + (page.getRawQuery() == null ? "?" : "&") + IssuerHttp.encoded(query));
  }

  /** What an issuer answers to a code. */
  sealed interface Answer {
    record IdToken(String text) implements Answer {}

    /** It gives none; {@code why} is for the log. */
    record Nothing(String why) implements Answer {}
  }

  /** Gives the code of an attempt for an ID token. The other tokens are not looked at. */
  Answer redeem(String code, Attempt attempt, URI comeBack) throws IssuerDown {
    IssuerSettings settings = issuer.settings();
    Discovered discovered = issuer.discovered();
    Map<String, String> form = new HashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", comeBack.toString());
    form.put("code_verifier", attempt.verifier(settings));
    String authorization = "";
    String secret = settings.clientSecret();
    if (secret == null || discovered.secretInForm()) {
      form.put("client_id", settings.clientId());
      if (secret != null) {
        form.put("client_secret", secret);
      }
    } else {
      authorization = basic(settings.clientId(), secret);
    }
    IssuerHttp.Answered answered = http.post(settings, discovered.token(), form, authorization);
    if (answered.status() >= 500 || answered.status() == 429) {
      throw new IssuerDown("a code is answered with " + answered.status());
    }
    return read(answered);
  }

  /** RFC 6749, 2.3.1: both are encoded as in a form first. */
  private static String basic(String clientId, String secret) {
    String both = IssuerHttp.encoded(clientId) + ":" + IssuerHttp.encoded(secret);
    return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
  }

  private static Answer read(IssuerHttp.Answered answered) {
    try {
      Map<String, Object> fields = JSONObjectUtils.parse(answered.body(), IssuerHttp.MOST_BYTES);
      String idToken = JSONObjectUtils.getString(fields, "id_token");
      if (answered.status() == 200 && idToken != null) {
        return new Answer.IdToken(idToken);
      }
      return new Answer.Nothing(
          "the code is answered with %d, %s"
              .formatted(answered.status(), named(JSONObjectUtils.getString(fields, "error"))));
    } catch (ParseException e) {
      return new Answer.Nothing("the code is answered with " + answered.status() + ", not JSON");
    }
  }

  /** The name of a refusal, as far as it may stand in the log. */
  static String named(@Nullable String error) {
    return error != null && CODE.matcher(error).matches() ? error : "no error that has a name";
  }
}
