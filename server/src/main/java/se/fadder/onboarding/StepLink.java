package se.fadder.onboarding;

import java.util.regex.Pattern;
import se.fadder.kernel.PersonId;

/**
 * A page on the web that somebody attached to a step.
 *
 * @param url with the scheme https or http
 */
public record StepLink(StepLinkId id, StepId stepId, String title, String url, PersonId addedById) {
  private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s/][^\\s]*");

  public StepLink {
    if (!isWebAddress(url)) {
      throw new IllegalArgumentException("not a web address: " + url);
    }
  }

  static boolean isWebAddress(String url) {
    return WEB_ADDRESS.matcher(url).matches();
  }
}
