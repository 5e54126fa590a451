package se.fadder.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What every resource tells of itself. */
final class ScimMeta {
  private ScimMeta() {}

  /** Adds it to a resource, of which all else is there. */
  static ObjectNode add(ObjectNode resource, String type, String location) {
    String version = ScimJson.version(resource);
    resource
        .putObject("meta")
        .put("resourceType", type)
        .put("location", location)
        .put("version", version);
    return resource;
  }

  static String version(ObjectNode resource) {
    return resource.path("meta").path("version").asText();
  }

  static String location(ObjectNode resource) {
    return resource.path("meta").path("location").asText();
  }
}
