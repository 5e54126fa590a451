package se.fadder.onboarding;

/**
 * A routine document in the organisation's own systems.
 *
 * @param url with the scheme https or http
 */
public record RoutineDocument(String title, String url) {
  public RoutineDocument {
    if (!url.matches("https?://\\S+")) {
      throw new IllegalArgumentException("not a web address: " + url);
    }
  }
}
