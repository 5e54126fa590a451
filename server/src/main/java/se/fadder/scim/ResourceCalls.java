package se.fadder.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.machines.Machines;

/** The answers of one kind of resource: at its path, and at the path of each. */
interface ResourceCalls {
  /** What follows the path in the place of an id where a list is asked for by POST. */
  String SEARCH = ".search";

  /** The attributes by which resources are found, in lower case. */
  Set<String> known();

  /** The list that is asked for. */
  ObjectNode list(ScimCall call, Listing asked);

  Answer create(ScimCall call);

  Answer get(ScimCall call);

  Answer replace(ScimCall call);

  Answer patch(ScimCall call);

  Answer delete(ScimCall call);

  /**
   * All of them.
   *
   * @param name of the resources, which stands in their path
   */
  default List<ScimEndpoint> endpoints(Machines machines, String name) {
    String path = ScimEndpoint.ROOT + "/" + name;
    return List.of(
        new ScimEndpoint(
            machines, "GET", path, false, call -> listed(call, Listing.of(call, known()))),
        new ScimEndpoint(machines, "POST", path, false, this::create),
        new ScimEndpoint(machines, "POST", path, true, this::search),
        new ScimEndpoint(machines, "GET", path, true, this::get),
        new ScimEndpoint(machines, "PUT", path, true, this::replace),
        new ScimEndpoint(machines, "PATCH", path, true, this::patch),
        new ScimEndpoint(machines, "DELETE", path, true, this::delete));
  }

  private Answer search(ScimCall call) {
    if (!call.id().equals(SEARCH)) {
      throw ScimRefusal.notFound();
    }
    return listed(call, Listing.searched(call, known()));
  }

  private Answer listed(ScimCall call, Listing asked) {
    return ScimJson.answer(200, Map.of(), list(call, asked));
  }
}
