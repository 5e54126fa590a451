package se.fadder.fcm.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules of FCM's reference on the values of a message whose shape is right. */
final class Rules {
  private static final int MOST_BYTES = 4096;
  private static final int LONGEST_TTL = 2_419_200;
  private static final List<String> TARGETS = List.of("token", "topic", "condition", "fid");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_:.-]{1,4096}");
  private static final Pattern TOPIC = Pattern.compile("[a-zA-Z0-9-_.~%]+");
  private static final Set<String> RESERVED = Set.of("from", "message_type");
  private static final Pattern RESERVED_PREFIX = Pattern.compile("(google|gcm).*");

  private static final Map<String, Pattern> WEB_HEADERS =
      Map.of(
          "ttl", Pattern.compile("\\d{1,7}"),
          "urgency", Pattern.compile("very-low|low|normal|high"),
          "topic", Pattern.compile("[A-Za-z0-9_-]{1,32}"));

  private final List<Violation> violations = new ArrayList<>();

  private Rules() {}

  /** What is wrong with a message; empty when nothing is. */
  static List<Violation> violations(JsonNode message) {
    Rules rules = new Rules();
    rules.target(message);
    rules.data("message.data", message.path("data"));
    rules.android(message.path("android"));
    rules.web(message.path("webpush"));
    rules.violations.addAll(AppleRules.violations(message.path("apns")));
    rules.size(message);
    return rules.violations;
  }

  private void must(boolean holds, String field, String description) {
    if (!holds) {
      violations.add(new Violation(field, description));
    }
  }

  private void target(JsonNode message) {
    List<String> set =
        TARGETS.stream().filter(name -> !message.path(name).asText().isEmpty()).toList();
    must(!set.isEmpty(), "message", "Recipient of the message is not set.");
    must(set.size() <= 1, "message", "Only one recipient may be set.");
    for (String name : List.of("token", "fid")) {
      JsonNode value = message.path(name);
      must(
          value.isMissingNode() || TOKEN.matcher(value.asText()).matches(),
          "message." + name,
          "Invalid registration token");
    }
    JsonNode topic = message.path("topic");
    must(
        topic.isMissingNode() || TOPIC.matcher(topic.asText()).matches(),
        "message.topic",
        "Invalid topic");
  }

  private void data(String at, JsonNode data) {
    for (Map.Entry<String, JsonNode> entry : data.properties()) {
      String key = entry.getKey();
      must(
          !key.isEmpty() && !RESERVED.contains(key) && !RESERVED_PREFIX.matcher(key).matches(),
          at,
          "Invalid data payload key: " + key);
    }
  }

  private void android(JsonNode android) {
    data("message.android.data", android.path("data"));
    String ttl = android.path("ttl").asText("0s");
    BigDecimal seconds = new BigDecimal(ttl.substring(0, ttl.length() - 1));
    must(isLifetime(seconds), "message.android.ttl", "Invalid TTL");
  }

  private static boolean isLifetime(BigDecimal seconds) {
    return seconds.signum() >= 0 && seconds.compareTo(BigDecimal.valueOf(LONGEST_TTL)) <= 0;
  }

  private void web(JsonNode web) {
    data("message.webpush.data", web.path("data"));
    for (Map.Entry<String, JsonNode> header : web.path("headers").properties()) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      String value = header.getValue().asText();
      Pattern pattern = WEB_HEADERS.get(name);
      boolean fits =
          pattern != null
              && pattern.matcher(value).matches()
              && (!name.equals("ttl") || isLifetime(new BigDecimal(value)));
      must(fits, "message.webpush.headers", "Invalid header " + header.getKey() + ": " + value);
    }
  }

  private void size(JsonNode message) {
    long bytes = 0;
    for (JsonNode data :
        List.of(message.path("data"), message.at("/android/data"), message.at("/webpush/data"))) {
      for (Map.Entry<String, JsonNode> entry : data.properties()) {
        bytes += bytes(entry.getKey()) + bytes(entry.getValue().asText());
      }
    }
    for (JsonNode whole :
        List.of(
            message.path("notification"),
            message.at("/android/notification"),
            message.at("/webpush/notification"),
            message.at("/apns/payload"))) {
      bytes += whole.isMissingNode() ? 0 : bytes(whole.toString());
    }
    must(bytes <= MOST_BYTES, "message", "Message is too big: " + bytes + " bytes");
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
