package se.fadder.scim;

import java.util.Locale;

/** The names of attributes, of which the case of letters does not count. */
final class AttributeName {
  /** Before the attributes of the enterprise extension. */
  static final String ENTERPRISE = "enterprise";

  private static final String EXTENSION = ScimJson.ENTERPRISE.toLowerCase(Locale.ROOT);
  private static final String USER = ScimJson.USER.toLowerCase(Locale.ROOT) + ":";
  private static final String GROUP = ScimJson.GROUP.toLowerCase(Locale.ROOT) + ":";

  private AttributeName() {}

  /**
   * The name in lower case, without the schema that every resource has; one of the extension begins
   * with {@code enterprise}.
   */
  static String plain(String written) {
    String name = written.toLowerCase(Locale.ROOT);
    if (name.equals(EXTENSION)) {
      return ENTERPRISE;
    } else if (name.startsWith(EXTENSION + ":")) {
      return ENTERPRISE + "." + name.substring(EXTENSION.length() + 1);
    } else if (name.startsWith(USER)) {
      return name.substring(USER.length());
    }
    return name.startsWith(GROUP) ? name.substring(GROUP.length()) : name;
  }
}
