package se.fadder.text;

import java.text.CollationKey;
import java.text.Collator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The sort keys and search texts that are stored beside names, so that both databases sort and find
 * them as a Swede expects: å, ä and ö are letters of their own after z, and é is an e with
 * something on it. Neither database does this alike on all machines, so it is done here, once, when
 * the name is written.
 */
public final class SwedishNames {
  private static final Locale SWEDISH = Locale.of("sv", "SE");
  private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /**
   * Letters that do not fall apart into a letter and a mark, by what a Swede would type for them.
   */
  private static final Map<String, String> PLAIN =
      Map.of(
          "å", "å", "ä", "ä", "ö", "ö", "æ", "ä", "ø", "ö", "đ", "d", "ð", "d", "ł", "l", "ß", "ss",
          "þ", "th");

  /** The letters that Java's Swedish order has behind all others, by those they stand with. */
  private static final Map<Integer, String> SORTED_AS =
      Map.of(
          (int) 'Đ', "D", (int) 'đ', "d", (int) 'Ð', "D", (int) 'ð', "d", (int) 'Ł', "L", (int) 'ł',
          "l");

  /** The marks within names that nobody types in the same way: O'Reilly, O’Reilly, OReilly. */
  private static final String APOSTROPHES = "'\u2019\u2018\u02BC\u00B4`\u2032\uFF07";

  private SwedishNames() {}

  /**
   * The sort key of a name: a text whose order, byte by byte, is the order of the names. Keys of
   * several parts (family name, given name) order by the first, then by the second. The keys of a
   * Java release may differ from those of another: a test holds some of them, and stored ones are
   * made anew when it fails.
   */
  public static String sortKey(String... parts) {
    Collator collator = Collator.getInstance(SWEDISH);
    collator.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
    // A space is less than every digit of a key, so that "Ek" comes before what begins with "Ek".
    return Arrays.stream(parts)
        .map(SwedishNames::sorted)
        .map(collator::getCollationKey)
        .map(CollationKey::toByteArray)
        .map(HexFormat.of()::formatHex)
        .collect(Collectors.joining(" "));
  }

  private static String sorted(String part) {
    return part.codePoints()
        .mapToObj(c -> SORTED_AS.getOrDefault(c, Character.toString(c)))
        .collect(Collectors.joining());
  }

  /**
   * The search text of a name, to compare with {@code like}: lower case, single spaces, one hyphen,
   * no apostrophes, and no marks but those of å, ä and ö. What was typed into the search field is
   * put through the same.
   */
  public static String searchText(String text) {
    String composed =
        Normalizer.normalize(OneLine.of(text), Normalizer.Form.NFKC).toLowerCase(SWEDISH);
    String plain =
        composed
            .codePoints()
            .mapToObj(Character::toString)
            .map(SwedishNames::plain)
            .collect(Collectors.joining());
    return WHITE_SPACE.matcher(plain).replaceAll(" ").strip();
  }

  private static String plain(String letter) {
    String known = APOSTROPHES.contains(letter) ? "" : PLAIN.get(letter);
    return known != null
        ? known
        : MARKS.matcher(Normalizer.normalize(letter, Normalizer.Form.NFD)).replaceAll("");
  }
}
