package se.fadder.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import se.fadder.db.Database;
import se.fadder.db.Tx;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.kernel.PersonId;
import se.fadder.people.UnitPath;

/** The answers of {@code /Users}. */
final class UserCalls implements ResourceCalls {
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

  private String root() {
    return ScimRoot.of(address);
  }

  @Override
  public Set<String> known() {
    return Users.KNOWN;
  }

  @Override
  public ObjectNode list(ScimCall call, Listing asked) {
    return database.read(tx -> users.list(tx, call.organisation(), root(), asked));
  }

  @Override
  public Answer create(ScimCall call) {
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

  @Override
  public Answer get(ScimCall call) {
    return ScimAnswers.read(call, database.read(tx -> user(tx, call).json(root())));
  }

  @Override
  public Answer replace(ScimCall call) {
    UserDraft draft = UserDraft.of(call.body());
    return change(call, was -> draft);
  }

  @Override
  public Answer patch(ScimCall call) {
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

  @Override
  public Answer delete(ScimCall call) {
    database.<Boolean>write(tx -> {
      ScimUserView was = user(tx, call);
      call.requireMatch(ScimMeta.version(was.json(root())));
      changes.delete(tx, call.key(), was);
      return true;
    });
    return ScimJson.nothing(204, Map.of());
  }
}
