package se.fadder.onboarding;

import se.fadder.kernel.PersonId;
import se.fadder.text.WebAddress;

/** A page on the web that somebody attached to a step; its scheme is https or http. */
public record StepLink(StepLinkId id, StepId stepId, String title, String url, PersonId addedById) {
  public StepLink {
    url = WebAddress.kept(url);
    if (!WebAddress.isOne(url)) {
      throw new IllegalArgumentException("not a web address: " + url);
    }
  }
}
