package se.fadder.scim;

import java.net.URI;
import java.util.function.Supplier;

/** The address of the server before the paths of SCIM. */
final class ScimRoot {
  private ScimRoot() {}

  /** The address without a slash at its end. */
  static String of(Supplier<URI> address) {
    String text = address.get().toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }
}
