package se.fadder.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The rule for addresses that people send in and that others follow: a page on the web, and nothing
 * in the address that cannot be seen.
 */
public final class WebAddress {
  private static final Pattern FORM =
      Pattern.compile("https?://[^\\s\\p{Z}\\p{C}/][^\\s\\p{Z}\\p{C}]*+");

  private static final Pattern SCHEME = Pattern.compile("(?i)https?://");

  private WebAddress() {}

  /**
   * The address as it is kept: the scheme in small letters, and what a copied address has of spaces
   * as they are sent.
   */
  public static String kept(String text) {
    String line = OneLine.of(text);
    Matcher scheme = SCHEME.matcher(line);
    if (!scheme.lookingAt()) {
      return line;
    }
    // A space in the name of a host is none that was copied.
    int path = line.indexOf('/', scheme.end());
    String host = line.substring(scheme.end(), path < 0 ? line.length() : path);
    String rest = path < 0 ? "" : line.substring(path).replace(" ", "%20");
    return scheme.group().toLowerCase(Locale.ROOT) + host + rest;
  }

  /** Whether a text is an address with the scheme https or http. */
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }
}
