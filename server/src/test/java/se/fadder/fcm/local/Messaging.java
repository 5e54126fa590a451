package se.fadder.fcm.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import se.fadder.fcm.TokenKind;

/** The answer of FCM to a message, as far as it answers. */
final class Messaging {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String project;
  private final Clock clock;
  private final AccessTokens accessTokens;
  private final Registrations registrations;
  private final Faults faults;
  private final SentMessages sent;
  private final AtomicLong names = new AtomicLong();

  Messaging(
      String project,
      Clock clock,
      AccessTokens accessTokens,
      Registrations registrations,
      Faults faults,
      SentMessages sent) {
    this.project = project;
    this.clock = clock;
    this.accessTokens = accessTokens;
    this.registrations = registrations;
    this.faults = faults;
    this.sent = sent;
  }

  /** Reads a request; missing when it is no JSON. */
  static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }

  /** Whom a request is for, whatever else is in it; empty when it does not say. */
  static String target(JsonNode request) {
    JsonNode message = request.path("message");
    return message.path("token").asText(message.path("fid").asText());
  }

  /** Takes the message, unless it is not as it should be. */
  Answer answer(String authorization, JsonNode request, String body) {
    if (!accessTokens.isGood(authorization)) {
      return Answer.unauthenticated();
    }
    if (request.isMissingNode()) {
      return Answer.plain(400, "INVALID_ARGUMENT", "Invalid JSON payload received.");
    }
    List<Violation> misshapen = Shape.violations(request);
    if (!misshapen.isEmpty()) {
      return Answer.malformed(misshapen);
    }
    List<Violation> violations = Rules.violations(request.path("message"));
    return violations.isEmpty() ? deliver(request, body) : Answer.invalid(violations);
  }

  private Answer deliver(JsonNode request, String body) {
    JsonNode message = request.path("message");
    if (!isKnown(message)) {
      return failed(Fault.UNREGISTERED);
    }
    String path = "projects/" + project + "/messages/";
    if (request.path("validate_only").asBoolean(request.path("validateOnly").asBoolean())) {
      return Answer.accepted(path + "fake_message_id");
    }
    String name = path + "0:" + names.incrementAndGet();
    sent.add(new Sent(name, target(request), clock.instant(), body));
    return Answer.accepted(name);
  }

  private boolean isKnown(JsonNode message) {
    if (message.has("token")) {
      return registrations.isKnown(message.path("token").asText(), TokenKind.TOKEN);
    }
    return !message.has("fid")
        || registrations.isKnown(message.path("fid").asText(), TokenKind.INSTALLATION);
  }

  /** The answer by which FCM tells of a fault that it can tell of. */
  Answer failed(Fault fault) {
    return switch (fault) {
      case UNREGISTERED ->
          Answer.fcm(404, "NOT_FOUND", "UNREGISTERED", "Requested entity was not found.");
      case SENDER_ID_MISMATCH ->
          Answer.fcm(403, "PERMISSION_DENIED", "SENDER_ID_MISMATCH", "SenderId mismatch");
      case BAD_TOKEN ->
          Answer.invalid(List.of(new Violation("message.token", "Invalid registration token")));
      case BAD_TOKEN_WITHOUT_FIELD ->
          Answer.fcm(
              400,
              "INVALID_ARGUMENT",
              "INVALID_ARGUMENT",
              "The registration token is not a valid FCM registration token");
      case BAD_MESSAGE ->
          Answer.malformed(
              List.of(Violation.mistyped("message.data[0].value", "TYPE_STRING", "12")));
      case QUOTA_EXCEEDED ->
          waiting(
              Answer.fcm(
                  429,
                  "RESOURCE_EXHAUSTED",
                  "QUOTA_EXCEEDED",
                  "Message rate exceeded for project"));
      case UNAVAILABLE ->
          waiting(Answer.fcm(503, "UNAVAILABLE", "UNAVAILABLE", "The service is unavailable."));
      case INTERNAL ->
          waiting(Answer.fcm(500, "INTERNAL", "INTERNAL", "Internal error encountered."));
      case BARE_503 -> waiting(Answer.html(503));
      case THIRD_PARTY_AUTH_ERROR ->
          Answer.fcm(
              401,
              "UNAUTHENTICATED",
              "THIRD_PARTY_AUTH_ERROR",
              "Auth error from APNS or Web Push Service");
      case EXPIRED_TOKEN -> Answer.unauthenticated();
      case RESET, ANSWER_LOST, SILENCE -> throw new IllegalArgumentException(fault + " is none");
    };
  }

  private Answer waiting(Answer answer) {
    Optional<String> wait = faults.retryAfter();
    return wait.map(value -> answer.with("Retry-After", value)).orElse(answer);
  }
}
