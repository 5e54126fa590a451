package se.fadder.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.people.Employment;
import se.fadder.people.Unit;
import se.fadder.scim.UserSql.UserRow;

/**
 * A person as a directory is told of them.
 *
 * @param at where they work, or worked last
 * @param unit of that
 * @param number the HR system's own; null while nobody has told it
 * @param manager who leads them; null where nobody does, or several
 */
record ScimUserView(
    UserRow row,
    @Nullable Employment at,
    @Nullable Unit unit,
    Unit organisation,
    @Nullable String number,
    @Nullable PersonId manager) {

  /** The name of the account: what the directory said, else the address, else the id. */
  static String userName(UserRow row) {
    if (row.userName() != null) {
      return row.userName();
    }
    return row.email() == null || row.alias() != null
        ? row.personId().value().toString()
        : row.email();
  }

  /** What is seen of the name: the alias of somebody with protected identity. */
  static String name(UserRow row) {
    return row.alias() != null ? row.alias() : (row.givenName() + " " + row.familyName()).strip();
  }

  /** The short name of the unit, or its name where it has none. */
  @Nullable String department() {
    if (unit == null) {
      return null;
    }
    return unit.key() == null ? unit.name() : unit.key();
  }

  /** The resource. Of somebody with protected identity it holds an alias and no workplace. */
  ObjectNode json(String address) {
    boolean isOpen = row.alias() == null;
    String id = row.personId().value().toString();
    ObjectNode user = ScimJson.object();
    user.putArray("schemas").add(ScimJson.USER).add(ScimJson.ENTERPRISE);
    user.put("id", id);
    if (row.externalId() != null) {
      user.put("externalId", row.externalId());
    }
    user.put("userName", userName(row));
    ObjectNode name = user.putObject("name");
    name.put("formatted", name(row));
    if (isOpen) {
      name.put("givenName", row.givenName());
      if (!row.familyName().isEmpty()) {
        name.put("familyName", row.familyName());
      }
    }
    user.put("displayName", name(row));
    user.put("active", row.active());
    if (isOpen && at != null) {
      user.put("title", at.title());
    }
    if (isOpen && row.email() != null) {
      user.putArray("emails")
          .addObject()
          .put("value", row.email())
          .put("type", "work")
          .put("primary", true);
    }
    ObjectNode enterprise = user.putObject(ScimJson.ENTERPRISE);
    if (number != null) {
      enterprise.put("employeeNumber", number);
    }
    enterprise.put("organization", organisation.name());
    if (isOpen) {
      if (department() != null) {
        enterprise.put("department", department());
      }
      if (manager != null) {
        String leader = manager.value().toString();
        enterprise
            .putObject("manager")
            .put("value", leader)
            .put("$ref", address + ScimEndpoint.ROOT + "/Users/" + leader);
      }
    }
    return ScimMeta.add(user, "User", address + ScimEndpoint.ROOT + "/Users/" + id);
  }

  /**
   * What filters are asked of.
   *
   * @param known the name of an account that whoever asks knows, null for none: by it somebody with
   *     protected identity is found whose address it is, of whom it is not told otherwise
   */
  static Filter.Told told(UserRow row, @Nullable String known) {
    boolean isKnown =
        row.userName() == null && known != null && known.equalsIgnoreCase(row.email());
    String userName = isKnown ? known : userName(row);
    return new Filter.Told() {
      @Override
      public List<Object> values(String attribute) {
        return switch (attribute) {
          case "id" -> List.of(row.personId().value().toString());
          case "username" -> List.of(userName);
          case "externalid" -> some(row.externalId());
          case "active" -> List.of(row.active());
          case "displayname", "name.formatted" -> List.of(name(row));
          case "name.givenname" -> row.alias() == null ? List.of(row.givenName()) : List.of();
          case "name.familyname" ->
              row.alias() == null && !row.familyName().isEmpty()
                  ? List.of(row.familyName())
                  : List.of();
          case "emails", "emails.value" -> row.alias() == null ? some(row.email()) : List.of();
          default -> List.of();
        };
      }

      @Override
      public List<Filter.Told> elements(String attribute) {
        return attribute.equals("emails") && row.alias() == null && row.email() != null
            ? List.of(work(row.email()))
            : List.of();
      }
    };
  }

  /** The one address that is kept, as a value with attributes. */
  static Filter.Told work(@Nullable String email) {
    return attribute ->
        switch (attribute.toLowerCase(Locale.ROOT)) {
          case "type" -> List.of("work");
          case "primary" -> List.of(true);
          case "value" -> some(email);
          default -> List.of();
        };
  }

  private static List<Object> some(@Nullable String value) {
    return value == null ? List.of() : List.of(value);
  }
}
