package se.fadder.scim;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import se.fadder.people.Role;
import se.fadder.people.UnitId;

/** The identifier of a group, which is a role at a unit: {@code manager-} and the unit's id. */
record GroupId(Role role, UnitId unit) {
  static Optional<GroupId> of(String text) {
    int dash = text.indexOf('-');
    if (dash < 0) {
      return Optional.empty();
    }
    try {
      GroupId id =
          new GroupId(
              Role.valueOf(text.substring(0, dash).toUpperCase(Locale.ROOT)),
              new UnitId(UUID.fromString(text.substring(dash + 1))));
      return id.text().equals(text) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  String text() {
    return role.name().toLowerCase(Locale.ROOT) + "-" + unit.value();
  }
}
