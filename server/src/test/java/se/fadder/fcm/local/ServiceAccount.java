package se.fadder.fcm.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A service account whose key is made once for the process and ends with it. */
final class ServiceAccount {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration SKEW = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofHours(1);

  /** The SDK signs for Google's own, whichever token endpoint the file names. */
  private static final String AUDIENCE = "https://oauth2.googleapis.com/token";

  private static final Set<String> SCOPES =
      Set.of(
          "https://www.googleapis.com/auth/firebase.messaging",
          "https://www.googleapis.com/auth/cloud-platform");

  /** One for all accounts, for it takes half a second to make; each still has its own key id. */
  private static final KeyPair KEYS = generate();

  private final String project;
  private final String tokenUri;
  private final String email;
  private final String keyId = UUID.randomUUID().toString().replace("-", "");

  /** The SDK signs by the machine's clock and knows no other. */
  private final Clock clock = Clock.systemUTC();

  ServiceAccount(String project, String tokenUri) {
    this.project = project;
    this.tokenUri = tokenUri;
    this.email = "push@" + project + ".iam.gserviceaccount.example";
  }

  private static KeyPair generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes the file that one gets from Firebase's console. */
  void write(Path file) throws IOException {
    String key =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(KEYS.getPrivate().getEncoded());
    Files.writeString(
        file,
        JSON.createObjectNode()
            .put("type", "service_account")
            .put("project_id", project)
            .put("private_key_id", keyId)
            .put(
                "private_key",
                "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n")
            .put("client_email", email)
            .put("client_id", "1")
            .put("token_uri", tokenUri)
            .toPrettyString());
  }

  /** What is wrong with a request for an access token; empty when nothing is. */
  Optional<String> complaint(String assertion) {
    String[] parts = assertion.split("\\.", -1);
    if (parts.length != 3) {
      return Optional.of("Invalid JWT: wrong number of parts");
    }
    try {
      JsonNode header = JSON.readTree(decode(parts[0]));
      JsonNode claims = JSON.readTree(decode(parts[1]));
      if (!header.path("alg").asText().equals("RS256")
          || !header.path("kid").asText().equals(keyId)
          || !isSigned(parts[0] + "." + parts[1], decode(parts[2]))) {
        return Optional.of("Invalid JWT Signature.");
      }
      return ofClaims(claims);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.of("Invalid JWT: cannot be read");
    }
  }

  private static byte[] decode(String part) {
    return Base64.getUrlDecoder().decode(part);
  }

  private boolean isSigned(String text, byte[] signed) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initVerify(KEYS.getPublic());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return signature.verify(signed);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private Optional<String> ofClaims(JsonNode claims) throws JsonProcessingException {
    Instant now = clock.instant();
    Instant issued = Instant.ofEpochSecond(claims.path("iat").asLong());
    Instant expires = Instant.ofEpochSecond(claims.path("exp").asLong());
    if (!claims.path("iss").asText().equals(email)) {
      return Optional.of("Invalid grant: account not found");
    }
    if (!claims.path("aud").asText().equals(AUDIENCE)) {
      return Optional.of("Invalid JWT: failed audience check");
    }
    if (Arrays.stream(claims.path("scope").asText().split(" ", -1)).noneMatch(SCOPES::contains)) {
      return Optional.of("Invalid OAuth scope");
    }
    boolean timely =
        !issued.isAfter(now.plus(SKEW))
            && expires.isAfter(now)
            && !expires.isAfter(issued.plus(LONGEST));
    return timely
        ? Optional.empty()
        : Optional.of("Invalid JWT: Token must be a short-lived token (60 minutes)");
  }
}
