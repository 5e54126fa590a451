package se.fadder.scim;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The schemas of the resources (RFC 7643, section 7), with the attributes that Fadder keeps. */
final class ScimSchemas {
  /**
   * The attributes of a schema, one a line: its name, its type, and what else is so of it, before
   * what it is. Without more it may be changed, is no list, need not be there, and the case of its
   * letters does not count.
   */
  private static final String USER =
      """
      userName string required server : The name of the account in the directory.
      externalId string exact : The directory's own id.
      name complex required : What the person is called.
      name.formatted string readOnly : The whole name, or the alias of somebody with protected identity.
      name.givenName string required : The given name.
      name.familyName string : The family name.
      displayName string readOnly : The name that is shown.
      title string : What the person works as.
      active boolean : Whether the person works here. False ends employment and sign-in today.
      emails complex many : Where letters reach the person at work; one is kept.
      emails.value string : The address.
      emails.type string readOnly : Always work.
      emails.primary boolean readOnly : Always true.
      """;

  private static final String ENTERPRISE =
      """
      employeeNumber string exact immutable server : The HR system's own number of the person.
      department string required : The key or the name of the unit in which the person works.
      organization string : Where there is no department, the unit; told is the organisation.
      manager complex : Who leads the person, and with them the unit where they work.
      manager.value string exact : The id of that user.
      manager.$ref reference readOnly : Where that user is.
      """;

  private static final String GROUP =
      """
      displayName string required immutable server : The role and the unit.
      members complex many : Those who hold the role.
      members.value string exact immutable : The id of the user.
      members.$ref reference immutable : Where the user is.
      members.display string readOnly : What the user is called.
      """;

  private ScimSchemas() {}

  static List<ObjectNode> all() {
    return List.of(
        schema(ScimJson.USER, "User", USER),
        schema(ScimJson.ENTERPRISE, "EnterpriseUser", ENTERPRISE),
        schema(ScimJson.GROUP, "Group", GROUP));
  }

  private static ObjectNode schema(String id, String name, String attributes) {
    ObjectNode schema = ScimJson.object();
    schema.putArray("schemas").add(ScimJson.CORE + "Schema");
    schema.put("id", id).put("name", name).put("description", name);
    ArrayNode all = schema.putArray("attributes");
    Map<String, ObjectNode> byName = new HashMap<>();
    attributes
        .lines()
        .forEach(line -> {
          int colon = line.indexOf(" : ");
          String[] words = line.substring(0, colon).split(" ", -1);
          int dot = words[0].indexOf('.');
          ArrayNode into =
              dot < 0
                  ? all
                  : Objects.requireNonNull(byName.get(words[0].substring(0, dot)))
                      .withArray("subAttributes");
          ObjectNode attribute =
              attribute(into.addObject(), words[0].substring(dot + 1), words[1], Set.of(words));
          byName.put(words[0], attribute.put("description", line.substring(colon + 3)));
        });
    return schema;
  }

  private static ObjectNode attribute(
      ObjectNode attribute, String name, String type, Set<String> words) {
    attribute
        .put("name", name)
        .put("type", type)
        .put("multiValued", words.contains("many"))
        .put("required", words.contains("required"))
        .put("caseExact", words.contains("exact"))
        .put("mutability", mutability(words))
        .put("returned", "default")
        .put("uniqueness", words.contains("server") ? "server" : "none");
    if (type.equals("reference")) {
      attribute.putArray("referenceTypes").add("User");
    }
    return attribute;
  }

  private static String mutability(Set<String> words) {
    if (words.contains("readOnly")) {
      return "readOnly";
    }
    return words.contains("immutable") ? "immutable" : "readWrite";
  }
}
