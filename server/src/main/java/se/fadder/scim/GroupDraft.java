package se.fadder.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.fadder.kernel.PersonId;

/** The members that a group has once a request is done. */
final class GroupDraft {
  private static final Set<String> OF_MEMBERS = Set.of("members.value");

  private final ScimGroup group;
  private final Set<PersonId> members;
  private final Set<PersonId> untold;

  /**
   * Creates a draft of a group as it is.
   *
   * @param holders all who hold the role
   */
  GroupDraft(ScimGroup group, List<PersonId> holders) {
    this.group = group;
    this.members = new LinkedHashSet<>(holders);
    this.untold = new LinkedHashSet<>(holders);
    group.members().forEach(row -> untold.remove(row.personId()));
  }

  Set<PersonId> members() {
    return members;
  }

  /** Takes the body of a whole group. */
  void replace(ObjectNode body) {
    body.properties().forEach(field -> put(AttributeName.plain(field.getKey()), field.getValue()));
    if (body.path("members").isMissingNode()) {
      set(Set.of());
    }
  }

  void patch(ObjectNode body) {
    PatchOperation.of(body).forEach(this::apply);
  }

  private void apply(PatchOperation operation) {
    Optional<PatchPath> path = operation.path(OF_MEMBERS);
    if (path.isPresent()) {
      at(path.get(), operation);
    } else if (operation.kind() == PatchOperation.Kind.REMOVE) {
      throw ScimRefusal.of(ScimRefusal.Type.NO_TARGET, "What is removed has to have a path.");
    } else if (operation.value().isObject()) {
      operation
          .value()
          .properties()
          .forEach(field ->
              at(PatchPath.parse(field.getKey(), OF_MEMBERS), operation.with(field.getValue())));
    } else {
      throw ScimRefusal.of(
          ScimRefusal.Type.INVALID_VALUE, "Without a path the value has to be an object.");
    }
  }

  private void at(PatchPath path, PatchOperation operation) {
    if (!path.attribute().equals("members")) {
      if (operation.kind() == PatchOperation.Kind.REMOVE) {
        throw ScimRefusal.of(ScimRefusal.Type.MUTABILITY, "Only members are removed.");
      }
      put(path.attribute(), operation.value());
      return;
    }
    switch (operation.kind()) {
      case ADD -> members.addAll(people(operation.value()));
      case REPLACE -> set(people(operation.value()));
      case REMOVE -> remove(path, operation.value());
    }
  }

  /** Removes those whom a filter means, or that are listed, or all of whom a directory is told. */
  private void remove(PatchPath path, JsonNode value) {
    Filter filter = path.filter();
    if (filter != null) {
      members.removeIf(person -> filter.matches(ScimGroup.member(person)));
    } else if (value.isMissingNode() || value.isNull()) {
      set(Set.of());
    } else {
      members.removeAll(people(value));
    }
  }

  /** Those of whom a directory is not told are not meant where it lists all. */
  private void set(Set<PersonId> all) {
    members.clear();
    members.addAll(untold);
    members.addAll(all);
  }

  private void put(String attribute, JsonNode value) {
    switch (attribute) {
      case "members" -> set(people(value));
      case "displayname" -> requireSame(attribute, group.displayName(), value);
      case "id" -> requireSame(attribute, group.id().text(), value);
      case "schemas", "meta", "externalid" -> {}
      default ->
          throw ScimRefusal.of(ScimRefusal.Type.INVALID_PATH, "A group has no " + attribute + ".");
    }
  }

  private static void requireSame(String attribute, String is, JsonNode value) {
    if (!value.asText().equalsIgnoreCase(is)) {
      throw ScimRefusal.of(
          ScimRefusal.Type.MUTABILITY, attribute + " follows from the role and the unit.");
    }
  }

  private static Set<PersonId> people(JsonNode value) {
    Set<PersonId> people = new LinkedHashSet<>();
    if (value.isArray()) {
      value.forEach(one -> people.add(person(one)));
    } else if (!value.isNull()) {
      people.add(person(value));
    }
    return people;
  }

  private static PersonId person(JsonNode member) {
    String id = member.isTextual() ? member.textValue() : member.path("value").asText();
    return Users.id(id)
        .orElseThrow(
            () -> ScimRefusal.of(ScimRefusal.Type.INVALID_VALUE, "A member is the id of a user."));
  }
}
