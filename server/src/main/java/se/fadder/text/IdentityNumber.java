package se.fadder.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The detector of Swedish identity numbers (personnummer) and coordination numbers
 * (samordningsnummer) in text, so that data about citizens is refused wherever a person can type.
 * Found are the forms with ten and twelve digits, the date in one run or with the same mark between
 * its parts, and with a hyphen, a plus, another mark, a space or nothing before the last four,
 * whose date exists and whose last digit is right by the Luhn rule; one in ten other numbers of
 * that shape has the right digit by chance and is refused too. Digits, dashes and spaces of every
 * script count as those of ASCII, and what cannot be seen between them does not count; a UUID is
 * none, nor is a day with another day behind it.
 */
public final class IdentityNumber {
  /** Added to the day of birth in a coordination number. */
  private static final int COORDINATION = 60;

  /**
   * The mark before the last four digits; after a full stop and a space begins another sentence.
   */
  private static final String MARK = "(?:[ ]{0,2}[-+]{1,2}[ ]{0,2}|[ ]{0,2}|[./:_])";

  /** Digits that stand in a longer run of digits are something else, such as an account. */
  private static final Pattern IN_ONE_RUN =
      Pattern.compile(
          "(?<![0-9])(?<century>[0-9]{2})?(?<year>[0-9]{2})(?<month>[0-9]{2})(?<day>[0-9]{2})"
              + MARK
              + "(?<last>[0-9]{4})(?![0-9])");

  /** The date in parts; that another day follows makes it the first of some days. */
  private static final Pattern IN_PARTS =
      Pattern.compile(
          "(?<![0-9])(?<century>[0-9]{2})?(?<year>[0-9]{2})(?<between>[-./ ])"
              + "(?<month>[0-9]{2})\\k<between>(?<day>[0-9]{2})"
              + MARK
              + "(?<last>[0-9]{4})(?![0-9])(?!\\k<between>[0-9]{2}\\k<between>[0-9]{2})");

  private static final Pattern UUID =
      Pattern.compile("(?i)(?<![0-9a-z])[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-z])");

  private static final int MINUS = 0x2212;

  private IdentityNumber() {}

  /** Whether an identity or coordination number stands anywhere in the text. */
  public static boolean isIn(CharSequence text) {
    String plain = UUID.matcher(plain(text)).replaceAll("x");
    return isIn(IN_ONE_RUN.matcher(plain)) || isIn(IN_PARTS.matcher(plain));
  }

  private static boolean isIn(Matcher matcher) {
    for (int from = 0; matcher.find(from); from = matcher.start() + 1) {
      if (dateExists(matcher) && luhn(matcher)) {
        return true;
      }
    }
    return false;
  }

  private static String plain(CharSequence text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          switch (Character.getType(c)) {
            case Character.DECIMAL_DIGIT_NUMBER -> plain.append(Character.digit(c, 10));
            case Character.DASH_PUNCTUATION -> plain.append('-');
            case Character.SPACE_SEPARATOR -> plain.append(' ');
            case Character.FORMAT -> {}
            case Character.CONTROL -> plain.append(c == '\t' ? ' ' : (char) c);
            default -> plain.appendCodePoint(c == MINUS ? '-' : c);
          }
        });
    return plain.toString();
  }

  private static boolean dateExists(Matcher matcher) {
    int year = Integer.parseInt(matcher.group("year"));
    int month = Integer.parseInt(matcher.group("month"));
    int day = Integer.parseInt(matcher.group("day"));
    if (day > COORDINATION) {
      day -= COORDINATION;
    }
    String century = matcher.group("century");
    if (century == null) {
      // The century is not told, so a leap day is one in either: 1900 was no leap year, 2000 was.
      return isDate(1900 + year, month, day) || isDate(2000 + year, month, day);
    }
    int hundreds = Integer.parseInt(century);
    return hundreds >= 18 && hundreds <= 20 && isDate(hundreds * 100 + year, month, day);
  }

  private static boolean isDate(int year, int month, int day) {
    try {
      LocalDate.of(year, month, day);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean luhn(Matcher matcher) {
    String ten =
        matcher.group("year")
            + matcher.group("month")
            + matcher.group("day")
            + matcher.group("last");
    int sum = 0;
    for (int i = 0; i < ten.length(); i++) {
      int digit = ten.charAt(i) - '0';
      int product = i % 2 == 0 ? 2 * digit : digit;
      sum += product / 10 + product % 10;
    }
    return sum % 10 == 0;
  }
}
