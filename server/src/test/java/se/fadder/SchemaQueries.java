package se.fadder;

import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The queries that are made of the schema: one for each field, with all that it holds. */
final class SchemaQueries {
  private static final Path SCHEMA = Path.of("..", "graphql-schema", "schema.graphqls");

  /** What is given for an argument that must be given. */
  private static final Map<String, String> GIVEN =
      Map.of(
          "Int", "$first",
          "String", "\"a\"",
          "Date", "\"2026-03-11\"",
          "UnitChangeKind", "MOVE",
          "unitId", "\"Unit_019b0001-0000-7000-8000-000000000001\"",
          "UUID", "\"019b0001-0000-7000-8000-000000000001\"",
          "StaffChangeKind", "PERSON_NEW",
          "ID", "\"Person_019b0002-0000-7000-8000-0000000186a0\"",
          "SeriesPlanInput",
              "{form: INDIVIDUAL, memberIds: [], weekday: WEDNESDAY, begins: \"13:00\","
                  + " ends: \"14:00\", firstDay: \"2026-03-18\", lastDay: \"2026-06-17\"}");

  /** How deep objects that are no nodes are looked into; nodes have queries of their own. */
  private static final int DEEP = 5;

  /** What is stored as one text; to ask for all that it holds of ten would be refused. */
  private static final Set<String> ONE_TEXT = Set.of("TemplateContent");

  private final TypeDefinitionRegistry types = new SchemaParser().parse(SCHEMA.toFile());

  /**
   * A query of one field.
   *
   * @param selection the field with its arguments and all that it holds
   */
  record Field(String type, String name, String selection) {
    /** For some nodes of its type. */
    String ofNodes() {
      return "query ($ids: [ID!]!) { nodes(ids: $ids) { ... on %s { __typename %s } } }"
          .formatted(type, selection.replace("$first", "2"));
    }

    /** For the viewer, so many on each page. */
    String ofViewer(int first) {
      return "{ viewer { " + selection.replace("$first", Integer.toString(first)) + " } }";
    }
  }

  /** The types of what can be fetched by id in any number: each viewer is the only one. */
  List<String> nodes() {
    return types.getTypes(ObjectTypeDefinition.class).stream()
        .filter(this::isNode)
        .map(ObjectTypeDefinition::getName)
        .filter(name -> !name.equals("Viewer"))
        .sorted()
        .toList();
  }

  private boolean isNode(ObjectTypeDefinition type) {
    return type.getImplements().stream().anyMatch(of -> ((TypeName) of).getName().equals("Node"));
  }

  /** The fields of a type, each by itself. */
  List<Field> fields(String type) {
    return object(type).orElseThrow().getFieldDefinitions().stream()
        .map(field -> new Field(type, field.getName(), selection(field, DEEP)))
        .toList();
  }

  /**
   * Of each list of pages that the viewer has, what each node on a page holds: once for each field
   * of it.
   */
  List<Field> onPages() {
    List<Field> pages = new ArrayList<>();
    for (FieldDefinition list : object("Viewer").orElseThrow().getFieldDefinitions()) {
      String type = nameOf(list.getType());
      if (type.endsWith("Connection")) {
        String node = type.substring(0, type.length() - "Connection".length());
        for (Field field : fields(node)) {
          pages.add(
              new Field(
                  "Viewer",
                  list.getName() + "." + field.name(),
                  "%s%s { nodes { %s } }"
                      .formatted(list.getName(), arguments(list), field.selection())));
        }
      }
    }
    return pages;
  }

  private Optional<ObjectTypeDefinition> object(String name) {
    return Optional.ofNullable(types.getTypeOrNull(name, ObjectTypeDefinition.class));
  }

  private static String nameOf(Type<?> type) {
    return switch (type) {
      case NonNullType some -> nameOf(some.getType());
      case ListType list -> nameOf(list.getType());
      case TypeName name -> name.getName();
      default -> throw new IllegalArgumentException(type.toString());
    };
  }

  private String selection(FieldDefinition field, int deep) {
    Optional<ObjectTypeDefinition> type = object(nameOf(field.getType()));
    String called = field.getName() + arguments(field);
    if (nameOf(field.getType()).equals("Node")) {
      return called + " { __typename }";
    } else if (type.isEmpty()) {
      return called;
    } else if (isNode(type.get()) || ONE_TEXT.contains(type.get().getName()) || deep == 0) {
      return called + " { __typename }";
    }
    return called
        + type.get().getFieldDefinitions().stream()
            .filter(of -> !of.getName().equals("edges"))
            .map(of -> selection(of, deep - 1))
            .collect(Collectors.joining(" ", " { ", " }"));
  }

  /** What must be given, and how many. */
  private static String arguments(FieldDefinition field) {
    List<String> given = new ArrayList<>();
    for (InputValueDefinition argument : field.getInputValueDefinitions()) {
      boolean must =
          argument.getType() instanceof NonNullType && argument.getDefaultValue() == null;
      if (must || argument.getName().equals("first")) {
        given.add(
            argument.getName()
                + ": "
                + GIVEN.getOrDefault(argument.getName(), GIVEN.get(nameOf(argument.getType()))));
      }
    }
    return given.isEmpty() ? "" : "(" + String.join(", ", given) + ")";
  }
}
