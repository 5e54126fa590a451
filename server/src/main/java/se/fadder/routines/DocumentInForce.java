package se.fadder.routines;

import se.fadder.text.WebAddress;

/**
 * The document in force: where the routine itself is written, in the organisation's own systems.
 *
 * @param url with the scheme https or http
 */
public record DocumentInForce(String title, String url) {
  public DocumentInForce {
    url = WebAddress.kept(url);
  }
}
