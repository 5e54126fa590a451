package se.fadder.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import se.fadder.db.Database;
import se.fadder.db.Tx;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.kernel.PersonId;
import se.fadder.machines.Machines;
import se.fadder.people.UnitPath;

/** The answers of {@code /Users}. */
final class UserCalls {
  private static final String PATH = ScimEndpoint.ROOT + "/Users";

  /** What follows the path in the place of an id where a list is asked for by POST. */
  static final String SEARCH = ".search";

  private final Database database;
  private final Users users;
  private final UserChanges changes;
  private final Supplier<URI> address;

  UserCalls(Database database, Users users, UserChanges changes, Supplier<URI> address) {
    this.database = database;
    this.users = users;
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

  private String root() {
    return ScimRoot.of(address);
  }

  private Answer list(ScimCall call) {
    return list(call, Listing.of(call, Users.KNOWN));
  }

  private Answer search(ScimCall call) {
    if (!call.id().equals(SEARCH)) {
      throw ScimRefusal.notFound();
    }
    return list(call, Listing.searched(call, Users.KNOWN));
  }

  private Answer list(ScimCall call, Listing asked) {
    return ScimJson.answer(
        200, Map.of(), database.read(tx -> users.list(tx, call.organisation(), root(), asked)));
  }

  private Answer create(ScimCall call) {
    UserDraft draft = UserDraft.of(call.body());
    ObjectNode user =
        database.write(
            tx -> user(tx, call.organisation(), changes.add(tx, call.key(), draft)).json(root()));
    return ScimAnswers.created(call, user);
  }

  private ScimUserView user(Tx tx, UnitPath organisation, PersonId id) {
    return users.user(tx, organisation, id).orElseThrow(ScimRefusal::notFound);
  }

  private ScimUserView user(Tx tx, ScimCall call) {
    PersonId id = Users.id(call.id()).orElseThrow(ScimRefusal::notFound);
    return user(tx, call.organisation(), id);
  }

  private Answer get(ScimCall call) {
    return ScimAnswers.read(call, database.read(tx -> user(tx, call).json(root())));
  }

  private Answer replace(ScimCall call) {
    UserDraft draft = UserDraft.of(call.body());
    return change(call, was -> draft);
  }

  private Answer patch(ScimCall call) {
    ObjectNode body = call.body();
    return change(call, was -> UserPatch.draft(body, was.row().email()));
  }

  private Answer change(ScimCall call, Function<ScimUserView, UserDraft> said) {
    ObjectNode user =
        database.write(tx -> {
          ScimUserView was = user(tx, call);
          call.requireMatch(ScimMeta.version(was.json(root())));
          changes.change(tx, call.key(), was, said.apply(was));
          return user(tx, call).json(root());
        });
    return ScimAnswers.changed(call, user);
  }

  private Answer delete(ScimCall call) {
    database.<Boolean>write(tx -> {
      ScimUserView was = user(tx, call);
      call.requireMatch(ScimMeta.version(was.json(root())));
      changes.delete(tx, call.key(), was);
      return true;
    });
    return ScimJson.nothing(204, Map.of());
  }
}
