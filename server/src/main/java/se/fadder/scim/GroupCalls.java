package se.fadder.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import se.fadder.db.Database;
import se.fadder.db.Tx;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.machines.Machines;

/** The answers of {@code /Groups}. */
final class GroupCalls {
  private static final String PATH = ScimEndpoint.ROOT + "/Groups";

  private final Database database;
  private final Groups groups;
  private final GroupChanges changes;
  private final Supplier<URI> address;

  GroupCalls(Database database, Groups groups, GroupChanges changes, Supplier<URI> address) {
    this.database = database;
    this.groups = groups;
    this.changes = changes;
    this.address = address;
  }

  List<ScimEndpoint> endpoints(Machines machines) {
    return List.of(
        new ScimEndpoint(machines, "GET", PATH, false, this::list),
        new ScimEndpoint(machines, "POST", PATH, false, this::create),
        new ScimEndpoint(machines, "POST", PATH, true, this::search),
        new ScimEndpoint(machines, "GET", PATH, true, this::get),
        new ScimEndpoint(machines, "PUT", PATH, true, this::replace),
        new ScimEndpoint(machines, "PATCH", PATH, true, this::patch),
        new ScimEndpoint(machines, "DELETE", PATH, true, this::delete));
  }

  private Answer list(ScimCall call) {
    return list(call, Listing.of(call, Groups.KNOWN));
  }

  private Answer search(ScimCall call) {
    if (!call.id().equals(UserCalls.SEARCH)) {
      throw ScimRefusal.notFound();
    }
    return list(call, Listing.searched(call, Groups.KNOWN));
  }

  private Answer list(ScimCall call, Listing asked) {
    return ScimJson.answer(
        200,
        Map.of(),
        database.read(tx -> groups.list(tx, call.organisation(), ScimRoot.of(address), asked)));
  }

  /** Every role at every unit is there already. */
  private Answer create(ScimCall call) {
    String name = call.body().path("displayName").asText();
    Filter same = new Filter.Compared("displayname", Filter.Operator.EQ, name);
    Listing asked = new Listing(same, 1, 1, Attributes.of(call));
    ObjectNode found =
        database.read(tx -> groups.list(tx, call.organisation(), ScimRoot.of(address), asked));
    throw found.path("totalResults").asInt() > 0
        ? ScimRefusal.of(ScimRefusal.Type.UNIQUENESS, "There is such a group.")
        : ScimRefusal.forbidden("A group is a role at a unit: none is added by a directory.");
  }

  private ScimGroup group(Tx tx, ScimCall call) {
    return GroupId.of(call.id())
        .flatMap(id -> groups.group(tx, call.organisation(), id))
        .orElseThrow(ScimRefusal::notFound);
  }

  private ObjectNode json(ScimGroup group) {
    return group.json(ScimRoot.of(address), true);
  }

  private Answer get(ScimCall call) {
    return ScimAnswers.read(call, json(database.read(tx -> group(tx, call))));
  }

  private Answer replace(ScimCall call) {
    ObjectNode body = call.body();
    return change(call, draft -> draft.replace(body));
  }

  private Answer patch(ScimCall call) {
    ObjectNode body = call.body();
    return change(call, draft -> draft.patch(body));
  }

  private Answer change(ScimCall call, Consumer<GroupDraft> said) {
    ScimGroup now =
        database.write(tx -> {
          ScimGroup was = group(tx, call);
          call.requireMatch(ScimMeta.version(json(was)));
          GroupDraft draft = new GroupDraft(was, groups.holders(tx, was.id()));
          said.accept(draft);
          changes.set(tx, call.key(), was, draft.members());
          return group(tx, call);
        });
    return ScimAnswers.changed(call, json(now));
  }

  private Answer delete(ScimCall call) {
    database.<ScimGroup>read(tx -> group(tx, call));
    throw ScimRefusal.forbidden("A group is a role at a unit: it goes with the unit.");
  }
}
