package se.fadder.fcm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An error that FCM answered with.
 *
 * @param code FCM's own, as the SDK has found it; null for none
 * @param retryAfter the header of that name; null for none
 * @param body often, but not always, JSON
 */
record FcmError(int status, @Nullable String code, @Nullable String retryAfter, String body) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String VIOLATIONS = "type.googleapis.com/google.rpc.BadRequest";
  private static final Set<String> TOKEN_FIELDS = Set.of("message.token", "message.fid");

  /** The words of FCM about a bad token when it names no field. */
  private static final String NO_TOKEN = "not a valid FCM registration token";

  private static final int LONGEST_REASON = 300;

  /**
   * The answer that the error means.
   *
   * @param now against which a date in the header is held
   */
  FcmAnswer answer(FcmMessage message, Instant now) {
    return switch (code == null ? "" : code) {
      case "UNREGISTERED" -> new FcmAnswer.Unregistered();
      case "SENDER_ID_MISMATCH" -> new FcmAnswer.WrongSender();
      case "QUOTA_EXCEEDED" -> new FcmAnswer.TooMany(RetryAfter.read(retryAfter, now));
      case "THIRD_PARTY_AUTH_ERROR" -> new FcmAnswer.Unauthorized("THIRD_PARTY_AUTH_ERROR");
      case "UNAVAILABLE", "INTERNAL" ->
          new FcmAnswer.Unavailable(RetryAfter.read(retryAfter, now), String.valueOf(code));
      default -> answerByStatus(message, now);
    };
  }

  /**
   * The answer by the status alone: a proxy or a balancer on the way knows nothing of FCM's codes.
   */
  private FcmAnswer answerByStatus(FcmMessage message, Instant now) {
    return switch (status) {
      case 400 -> badRequest(message);
      // Not the device but the project: were a wrong project taken for a device that is gone, one
      // mistake in the settings would remove every device.
      case 401, 403, 404 -> new FcmAnswer.Unauthorized(status + " " + text("status"));
      case 408 -> new FcmAnswer.Unavailable(RetryAfter.read(retryAfter, now), "status 408");
      case 429 -> new FcmAnswer.TooMany(RetryAfter.read(retryAfter, now));
      default ->
          status >= 400 && status < 500
              ? new FcmAnswer.BadMessage("status " + status)
              : new FcmAnswer.Unavailable(RetryAfter.read(retryAfter, now), "status " + status);
    };
  }

  private FcmAnswer badRequest(FcmMessage message) {
    Optional<JsonNode> violation = violation();
    String field = violation.map(found -> found.path("field").asText()).orElse("");
    String said =
        violation.map(found -> found.path("description").asText()).orElseGet(() -> text("message"));
    if (TOKEN_FIELDS.contains(field) || (field.isEmpty() && said.contains(NO_TOKEN))) {
      return new FcmAnswer.BadToken();
    }
    String reason = (field + ": " + said).replace(message.token(), "(token)");
    return new FcmAnswer.BadMessage(reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
  }

  private Optional<JsonNode> violation() {
    return StreamSupport.stream(error().path("details").spliterator(), false)
        .filter(detail -> detail.path("@type").asText().equals(VIOLATIONS))
        .flatMap(
            detail -> StreamSupport.stream(detail.path("fieldViolations").spliterator(), false))
        .findFirst();
  }

  private String text(String field) {
    return error().path(field).asText();
  }

  private JsonNode error() {
    try {
      return JSON.readTree(body).path("error");
    } catch (JsonProcessingException e) {
      return JSON.missingNode();
    }
  }
}
