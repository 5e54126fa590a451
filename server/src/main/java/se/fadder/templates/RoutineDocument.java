package se.fadder.templates;

import se.fadder.text.WebAddress;

/**
 * A routine document in the organisation's own systems.
 *
 * @param url a web address in a version; in a draft it may be anything
 */
public record RoutineDocument(String title, String url) {
  public RoutineDocument {
    url = WebAddress.kept(url);
  }
}
