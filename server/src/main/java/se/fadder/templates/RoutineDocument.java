package se.fadder.templates;

import java.util.regex.Pattern;

/** A routine document in the organisation's own systems. */
public record RoutineDocument(String title, String url) {
  private static final Pattern WEB_ADDRESS = Pattern.compile("https?://\\S+");

  /** Whether the document can be linked to; in a draft its address may be anything. */
  boolean hasWebAddress() {
    return WEB_ADDRESS.matcher(url).matches();
  }
}
