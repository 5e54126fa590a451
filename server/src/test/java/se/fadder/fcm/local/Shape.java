package se.fadder.fcm.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The shape of a message: the fields that it can have and their types, as in the reference of FCM's
 * HTTP v1 API.
 */
final class Shape {
  private static final String FIELDS =
      """
      request message:message validate_only:bool
      message name:string data:strings notification:notification android:android webpush:webpush
      message apns:apns fcm_options:options token:string topic:string condition:string fid:string
      notification title:string body:string image:string
      options analytics_label:string
      android collapse_key:string priority:priority ttl:duration restricted_package_name:string
      android data:strings notification:android_notification fcm_options:options
      android direct_boot_ok:bool bandwidth_constrained_ok:bool restricted_satellite_ok:bool
      android_notification title:string body:string icon:string color:string sound:string tag:string
      android_notification click_action:string body_loc_key:string body_loc_args:list
      android_notification title_loc_key:string title_loc_args:list channel_id:string ticker:string
      android_notification sticky:bool event_time:string local_only:bool image:string proxy:string
      android_notification notification_priority:string default_sound:bool light_settings:struct
      android_notification default_vibrate_timings:bool default_light_settings:bool
      android_notification vibrate_timings:list visibility:string notification_count:number
      webpush headers:strings data:strings notification:struct fcm_options:web_options
      web_options link:string analytics_label:string
      apns headers:strings payload:struct fcm_options:apple_options live_activity_token:string
      apple_options analytics_label:string image:string
      """;

  private static final Map<String, Map<String, String>> TYPES = new HashMap<>();

  static {
    FIELDS
        .lines()
        .map(line -> line.split(" ", -1))
        .forEach(words -> {
          Map<String, String> fields = TYPES.computeIfAbsent(words[0], name -> new HashMap<>());
          for (int i = 1; i < words.length; i++) {
            int colon = words[i].indexOf(':');
            fields.put(words[i].substring(0, colon), words[i].substring(colon + 1));
          }
        });
  }

  private static final Pattern DURATION = Pattern.compile("-?\\d{1,12}(\\.\\d{1,9})?s");
  private static final Set<String> PRIORITIES = Set.of("NORMAL", "HIGH");

  private final List<Violation> violations = new ArrayList<>();

  private Shape() {}

  /** What of a request does not fit; empty when all does. */
  static List<Violation> violations(JsonNode request) {
    Shape shape = new Shape();
    shape.object("request", "", request);
    return shape.violations;
  }

  private void object(String type, String at, JsonNode value) {
    if (!value.isObject()) {
      violations.add(Violation.mistyped(at, type, value.toString()));
      return;
    }
    Map<String, String> fields = Objects.requireNonNull(TYPES.get(type));
    value
        .properties()
        .forEach(field -> {
          String fieldType = fields.get(snakeCase(field.getKey()));
          if (fieldType == null) {
            violations.add(Violation.unknown(at, field.getKey()));
          } else {
            check(fieldType, path(at, snakeCase(field.getKey())), field.getValue());
          }
        });
  }

  /** JSON may have names of protocol buffers in either form. */
  static String snakeCase(String name) {
    StringBuilder snake = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        snake.append('_').append((char) (c + 'a' - 'A'));
      } else {
        snake.append(c);
      }
    }
    return snake.toString();
  }

  private static String path(String at, String name) {
    return at.isEmpty() ? name : at + "." + name;
  }

  private void check(String type, String at, JsonNode value) {
    switch (type) {
      case "string" -> must(value.isTextual(), at, "TYPE_STRING", value);
      case "bool" -> must(value.isBoolean(), at, "TYPE_BOOL", value);
      case "number" -> must(value.isIntegralNumber(), at, "TYPE_INT32", value);
      case "struct" -> must(value.isObject(), at, "google.protobuf.Struct", value);
      case "list" -> must(value.isArray(), at, "TYPE_STRING", value);
      case "duration" ->
          must(
              value.isTextual() && DURATION.matcher(value.asText()).matches(),
              at,
              "type.googleapis.com/google.protobuf.Duration",
              value);
      case "priority" ->
          must(
              PRIORITIES.contains(value.asText().toUpperCase(Locale.ROOT)),
              at,
              "google.firebase.fcm.v1.AndroidConfig.AndroidMessagePriority",
              value);
      case "strings" -> strings(at, value);
      default -> object(type, at, value);
    }
  }

  private void must(boolean fits, String at, String type, JsonNode value) {
    if (!fits) {
      violations.add(Violation.mistyped(at, type, value.toString()));
    }
  }

  private void strings(String at, JsonNode map) {
    must(map.isObject(), at, "map", map);
    int index = 0;
    for (Map.Entry<String, JsonNode> entry : map.properties()) {
      String entryAt = at + "[" + index++ + "].value";
      must(entry.getValue().isTextual(), entryAt, "TYPE_STRING", entry.getValue());
    }
  }
}
