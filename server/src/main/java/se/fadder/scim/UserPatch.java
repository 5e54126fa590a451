package se.fadder.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The changes of a user that a PATCH asks for, each read into a draft in its order. */
final class UserPatch {
  private static final Set<String> OF_EMAILS =
      Set.of("emails.type", "emails.value", "emails.primary");

  private UserPatch() {}

  /**
   * What a PATCH says of a user.
   *
   * @param email the address that the user has so far
   */
  static UserDraft draft(ObjectNode body, @Nullable String email) {
    UserDraft draft = new UserDraft();
    PatchOperation.of(body).forEach(operation -> apply(operation, draft, email));
    return draft;
  }

  private static void apply(PatchOperation operation, UserDraft draft, @Nullable String email) {
    Optional<PatchPath> path = operation.path(OF_EMAILS);
    JsonNode value = operation.value();
    if (path.isPresent()) {
      at(path.get(), operation, draft, email);
    } else if (operation.kind() == PatchOperation.Kind.REMOVE) {
      throw ScimRefusal.of(ScimRefusal.Type.NO_TARGET, "What is removed has to have a path.");
    } else if (value.isObject()) {
      // Okta and Entra ID name several attributes at once, some by their paths.
      value
          .properties()
          .forEach(field ->
              at(
                  PatchPath.parse(field.getKey(), OF_EMAILS),
                  operation.with(field.getValue()),
                  draft,
                  email));
    } else {
      throw ScimRefusal.of(
          ScimRefusal.Type.INVALID_VALUE, "Without a path the value has to be an object.");
    }
  }

  private static void at(
      PatchPath path, PatchOperation operation, UserDraft draft, @Nullable String email) {
    boolean removes = operation.kind() == PatchOperation.Kind.REMOVE;
    Filter filter = path.filter();
    if (filter != null && !path.attribute().equals("emails")) {
      // Of other attributes with several values none is kept.
      UserAttributes.requireKnown(path.attribute());
      return;
    }
    if (filter != null && !filter.matches(ScimUserView.work(email))) {
      if (operation.kind() == PatchOperation.Kind.ADD) {
        return;
      }
      throw ScimRefusal.of(ScimRefusal.Type.NO_TARGET, "The user has no such address.");
    }
    String sub = path.sub();
    if (filter != null && sub != null && !sub.equals("value")) {
      return;
    }
    String name = sub == null ? path.attribute() : path.attribute() + "." + sub;
    if (removes) {
      draft.removeAt(name);
    } else {
      draft.put(name, operation.value(), true);
    }
  }
}
