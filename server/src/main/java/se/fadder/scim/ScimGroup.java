package se.fadder.scim;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import se.fadder.kernel.PersonId;
import se.fadder.people.Role;
import se.fadder.people.Unit;
import se.fadder.scim.UserSql.UserRow;

/**
 * A group as a directory knows it: a role at a unit, and those who hold it.
 *
 * @param members those of whom a directory is told
 */
record ScimGroup(Unit unit, Role role, List<UserRow> members) {
  private static final Map<Role, String> WORDS =
      Map.of(
          Role.MANAGER, "Chef",
          Role.HR, "HR",
          Role.EXPERT, "Expert",
          Role.IT, "IT",
          Role.ADMIN, "Administratör");

  ScimGroup {
    members = List.copyOf(members);
  }

  GroupId id() {
    return new GroupId(role, unit.id());
  }

  /** The role and the name of the unit, with the key where it has one: units may share a name. */
  String displayName() {
    String name = WORDS.get(role) + ", " + unit.name();
    return unit.key() == null ? name : name + " (" + unit.key() + ")";
  }

  ObjectNode json(String address, boolean withMembers) {
    String root = address + ScimEndpoint.ROOT;
    ObjectNode group = ScimJson.object();
    group.putArray("schemas").add(ScimJson.GROUP);
    group.put("id", id().text()).put("displayName", displayName());
    if (withMembers) {
      ArrayNode all = group.putArray("members");
      for (UserRow member : members) {
        String id = member.personId().value().toString();
        all.addObject()
            .put("value", id)
            .put("$ref", root + "/Users/" + id)
            .put("display", ScimUserView.name(member));
      }
    }
    return ScimMeta.add(group, "Group", root + "/Groups/" + id().text());
  }

  /** What filters are asked of. */
  Filter.Told told() {
    return new Filter.Told() {
      @Override
      public List<Object> values(String attribute) {
        return switch (attribute) {
          case "id" -> List.of(id().text());
          case "displayname" -> List.of(displayName());
          case "members", "members.value" ->
              members.stream().<Object>map(of -> of.personId().value().toString()).toList();
          default -> List.of();
        };
      }

      @Override
      public List<Filter.Told> elements(String attribute) {
        return attribute.equals("members")
            ? members.stream().map(of -> member(of.personId())).toList()
            : List.of();
      }
    };
  }

  /** A member as a value with attributes. */
  static Filter.Told member(PersonId person) {
    return attribute -> attribute.equals("value") ? List.of(person.value().toString()) : List.of();
  }
}
