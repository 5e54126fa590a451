package se.fadder.graph.engine;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import se.fadder.kernel.Rfc3339;

/**
 * The scalars of the schema beside GraphQL's own: {@code Date}, {@code Time}, {@code DateTime},
 * {@code UUID}.
 */
final class Scalars {
  private static final Pattern TIME_FORM = Pattern.compile("\\d\\d:\\d\\d(:00(\\.0{1,3})?)?");

  static final GraphQLScalarType DATE =
      scalar("Date", LocalDate.class, LocalDate::toString, Scalars::day);

  static final GraphQLScalarType TIME =
      scalar("Time", LocalTime.class, LocalTime::toString, Scalars::time);

  static final GraphQLScalarType DATE_TIME =
      scalar("DateTime", Instant.class, Rfc3339::text, Rfc3339::parse);

  static final GraphQLScalarType UUID_TEXT =
      scalar("UUID", UUID.class, UUID::toString, Scalars::uuid);

  static final List<GraphQLScalarType> ALL = List.of(DATE, TIME, DATE_TIME, UUID_TEXT);

  private Scalars() {}

  /** The Java type whose values a scalar of the schema shows; {@code Object} for {@code ID}. */
  static Class<?> javaType(String scalar) {
    return switch (scalar) {
      case "Date" -> LocalDate.class;
      case "Time" -> LocalTime.class;
      case "DateTime" -> Instant.class;
      case "UUID" -> UUID.class;
      case "String" -> String.class;
      case "Int" -> Integer.class;
      case "Float" -> Double.class;
      case "Boolean" -> Boolean.class;
      default -> Object.class;
    };
  }

  /** Parses a UUID in the form of RFC 9562 and no other: Java's parser takes shorter ones too. */
  static UUID uuid(String text) {
    if (text.length() != 36) {
      throw new IllegalArgumentException("a UUID has 36 characters");
    }
    return UUID.fromString(text);
  }

  /**
   * Parses a day in the plain form alone: Java's parser takes years of more than four digits too.
   */
  private static LocalDate day(String text) {
    if (text.length() != 10) {
      throw new IllegalArgumentException("a day has 10 characters");
    }
    return LocalDate.parse(text);
  }

  /**
   * Parses a time to the minute: seconds and their parts may be written, as in HTML, but must be
   * zero.
   */
  private static LocalTime time(String text) {
    if (!TIME_FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("a time of day is written to the minute");
    }
    return LocalTime.parse(text);
  }

  private static <T> GraphQLScalarType scalar(
      String name, Class<T> type, Function<T, String> print, Function<String, T> parse) {
    return GraphQLScalarType.newScalar()
        .name(name)
        .coercing(new TextForm<>(name, type, print, parse))
        .build();
  }

  /** A scalar that is written as text. */
  private record TextForm<T>(
      String name, Class<T> type, Function<T, String> print, Function<String, T> parse)
      implements Coercing<T, String> {
    @Override
    public String serialize(Object value, GraphQLContext context, Locale locale) {
      if (!type.isInstance(value)) {
        throw new CoercingSerializeException(
            name + " is made from " + type.getName() + ", not " + value.getClass().getName());
      }
      return print.apply(type.cast(value));
    }

    @Override
    public T parseValue(Object input, GraphQLContext context, Locale locale) {
      if (!(input instanceof String text)) {
        throw new CoercingParseValueException(message());
      }
      try {
        return parse.apply(text);
      } catch (DateTimeException | IllegalArgumentException e) {
        throw new CoercingParseValueException(message(), e);
      }
    }

    @Override
    public T parseLiteral(
        Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
      if (!(input instanceof StringValue text)) {
        throw new CoercingParseLiteralException(message());
      }
      try {
        return parse.apply(Objects.requireNonNullElse(text.getValue(), ""));
      } catch (DateTimeException | IllegalArgumentException e) {
        throw new CoercingParseLiteralException(message(), e);
      }
    }

    @Override
    public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
      return StringValue.of(serialize(input, context, locale));
    }

    private String message() {
      return "This is not a " + name + ": it is written as the schema's description of it says.";
    }
  }
}
