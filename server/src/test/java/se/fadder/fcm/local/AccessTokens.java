package se.fadder.fcm.local;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The token endpoint of OAuth 2, for service accounts. */
final class AccessTokens {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
  private static final Duration LIFETIME = Duration.ofSeconds(3599);

  private final ServiceAccount account;
  private final Clock clock;
  private final Map<String, Instant> expiries = new ConcurrentHashMap<>();
  private final AtomicInteger issued = new AtomicInteger();
  private final AtomicInteger askedFor = new AtomicInteger();

  AccessTokens(ServiceAccount account, Clock clock) {
    this.account = account;
    this.clock = clock;
  }

  Answer answer(String form) {
    Map<String, String> fields = fields(form);
    if (!GRANT.equals(fields.get("grant_type"))) {
      return refused("unsupported_grant_type", "Invalid grant_type");
    }
    Optional<String> complaint = account.complaint(fields.getOrDefault("assertion", ""));
    return complaint.map(said -> refused("invalid_grant", said)).orElseGet(this::issue);
  }

  private static Map<String, String> fields(String form) {
    Map<String, String> fields = new HashMap<>();
    for (String pair : form.split("&", -1)) {
      String[] halves = pair.split("=", 2);
      if (halves.length == 2) {
        fields.put(
            URLDecoder.decode(halves[0], StandardCharsets.UTF_8),
            URLDecoder.decode(halves[1], StandardCharsets.UTF_8));
      }
    }
    return fields;
  }

  private static Answer refused(String error, String description) {
    return Answer.json(
        400, JSON.createObjectNode().put("error", error).put("error_description", description));
  }

  private Answer issue() {
    String token = "ya29." + UUID.randomUUID();
    expiries.put(token, clock.instant().plus(LIFETIME));
    issued.incrementAndGet();
    return Answer.json(
        200,
        JSON.createObjectNode()
            .put("access_token", token)
            .put("expires_in", LIFETIME.toSeconds())
            .put("token_type", "Bearer"));
  }

  boolean isGood(String authorization) {
    if (!authorization.startsWith("Bearer ")) {
      return false;
    }
    Instant expiry = expiries.get(authorization.substring("Bearer ".length()));
    return expiry != null && clock.instant().isBefore(expiry);
  }

  void revoke() {
    expiries.clear();
  }

  void asked() {
    askedFor.incrementAndGet();
  }

  int askedFor() {
    return askedFor.get();
  }

  int issued() {
    return issued.get();
  }
}
