package se.fadder.fcm.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import se.fadder.fcm.TokenKind;

/** A client of FCM's HTTP v1 API without any SDK, which can also send what an SDK would not. */
final class PlainClient implements AutoCloseable {
  static final JsonMapper JSON = new JsonMapper();
  static final String SEND = "/v1/projects/fadder-local/messages:send";

  private final LocalFcm local;
  private final HttpClient client;
  private final String access;

  PlainClient(LocalFcm local) throws Exception {
    this.local = local;
    this.client = HttpClient.newBuilder().sslContext(local.trust()).build();
    this.access = access();
  }

  String access() throws Exception {
    return JSON.readTree(askFor(claims()).body()).path("access_token").asText();
  }

  HttpResponse<String> get(String path) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(local.endpoint().resolve(path)).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** A good assertion's claims; tests break one. */
  static Claims claims() {
    return new Claims(
        "push@fadder-local.iam.gserviceaccount.example",
        "https://oauth2.googleapis.com/token",
        "https://www.googleapis.com/auth/firebase.messaging",
        Duration.ZERO,
        Duration.ofHours(1));
  }

  record Claims(String issuer, String audience, String scope, Duration issued, Duration expires) {
    /** At the time of this machine, which is also that of the SDK. */
    String json() {
      long now = System.currentTimeMillis() / 1000;
      return JSON.createObjectNode()
          .put("iss", issuer)
          .put("aud", audience)
          .put("scope", scope)
          .put("iat", now + issued.toSeconds())
          .put("exp", now + expires.toSeconds())
          .toString();
    }
  }

  HttpResponse<String> askFor(Claims claims) throws Exception {
    JsonNode file = JSON.readTree(Files.readString(local.credentials()));
    String header =
        JSON.createObjectNode()
            .put("alg", "RS256")
            .put("kid", file.path("private_key_id").asText())
            .toString();
    String text = encoded(header) + "." + encoded(claims.json());
    return ask(text + "." + signature(text, file.path("private_key").asText()));
  }

  static String encoded(String text) {
    return encoded(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String signature(String text, String pem) throws Exception {
    String base64 = pem.replaceAll("-----[A-Z ]+-----", "");
    PrivateKey key =
        KeyFactory.getInstance("RSA")
            .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64)));
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key);
    signature.update(text.getBytes(StandardCharsets.US_ASCII));
    return encoded(signature.sign());
  }

  HttpResponse<String> ask(String assertion) throws Exception {
    String grant = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    return post(
        "/token",
        "",
        "grant_type="
            + URLEncoder.encode(grant, StandardCharsets.UTF_8)
            + "&assertion="
            + assertion);
  }

  HttpResponse<String> post(String path, String bearer, String body) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(local.endpoint().resolve(path))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!bearer.isEmpty()) {
      request.header("Authorization", "Bearer " + bearer);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> send(String body) throws Exception {
    return post(SEND, access, body);
  }

  /** Sends to a device that has registered, with more in the message. */
  HttpResponse<String> sendWith(String fields) throws Exception {
    String token = local.issue(TokenKind.TOKEN);
    return send("{\"message\":{\"token\":\"" + token + "\"," + fields + "}}");
  }

  @Override
  public void close() {
    client.close();
  }
}
