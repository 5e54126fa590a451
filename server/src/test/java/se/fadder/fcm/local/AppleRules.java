package se.fadder.fcm.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules of Apple's reference on the part of a message that is for its service. */
final class AppleRules {
  private static final int LONGEST_COLLAPSE_ID = 64;
  private static final Map<String, Pattern> HEADERS =
      Map.of(
          "apns-id", Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"),
          "apns-expiration", Pattern.compile("\\d{1,10}"),
          "apns-priority", Pattern.compile("1|5|10"),
          "apns-topic", Pattern.compile("[A-Za-z0-9.-]+"),
          "apns-collapse-id", Pattern.compile(".+"),
          "apns-push-type",
              Pattern.compile(
                  "alert|background|location|voip|complication|fileprovider|mdm|liveactivity"
                      + "|pushtotalk|widgets"));

  private static final Set<String> TEXTS =
      Set.of("category", "thread-id", "target-content-id", "interruption-level");
  private static final Set<String> FLAGS = Set.of("content-available", "mutable-content");
  private static final Set<String> ALERT =
      Set.of(
          "title",
          "subtitle",
          "body",
          "launch-image",
          "title-loc-key",
          "title-loc-args",
          "subtitle-loc-key",
          "subtitle-loc-args",
          "loc-key",
          "loc-args");

  private final List<Violation> violations = new ArrayList<>();

  private AppleRules() {}

  static List<Violation> violations(JsonNode apns) {
    AppleRules rules = new AppleRules();
    apns.path("headers")
        .properties()
        .forEach(header -> rules.header(header.getKey(), header.getValue().asText()));
    if (apns.has("payload")) {
      JsonNode aps = apns.at("/payload/aps");
      rules.must(aps.isObject(), "message.apns.payload", "Payload must have an aps dictionary");
      aps.properties().forEach(field -> rules.field(field.getKey(), field.getValue()));
    }
    rules.priority(apns);
    return rules.violations;
  }

  private void must(boolean holds, String field, String description) {
    if (!holds) {
      violations.add(new Violation(field, description));
    }
  }

  private void header(String name, String value) {
    Pattern pattern = HEADERS.get(name.toLowerCase(Locale.ROOT));
    boolean fits =
        pattern != null
            && pattern.matcher(value).matches()
            && (!name.equals("apns-collapse-id")
                || value.getBytes(StandardCharsets.UTF_8).length <= LONGEST_COLLAPSE_ID);
    must(fits, "message.apns.headers", "Invalid header " + name + ": " + value);
  }

  private void field(String name, JsonNode value) {
    String at = "message.apns.payload.aps." + name;
    if (TEXTS.contains(name)) {
      must(value.isTextual(), at, "Must be a string");
    } else if (FLAGS.contains(name)) {
      must(value.isInt() && (value.asInt() == 0 || value.asInt() == 1), at, "Must be 0 or 1");
    } else if (name.equals("badge")) {
      must(value.isInt(), at, "Must be a number");
    } else if (name.equals("sound")) {
      must(value.isTextual() || value.isObject(), at, "Must be a string or a dictionary");
    } else if (name.equals("alert")) {
      must(value.isTextual() || value.isObject(), at, "Must be a string or a dictionary");
      value.fieldNames().forEachRemaining(part -> must(ALERT.contains(part), at, "No such key"));
    }
  }

  /** What shows nothing may not wake the device at once. */
  private void priority(JsonNode apns) {
    JsonNode aps = apns.at("/payload/aps");
    boolean shows = aps.has("alert") || aps.has("sound") || aps.has("badge");
    must(
        shows || !apns.at("/headers/apns-priority").asText().equals("10"),
        "message.apns.headers",
        "Priority 10 needs something to show");
  }
}
