package se.fadder.oidc;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an issuer says of itself in its discovery document.
 *
 * @param endSession where a browser is signed out there; null where there is no such page
 * @param namesItself whether it sends its name along when a browser comes back (RFC 9207)
 * @param secretInForm whether it takes the client's secret in the form alone, and not in a header
 */
record Discovered(
    URI authorization,
    URI token,
    URI keys,
    @Nullable URI endSession,
    boolean namesItself,
    boolean secretInForm) {
  private static final String PATH = "/.well-known/openid-configuration";

  /** Where the document of an issuer lies. */
  static URI address(URI issuer) {
    String text = issuer.toString();
    return URI.create((text.endsWith("/") ? text.substring(0, text.length() - 1) : text) + PATH);
  }

  /**
   * Reads a document.
   *
   * @throws IssuerDown when it is none, is of another issuer, or leads where the settings do not
   */
  static Discovered of(IssuerSettings issuer, String document) throws IssuerDown {
    try {
      Map<String, Object> fields = JSONObjectUtils.parse(document, IssuerHttp.MOST_BYTES);
      if (!issuer.uri().toString().equals(JSONObjectUtils.getString(fields, "issuer"))) {
        throw new IssuerDown("its discovery document is of another issuer");
      }
      List<String> methods =
          Optional.ofNullable(
                  JSONObjectUtils.getStringList(fields, "token_endpoint_auth_methods_supported"))
              .orElse(List.of());
      return new Discovered(
          required(issuer, fields, "authorization_endpoint"),
          required(issuer, fields, "token_endpoint"),
          required(issuer, fields, "jwks_uri"),
          address(issuer, fields, "end_session_endpoint").orElse(null),
          Boolean.TRUE.equals(fields.get("authorization_response_iss_parameter_supported")),
          methods.contains("client_secret_post") && !methods.contains("client_secret_basic"));
    } catch (ParseException e) {
      throw new IssuerDown("its discovery document cannot be read");
    }
  }

  private static URI required(IssuerSettings issuer, Map<String, Object> fields, String name)
      throws IssuerDown, ParseException {
    return address(issuer, fields, name)
        .orElseThrow(() -> new IssuerDown("its discovery document has no " + name));
  }

  private static Optional<URI> address(
      IssuerSettings issuer, Map<String, Object> fields, String name)
      throws IssuerDown, ParseException {
    String text = JSONObjectUtils.getString(fields, name);
    if (text == null) {
      return Optional.empty();
    }
    try {
      URI address = new URI(text);
      if (address.getRawFragment() == null && issuer.allows(address)) {
        return Optional.of(address);
      }
    } catch (URISyntaxException e) {
      // Told below, as of any other text that is no such address.
    }
    throw new IssuerDown(name + " leads to a host that the settings do not name");
  }
}
