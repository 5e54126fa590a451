package se.fadder.scim;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A parser of filters by recursive descent, as RFC 7644, figure 1, has them. What it does not know
 * is refused with the place, never taken for something else.
 */
final class FilterParser {
  static final int LONGEST = 2_000;
  private static final int DEEPEST = 10;
  private static final int MOST_TERMS = 50;

  private final String text;
  private final Predicate<String> isKnown;
  private int at;
  private int depth;
  private int terms;

  private FilterParser(String text, Predicate<String> isKnown) {
    this.text = text;
    this.isKnown = isKnown;
  }

  /**
   * The filter that a text writes.
   *
   * @param known the attributes that may be asked for, in lower case
   */
  static Filter parse(String text, Set<String> known) {
    if (text.length() > LONGEST) {
      throw refusal("A filter has at most " + LONGEST + " characters.");
    }
    FilterParser parser = new FilterParser(text, known::contains);
    Filter filter = parser.any();
    parser.skipSpaces();
    if (parser.at < text.length()) {
      throw parser.unexpected();
    }
    return filter;
  }

  private Filter any() {
    if (++depth > DEEPEST) {
      throw refusal("A filter has at most " + DEEPEST + " levels.");
    }
    List<Filter> some = new ArrayList<>();
    do {
      some.add(all());
    } while (word("or"));
    depth--;
    return some.size() == 1 ? some.getFirst() : new Filter.Or(List.copyOf(some));
  }

  private Filter all() {
    List<Filter> some = new ArrayList<>();
    do {
      some.add(one());
    } while (word("and"));
    return some.size() == 1 ? some.getFirst() : new Filter.And(List.copyOf(some));
  }

  private Filter one() {
    if (++terms > MOST_TERMS) {
      throw refusal("A filter has at most " + MOST_TERMS + " terms.");
    }
    int begin = at;
    if (word("not")) {
      if (sign('(')) {
        return new Filter.Not(closed(')'));
      }
      at = begin;
    }
    return sign('(') ? closed(')') : term();
  }

  private Filter closed(char end) {
    Filter filter = any();
    if (!sign(end)) {
      throw unexpected();
    }
    return filter;
  }

  private Filter term() {
    String attribute = AttributeName.plain(name());
    if (at < text.length() && text.charAt(at) == '[') {
      at++;
      FilterParser inner = new FilterParser(text, name -> isKnown.test(attribute + "." + name));
      inner.at = at;
      inner.depth = depth;
      inner.terms = terms;
      Filter filter = inner.closed(']');
      at = inner.at;
      terms = inner.terms;
      return new Filter.Within(attribute, filter);
    }
    if (!isKnown.test(attribute)) {
      throw refusal("Nothing is found by " + attribute + ".");
    }
    String operator = name();
    if (operator.equalsIgnoreCase("pr")) {
      return new Filter.Present(attribute);
    }
    Filter.Operator compared =
        Filter.Operator.of(operator)
            .orElseThrow(() -> refusal("There is no operator " + operator + " here."));
    Optional<Object> value = value();
    if (value.isEmpty()) {
      return switch (compared) {
        case EQ -> new Filter.Not(new Filter.Present(attribute));
        case NE -> new Filter.Present(attribute);
        default -> throw refusal("Nothing compares so with null.");
      };
    }
    return new Filter.Compared(attribute, compared, value.get());
  }

  /** The value that comes next; empty for null. */
  private Optional<Object> value() {
    skipSpaces();
    if (at < text.length() && text.charAt(at) == '"') {
      return Optional.of(quoted());
    }
    int begin = at;
    String word = name();
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      case "null" -> Optional.empty();
      default -> {
        at = begin;
        throw unexpected();
      }
    };
  }

  private String quoted() {
    int begin = at;
    at++;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at++;
    if (at > text.length()) {
      at = text.length();
      throw unexpected();
    }
    try {
      return ScimJson.text(text.substring(begin, at));
    } catch (IOException e) {
      at = begin;
      throw unexpected();
    }
  }

  /** The next word of letters, digits and what else stands in names. */
  private String name() {
    skipSpaces();
    int begin = at;
    while (at < text.length() && isOfName(text.charAt(at))) {
      at++;
    }
    if (begin == at) {
      throw unexpected();
    }
    return text.substring(begin, at);
  }

  private static boolean isOfName(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || ":._-$".indexOf(c) >= 0;
  }

  /** Whether that word comes next, which is gone past then. */
  private boolean word(String wanted) {
    skipSpaces();
    int end = at + wanted.length();
    boolean isNext =
        text.regionMatches(true, at, wanted, 0, wanted.length())
            && (end == text.length() || !isOfName(text.charAt(end)));
    at = isNext ? end : at;
    return isNext;
  }

  private boolean sign(char wanted) {
    skipSpaces();
    boolean isNext = at < text.length() && text.charAt(at) == wanted;
    at += isNext ? 1 : 0;
    return isNext;
  }

  private void skipSpaces() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private ScimRefusal unexpected() {
    return refusal(
        at < text.length()
            ? "The filter cannot be read from character " + (at + 1) + " on."
            : "The filter ends too early.");
  }

  private static ScimRefusal refusal(String detail) {
    return ScimRefusal.of(ScimRefusal.Type.INVALID_FILTER, detail);
  }
}
