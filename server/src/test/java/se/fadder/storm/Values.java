package se.fadder.storm;

import static graphql.schema.GraphQLTypeUtil.unwrapNonNull;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The generator of values for arguments and variables, as JSON has them: most fit their type, some
 * are hostile.
 *
 * @param ids of things that are there
 * @param cursors from lists that are there
 */
record Values(SplittableRandom random, List<String> ids, List<String> cursors) {
  /** One in so many values does not fit. */
  private static final int HOSTILE = 12;

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "Åsa Öhrström-Älg",
          "🦆 👩🏽‍💻 🇸🇪",
          "a\u030a",
          "om 811228-9874",
          "19811228-9874",
          "'; drop table person; --",
          "%_\\",
          "\"quoted\" \\ {} ${x} #",
          "<script>alert(1)</script>",
          "\u0000\u0001\u001b[31m",
          "\u202eedoc\u2066",
          "line\r\nline\tline",
          "\ud83d",
          "null",
          "NaN",
          "-0",
          "x".repeat(10_000),
          "å".repeat(2_000),
          "../../etc/passwd",
          "0197f2c4-5a3e-7c1d-9b2a-3f4e5d6c7b8a");

  private static final List<Object> NUMBERS =
      List.of(
          0,
          -1,
          1,
          100,
          101,
          Integer.MAX_VALUE,
          Integer.MIN_VALUE,
          Long.MAX_VALUE,
          Long.MIN_VALUE,
          new java.math.BigInteger("9".repeat(400)),
          0.5,
          -0.0,
          1e308,
          new java.math.BigDecimal("1e-400"));

  private static final List<String> DAYS =
      List.of(
          "2026-02-28",
          "2024-02-29",
          "2025-02-29",
          "0000-01-01",
          "0001-01-01",
          "1899-12-31",
          "1900-01-01",
          "2199-12-31",
          "9999-12-31",
          "-999-01-01",
          "+99999-1-1",
          "2026-13-01",
          "2026-W09-1",
          "26-02-28");

  /** A value for an argument of that type. */
  @Nullable Object of(GraphQLType type, String name) {
    if (random.nextInt(HOSTILE) == 0) {
      return hostile(type, name, 0);
    }
    return fitting(type, name);
  }

  private @Nullable Object fitting(GraphQLType type, String name) {
    if (!(type instanceof GraphQLNonNull) && random.nextInt(6) == 0) {
      return null;
    }
    return switch (unwrapNonNull(type)) {
      case GraphQLList list -> list(list.getWrappedType(), name);
      case GraphQLEnumType choice ->
          new Name(
              any(choice.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList()));
      case GraphQLInputObjectType object -> object(object);
      case GraphQLNamedType scalar -> scalar(scalar.getName(), name);
      default -> null;
    };
  }

  /** A value that is written without quotes in a document. */
  record Name(String text) {}

  private List<@Nullable Object> list(GraphQLType of, String name) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = random.nextInt(random.nextInt(20) == 0 ? 120 : 5); i >= 0; i--) {
      values.add(of(of, name));
    }
    return values;
  }

  private Map<String, @Nullable Object> object(GraphQLInputObjectType type) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
      if (field.getType() instanceof GraphQLNonNull || random.nextBoolean()) {
        fields.put(field.getName(), of(field.getType(), field.getName()));
      }
    }
    return fields;
  }

  private Object scalar(String type, String name) {
    return switch (type) {
      case "Int" -> name.equals("first") ? random.nextInt(1, 6) : any(NUMBERS);
      case "Float" -> any(NUMBERS);
      case "Boolean" -> random.nextBoolean();
      case "ID" -> id(name);
      case "Date" -> day();
      case "DateTime" -> day() + "T10:15:00.000+01:00";
      case "UUID" -> new UUID(random.nextLong(), random.nextLong()).toString();
      default -> name.equals("after") && !cursors.isEmpty() ? any(cursors) : any(TEXTS);
    };
  }

  /** Of the kind that the name speaks of, mostly. */
  private String id(String name) {
    String kind = name.replaceFirst("Id$", "");
    kind =
        switch (kind) {
          case "mentor", "newHire", "owner", "assignee" -> "person";
          case "comment" -> "stepComment";
          case "link" -> "stepLink";
          case "session" -> "signInSession";
          default -> kind;
        };
    String prefix = Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + "_";
    List<String> fitting = ids.stream().filter(id -> id.startsWith(prefix)).toList();
    return switch (random.nextInt(12)) {
      case 0 -> prefix + new UUID(random.nextLong(), random.nextLong());
      case 1 -> any(TEXTS);
      case 2 -> any(ids);
      default -> any(fitting.isEmpty() ? ids : fitting);
    };
  }

  private String day() {
    return random.nextInt(4) == 0
        ? any(DAYS)
        : java.time.LocalDate.of(2026, 11, 24).plusDays(random.nextInt(-900, 900)).toString();
  }

  private @Nullable Object hostile(GraphQLType type, String name, int depth) {
    return switch (random.nextInt(9)) {
      case 0 -> null;
      case 1 -> any(NUMBERS);
      case 2 -> any(TEXTS);
      case 3 -> random.nextBoolean();
      case 4 -> List.of();
      case 5 -> new HashMap<>(Map.of("å", "x", "idempotencyKey", 1));
      case 6 -> depth > 20 ? 7 : java.util.Arrays.asList(hostile(type, name, depth + 5));
      case 7 -> new Name("NO_SUCH_VALUE");
      default -> {
        Map<String, @Nullable Object> extra = new LinkedHashMap<>();
        extra.put("extra", fitting(type, name));
        yield extra;
      }
    };
  }

  <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
