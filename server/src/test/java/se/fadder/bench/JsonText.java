package se.fadder.bench;

import org.jspecify.annotations.Nullable;

/** The writing of JSON by hand. */
final class JsonText {
  final StringBuilder out = new StringBuilder(48 * 1024);

  /** Writes as it is. */
  JsonText raw(String text) {
    out.append(text);
    return this;
  }

  JsonText text(@Nullable String text) {
    if (text == null) {
      out.append("null");
      return this;
    }
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append("\\u00")
            .append(Character.forDigit(c >> 4, 16))
            .append(Character.forDigit(c & 15, 16));
      } else {
        out.append(c);
      }
    }
    out.append('"');
    return this;
  }
}
