package se.fadder.scim;

import java.util.Set;

/** The attributes of users that the standard has and that no request changes here. */
final class UserAttributes {
  /** Those that follow from others. */
  private static final Set<String> READ_ONLY = Set.of("id", "meta", "groups");

  /** Those that Fadder does not keep, of which a request may speak without being refused. */
  private static final Set<String> NOT_KEPT =
      Set.of(
          "schemas",
          "name",
          "displayname",
          "nickname",
          "profileurl",
          "usertype",
          "preferredlanguage",
          "locale",
          "timezone",
          "password",
          "emails",
          "phonenumbers",
          "ims",
          "photos",
          "addresses",
          "entitlements",
          "roles",
          "x509certificates",
          "active",
          "enterprise",
          "enterprise.manager",
          "enterprise.costcenter",
          "enterprise.division");

  private UserAttributes() {}

  /** Refuses the name of an attribute that may not be changed, or that there is none of. */
  static void requireKnown(String name) {
    if (READ_ONLY.stream().anyMatch(one -> name.equals(one) || name.startsWith(one + "."))) {
      throw ScimRefusal.of(ScimRefusal.Type.MUTABILITY, name + " is not changed by a request.");
    }
    int dot = name.indexOf('.', name.startsWith("enterprise.") ? "enterprise.".length() : 0);
    if (!NOT_KEPT.contains(dot < 0 ? name : name.substring(0, dot))) {
      throw ScimRefusal.of(ScimRefusal.Type.INVALID_PATH, "A user has no " + name + ".");
    }
  }
}
