package se.fadder.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import se.fadder.db.Database;
import se.fadder.db.Tx;
import se.fadder.kernel.Endpoint.Answer;

/** The answers of {@code /Groups}. */
final class GroupCalls implements ResourceCalls {
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

  @Override
  public Set<String> known() {
    return Groups.KNOWN;
  }

  @Override
  public ObjectNode list(ScimCall call, Listing asked) {
    return database.read(tx -> groups.list(tx, call.organisation(), ScimRoot.of(address), asked));
  }

  /** Every role at every unit is there already. */
  @Override
  public Answer create(ScimCall call) {
    String name = call.body().path("displayName").asText();
    Filter same = new Filter.Compared("displayname", Filter.Operator.EQ, name);
    ObjectNode found = list(call, new Listing(same, 1, 1, Attributes.of(call)));
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

  @Override
  public Answer get(ScimCall call) {
    return ScimAnswers.read(call, json(database.read(tx -> group(tx, call))));
  }

  @Override
  public Answer replace(ScimCall call) {
    ObjectNode body = call.body();
    return change(call, draft -> draft.replace(body));
  }

  @Override
  public Answer patch(ScimCall call) {
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

  @Override
  public Answer delete(ScimCall call) {
    database.<ScimGroup>read(tx -> group(tx, call));
    throw ScimRefusal.forbidden("A group is a role at a unit: it goes with the unit.");
  }
}
