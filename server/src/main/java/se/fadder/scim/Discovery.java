package se.fadder.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.machines.Machines;

/**
 * What the server tells of itself (RFC 7644, section 4): what it can, and which resources it has.
 */
final class Discovery {
  private static final String ROOT = ScimEndpoint.ROOT;

  private final Supplier<URI> address;

  Discovery(Supplier<URI> address) {
    this.address = address;
  }

  List<ScimEndpoint> endpoints(Machines machines) {
    return List.of(
        new ScimEndpoint(machines, "GET", ROOT + "/ServiceProviderConfig", false, call -> config()),
        new ScimEndpoint(
            machines, "GET", ROOT + "/ResourceTypes", false, call -> all(call, types())),
        new ScimEndpoint(
            machines, "GET", ROOT + "/ResourceTypes", true, call -> one(call, types())),
        new ScimEndpoint(machines, "GET", ROOT + "/Schemas", false, call -> all(call, schemas())),
        new ScimEndpoint(machines, "GET", ROOT + "/Schemas", true, call -> one(call, schemas())));
  }

  private String root() {
    return ScimRoot.of(address) + ROOT;
  }

  private Answer config() {
    ObjectNode config = ScimJson.object();
    config.putArray("schemas").add(ScimJson.CORE + "ServiceProviderConfig");
    config.putObject("patch").put("supported", true);
    config
        .putObject("bulk")
        .put("supported", false)
        .put("maxOperations", 0)
        .put("maxPayloadSize", ScimJson.MOST_BYTES);
    config.putObject("filter").put("supported", true).put("maxResults", Listing.MOST);
    config.putObject("changePassword").put("supported", false);
    config.putObject("sort").put("supported", false);
    config.putObject("etag").put("supported", true);
    config
        .putArray("authenticationSchemes")
        .addObject()
        .put("type", "oauthbearertoken")
        .put("name", "Key for a machine")
        .put("description", "A key for SCIM that an administrator has made in Fadder.")
        .put("primary", true);
    ScimMeta.add(config, "ServiceProviderConfig", root() + "/ServiceProviderConfig");
    return ScimJson.answer(200, Map.of(), config);
  }

  private List<ObjectNode> types() {
    ObjectNode user = type("User", "/Users", ScimJson.USER, "Somebody who works here, or has.");
    user.withArray("schemaExtensions")
        .addObject()
        .put("schema", ScimJson.ENTERPRISE)
        .put("required", true);
    ObjectNode group =
        type("Group", "/Groups", ScimJson.GROUP, "A role at a unit, with those who hold it.");
    return List.of(described(user, "ResourceType"), described(group, "ResourceType"));
  }

  private static ObjectNode type(String name, String endpoint, String schema, String about) {
    ObjectNode type = ScimJson.object();
    type.putArray("schemas").add(ScimJson.CORE + "ResourceType");
    return type.put("id", name)
        .put("name", name)
        .put("endpoint", endpoint)
        .put("description", about)
        .put("schema", schema);
  }

  private List<ObjectNode> schemas() {
    return ScimSchemas.all().stream().map(schema -> described(schema, "Schema")).toList();
  }

  private ObjectNode described(ObjectNode resource, String type) {
    return ScimMeta.add(resource, type, root() + "/" + type + "s/" + resource.path("id").asText());
  }

  private static Answer all(ScimCall call, List<ObjectNode> resources) {
    if (call.parameter("filter").isPresent()) {
      throw ScimRefusal.forbidden("What the server tells of itself is not filtered.");
    }
    Listing whole = new Listing(null, 1, Listing.MOST, Attributes.of(call));
    return ScimJson.answer(200, Map.of(), whole.answer(resources.size(), resources));
  }

  private static Answer one(ScimCall call, List<ObjectNode> resources) {
    return resources.stream()
        .filter(resource -> resource.path("id").asText().equals(call.id()))
        .findFirst()
        .map(resource -> ScimAnswers.read(call, resource))
        .orElseThrow(ScimRefusal::notFound);
  }
}
