package se.fadder.http;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The media types in which GraphQL answers, and which of them a client prefers. */
enum Accept {
  RESPONSE("application/graphql-response+json"),
  JSON("application/json"),
  EVENTS("text/event-stream");

  final String contentType;
  private final String mediaType;

  Accept(String mediaType) {
    this.mediaType = mediaType;
    this.contentType = mediaType + "; charset=utf-8";
  }

  /**
   * The media type to answer in, by the Accept header of RFC 9110; empty when the client takes
   * neither. When it does not name either, it is plain JSON, as older clients expect.
   */
  static Optional<Accept> of(String accept) {
    if (accept.isBlank()) {
      return Optional.of(JSON);
    }
    List<Range> ranges = Stream.of(accept.split(",", -1)).map(Range::of).toList();
    return Stream.of(JSON, RESPONSE, EVENTS)
        .filter(type -> type != EVENTS || takesEvents(ranges))
        .map(type -> new Choice(type, range(ranges, type.mediaType)))
        .filter(choice -> choice.range.quality > 0)
        .max(
            Comparator.comparingDouble((Choice choice) -> choice.range.quality)
                .thenComparingInt(choice -> choice.range.depth)
                .thenComparingInt(choice -> -ranges.indexOf(choice.range)))
        .map(Choice::type);
  }

  /** Whether the client takes plain JSON, though it may prefer another type. */
  static boolean takesJson(String accept) {
    return accept.isBlank()
        || range(Stream.of(accept.split(",", -1)).map(Range::of).toList(), JSON.mediaType).quality
            > 0;
  }

  /** Whether the client takes a stream of events, which it must name: most cannot read one. */
  static boolean takesEvents(String accept) {
    return !accept.isBlank()
        && takesEvents(Stream.of(accept.split(",", -1)).map(Range::of).toList());
  }

  private static boolean takesEvents(List<Range> ranges) {
    Range range = range(ranges, EVENTS.mediaType);
    return range.depth == 2 && range.quality > 0;
  }

  /** The range that matches a type most exactly. */
  private static Range range(List<Range> ranges, String mediaType) {
    return ranges.stream()
        .filter(range -> range.holds(mediaType))
        .max(Comparator.comparingInt(range -> range.depth))
        .orElse(Range.NONE);
  }

  private record Choice(Accept type, Range range) {}

  /**
   * One of the ranges in an Accept header.
   *
   * @param depth how exact it is: 0 for all types, 1 for those of a kind, 2 for one
   */
  private record Range(String mediaType, int depth, double quality) {
    private static final Pattern QUALITY = Pattern.compile("[01](\\.\\d{0,3})?");
    static final Range NONE = new Range("", -1, 0);

    static Range of(String text) {
      List<String> parts =
          Stream.of(text.split(";", -1))
              .map(part -> part.strip().toLowerCase(Locale.ROOT))
              .toList();
      String mediaType = parts.getFirst();
      int depth = mediaType.equals("*/*") ? 0 : mediaType.endsWith("/*") ? 1 : 2;
      double quality =
          parts.stream()
              .filter(part -> part.startsWith("q="))
              .findFirst()
              .map(part -> quality(part.substring(2)))
              .orElse(1.0);
      return new Range(mediaType, depth, isOfOtherCharset(parts) ? 0 : quality);
    }

    boolean holds(String type) {
      return switch (depth) {
        case 0 -> true;
        case 1 -> type.startsWith(mediaType.substring(0, mediaType.length() - 1));
        default -> type.equals(mediaType);
      };
    }

    private static boolean isOfOtherCharset(List<String> parts) {
      return parts.stream()
          .filter(part -> part.startsWith("charset="))
          .anyMatch(part -> !part.replace("\"", "").equals("charset=utf-8"));
    }

    private static double quality(String text) {
      return QUALITY.matcher(text).matches() ? Double.parseDouble(text) : 0;
    }
  }
}
