package se.fadder.text;

import java.util.regex.Pattern;

/**
 * The rule for addresses that people send in and that others follow: a page on the web, and nothing
 * in the address that cannot be seen.
 */
public final class WebAddress {
  private static final Pattern FORM =
      Pattern.compile("https?://[^\\s\\p{Z}\\p{C}/][^\\s\\p{Z}\\p{C}]*+");

  private WebAddress() {}

  /** Whether a text is an address with the scheme https or http. */
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }
}
