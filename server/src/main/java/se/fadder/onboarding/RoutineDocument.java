package se.fadder.onboarding;

import java.util.regex.Pattern;

/**
 * A routine document in the organisation's own systems.
 *
 * @param url with the scheme https or http
 */
public record RoutineDocument(String title, String url) {
  private static final Pattern WEB_ADDRESS = Pattern.compile("https?://\\S+");

  public RoutineDocument {
    if (!WEB_ADDRESS.matcher(url).matches()) {
      throw new IllegalArgumentException("not a web address: " + url);
    }
  }
}
