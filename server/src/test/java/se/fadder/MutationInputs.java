package se.fadder;

import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The mutations of the printed schema, and inputs for them that are made from it. */
final class MutationInputs {
  private static final Path SCHEMA = Path.of("..", "graphql-schema", "schema.graphqls");

  /** Where the name of a field is not that of what its id is of. */
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("parentId", "Unit"),
          Map.entry("intoId", "Unit"),
          Map.entry("changeId", "UnitChange"),
          Map.entry("keyId", "MachineKey"),
          Map.entry("passkeyId", "Passkey"),
          Map.entry("fileId", "StaffFile"),
          Map.entry("mentorId", "Person"),
          Map.entry("newHireId", "Person"),
          Map.entry("ownerId", "Person"),
          Map.entry("assigneeId", "Person"),
          Map.entry("standInId", "Person"),
          Map.entry("meetsId", "Person"),
          Map.entry("otherId", "Person"),
          Map.entry("runId", "RoutineRun"),
          Map.entry("leaderId", "Person"),
          Map.entry("hostId", "Person"),
          Map.entry("seriesId", "SessionSeries"),
          Map.entry("memberIds", "Person"),
          Map.entry("addIds", "Person"),
          Map.entry("removeIds", "Person"),
          Map.entry("presentIds", "Person"),
          Map.entry("commentId", "StepComment"),
          Map.entry("linkId", "StepLink"),
          Map.entry("noteId", "SessionNote"),
          Map.entry("requestId", "MentorRequest"),
          Map.entry("proposalId", "PairingProposal"),
          Map.entry("slotId", "BreakSlot"),
          Map.entry("lineId", "PairingLine"),
          Map.entry("lineIds", "PairingLine"),
          Map.entry("areaIds", "Skill"),
          Map.entry("languageIds", "Skill"),
          Map.entry("languageId", "Skill"));

  private final TypeDefinitionRegistry schema;

  MutationInputs() {
    try {
      schema = new SchemaParser().parse(Files.readString(SCHEMA));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The values of the fields that are not asked about: what may be judged before an id is. */
  enum Flavour {
    PLAIN,
    /** Such as the number of a change that has been made. */
    NEXT,
    /** What must be refused. */
    ODD
  }

  /**
   * The filling of an input.
   *
   * @param field the one that is asked about
   * @param id what it holds
   * @param others the id that another field holds, by the kind of what it is of
   */
  record Filling(Flavour flavour, String field, String id, Function<String, String> others) {}

  /** The names of all mutations. */
  List<String> all() {
    return object("Mutation").getFieldDefinitions().stream().map(FieldDefinition::getName).toList();
  }

  private ObjectTypeDefinition object(String name) {
    return Objects.requireNonNull(schema.getTypeOrNull(name, ObjectTypeDefinition.class), name);
  }

  private FieldDefinition mutation(String name) {
    return object("Mutation").getFieldDefinitions().stream()
        .filter(field -> field.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private String inputOf(String mutation) {
    return bare(mutation(mutation).getInputValueDefinitions().getFirst().getType());
  }

  /** The name of a type without what it is a list of, or never null. */
  private static String bare(Type<?> type) {
    return switch (type) {
      case NonNullType must -> bare(must.getType());
      case ListType list -> bare(list.getType());
      case TypeName named -> named.getName();
      default -> throw new IllegalArgumentException("" + type);
    };
  }

  /** The names of the fields of its input that hold ids, also within. */
  SortedSet<String> ids(String mutation) {
    return idsIn(inputOf(mutation));
  }

  private SortedSet<String> idsIn(String input) {
    SortedSet<String> ids = new TreeSet<>();
    for (InputValueDefinition field : fields(input).orElseThrow()) {
      String type = bare(field.getType());
      if (type.equals("ID") || (type.equals("UUID") && field.getName().endsWith("Id"))) {
        ids.add(field.getName());
      } else if (fields(type).isPresent()) {
        ids.addAll(idsIn(type));
      }
    }
    return ids;
  }

  /** The fields of a type of input; empty when it is none. */
  private Optional<List<InputValueDefinition>> fields(String type) {
    return Optional.ofNullable(schema.getTypeOrNull(type, InputObjectTypeDefinition.class))
        .map(InputObjectTypeDefinition::getInputValueDefinitions);
  }

  /** What the id in a field of a mutation's input is of, such as {@code Step}. */
  static String kind(String mutation, String field) {
    return mutation.equals("signInSessionEnd") ? "SignInSession" : kind(field);
  }

  private static String kind(String field) {
    String own = field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    return KINDS.getOrDefault(field, own.substring(0, own.length() - "Id".length()));
  }

  /** A document that asks for all that the mutation answers. */
  String document(String mutation) {
    List<String> fields = new ArrayList<>();
    for (FieldDefinition field : object(bare(mutation(mutation).getType())).getFieldDefinitions()) {
      boolean isPlain =
          schema.getTypeOrNull(bare(field.getType()), ObjectTypeDefinition.class) == null;
      boolean isErrors = field.getName().equals("userErrors");
      String within = isErrors ? " {field code message}" : " {__typename}";
      fields.add(field.getName() + (isPlain ? "" : within));
    }
    return "mutation($input: %s!) {%s(input: $input) {%s}}"
        .formatted(inputOf(mutation), mutation, String.join(" ", fields));
  }

  /** An input with what it must have, and the field that is asked about. */
  Map<String, @Nullable Object> filled(String mutation, Filling filling) {
    return filledIn(inputOf(mutation), filling);
  }

  private Map<String, @Nullable Object> filledIn(String input, Filling filling) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (InputValueDefinition field : fields(input).orElseThrow()) {
      boolean must = field.getType() instanceof NonNullType && field.getDefaultValue() == null;
      if (must || field.getName().equals(filling.field) || holds(field, filling.field)) {
        values.put(field.getName(), value(field.getName(), field.getType(), filling));
      }
    }
    return values;
  }

  private boolean holds(InputValueDefinition field, String id) {
    String type = bare(field.getType());
    return fields(type).isPresent() && idsIn(type).contains(id);
  }

  private Object value(String name, Type<?> type, Filling filling) {
    return switch (type) {
      case NonNullType must -> value(name, must.getType(), filling);
      case ListType list ->
          Stream.generate(() -> value(name, list.getType(), filling))
              .limit(name.equals("months") ? 12 : 1)
              .toList();
      case TypeName _ when name.equals(filling.field) -> filling.id;
      case TypeName named -> plain(name, named.getName(), filling);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private Object plain(String name, String type, Filling filling) {
    boolean odd = filling.flavour == Flavour.ODD;
    return switch (type) {
      case "ID" -> filling.others.apply(kind(name));
      case "Int" -> odd ? 999 : filling.flavour == Flavour.PLAIN ? 0 : 1;
      case "Boolean" -> odd;
      case "UUID" -> UUID.randomUUID().toString();
      case "Date" -> odd ? "1900-01-01" : name.equals("week") ? "2026-03-09" : "2026-03-11";
      case "DateTime" -> "2026-03-11T08:00:00.000Z";
      case "Time" -> "22:00";
      case "String" -> text(name, odd);
      default -> fields(type).isPresent() ? filledIn(type, filling) : firstOf(type);
    };
  }

  private static String text(String name, boolean odd) {
    boolean isAddress = name.toLowerCase(Locale.ROOT).endsWith("url");
    return odd
        ? (isAddress ? "javascript:1" : "811228-9874")
        : (isAddress ? "https://rutiner.example/a" : "nyckel");
  }

  private String firstOf(String type) {
    return Objects.requireNonNull(schema.getTypeOrNull(type, EnumTypeDefinition.class), type)
        .getEnumValueDefinitions()
        .getFirst()
        .getName();
  }
}
