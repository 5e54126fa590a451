package se.fadder.signin;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The common passwords, which guessers try first. A password is common when, without digits and
 * signs, it is made of one or two common words, however they are cased, accented or spelled with
 * digits: {@code Sommar2026!} is, four words in a row are not.
 *
 * @param words in plain small letters
 */
record CommonPasswords(Set<String> words) {
  private static final String FILE = "/signin/common-words.txt";
  private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");
  private static final Pattern AT_THE_ENDS = Pattern.compile("^\\P{L}+|(?<!\\P{L})\\P{L}++$");
  private static final Pattern NAME_BREAK = Pattern.compile("\\P{L}+");
  private static final int FEWEST_LETTERS = 4;
  private static final int FEWEST_DIFFERENT = 5;
  private static final int MOST_WORDS = 2;
  private static final String SPELLED = "@4031$57";
  private static final String MEANT = "aaoeisst";

  CommonPasswords {
    words = Set.copyOf(words);
  }

  /** The common passwords made from the words that are delivered with the server. */
  static CommonPasswords bundled() {
    return Bundled.WORDS;
  }

  /** What is delivered, read once it is asked for. */
  private static final class Bundled {
    private static final CommonPasswords WORDS = delivered();
  }

  private static CommonPasswords delivered() {
    try (InputStream in = CommonPasswords.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not on the class path");
      }
      return new CommonPasswords(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(CommonPasswords::letters)
              .filter(word -> !word.isEmpty())
              .collect(toUnmodifiableSet()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Whether the password is easily guessed.
   *
   * @param own names of the person and of where they work, and the user name: to whoever guesses
   *     the password of that person they are the first words of all
   */
  boolean isCommon(String password, Collection<String> own) {
    Set<String> known = new HashSet<>(words);
    for (String name : own) {
      for (String part : NAME_BREAK.split(name, -1)) {
        known.add(letters(part));
      }
      known.add(letters(name));
    }
    known.remove("");
    return password.codePoints().distinct().count() < FEWEST_DIFFERENT
        || isMadeOf(letters(password), known)
        || isMadeOf(letters(meant(password)), known);
  }

  private static boolean isMadeOf(String letters, Set<String> known) {
    return letters.length() < FEWEST_LETTERS || splits(letters, known, Set.of(), new HashSet<>());
  }

  /**
   * A rest of the letters that could not be made of the words taken before it and of known ones.
   */
  private record InVain(String rest, Set<String> taken) {}

  /**
   * Whether the rest can be made of known words. Tries no rest twice: of the words A and AA there
   * are more rows than anybody has time for.
   */
  private static boolean splits(
      String rest, Set<String> known, Set<String> taken, Set<InVain> tried) {
    if (rest.isEmpty()) {
      return true;
    } else if (!tried.add(new InVain(rest, taken))) {
      return false;
    }
    for (int end = rest.length(); end > 0; end--) {
      String word = rest.substring(0, end);
      if (known.contains(word) && (taken.contains(word) || taken.size() < MOST_WORDS)) {
        Set<String> with = new HashSet<>(taken);
        with.add(word);
        if (splits(rest.substring(end), known, with, tried)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The password with letters for the digits and signs that often stand for them; not for those at
   * either end.
   */
  private static String meant(String password) {
    StringBuilder meant = new StringBuilder(AT_THE_ENDS.matcher(password).replaceAll(""));
    for (int i = 0; i < meant.length(); i++) {
      int at = SPELLED.indexOf(meant.charAt(i));
      if (at >= 0) {
        meant.setCharAt(i, MEANT.charAt(at));
      }
    }
    return meant.toString();
  }

  private static String letters(String text) {
    String apart = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    return NO_LETTER.matcher(apart).replaceAll("");
  }
}
