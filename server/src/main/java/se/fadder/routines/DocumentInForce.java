package se.fadder.routines;

import java.util.regex.Pattern;

/**
 * The document in force: where the routine itself is written, in the organisation's own systems.
 *
 * @param url with the scheme https or http
 */
public record DocumentInForce(String title, String url) {
  private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[!-~]+");

  boolean isOnTheWeb() {
    return WEB_ADDRESS.matcher(url).matches();
  }
}
