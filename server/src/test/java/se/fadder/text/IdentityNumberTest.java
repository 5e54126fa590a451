package se.fadder.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;

/**
 * Tests the rule of identity numbers, which is written here a second time, in another way, to be
 * held against.
 */
final class IdentityNumberTest {
  /** A number whose date exists and whose control digit is right, in its two parts. */
  record Sample(String century, String date, String last) {
    String ten(String separator) {
      return date + separator + last;
    }

    /** With a mark between the parts of the date. */
    String inParts(String between, String separator) {
      return String.join(between, date.substring(0, 2), date.substring(2, 4), date.substring(4))
          + separator
          + last;
    }

    String twelve(String separator) {
      return century + date + separator + last;
    }

    Sample withControl(int offset) {
      int control = (last.charAt(3) - '0' + offset) % 10;
      return new Sample(century, date, last.substring(0, 3) + control);
    }
  }

  @Provide
  Arbitrary<Sample> numbers() {
    return Combinators.combine(
            Dates.dates().between(LocalDate.of(1890, 1, 1), LocalDate.of(2040, 12, 31)),
            Arbitraries.integers().between(0, 999),
            Arbitraries.of(0, 60))
        .as((day, serial, coordination) -> {
          String year = "%04d".formatted(day.getYear());
          String date =
              year.substring(2)
                  + "%02d%02d".formatted(day.getMonthValue(), day.getDayOfMonth() + coordination);
          String nine = date + "%03d".formatted(serial);
          return new Sample(year.substring(0, 2), date, nine.substring(6) + controlDigit(nine));
        });
  }

  /** The digit that makes the Luhn sum of the ten a multiple of ten. */
  private static int controlDigit(String nine) {
    String products = "";
    for (int i = 0; i < 9; i++) {
      products += (nine.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
    }
    return (10 - products.chars().map(c -> c - '0').sum() % 10) % 10;
  }

  @Provide
  Arbitrary<String> separators() {
    return Arbitraries.of(
        "-",
        "+",
        "",
        " ",
        " - ",
        "- ",
        " -",
        "\u2010",
        "\u2013",
        "\u2014",
        "\u2212",
        "\uff0d",
        "\u00a0",
        "\u2009",
        "\u202f",
        "\u3000",
        "\u00ad",
        "\u200b",
        "-\u200b",
        "\u2060-\ufeff",
        ".",
        "/",
        ":",
        "_",
        "--",
        "  ",
        "\t",
        " -\t");
  }

  @Provide
  Arbitrary<String> around() {
    return Arbitraries.strings().withChars("abcåäö ,.:;()\n-+/#").ofMaxLength(12);
  }

  @Property
  void isFoundInEveryFormAnywhereInAText(
      @ForAll("numbers") Sample number,
      @ForAll("separators") String separator,
      @ForAll("around") String before,
      @ForAll("around") String after) {
    assertThat(IdentityNumber.isIn(before + number.ten(separator) + after)).isTrue();
    assertThat(IdentityNumber.isIn(before + number.twelve(separator) + after)).isTrue();
  }

  @Property
  void isFoundWhereTheDateIsInParts(
      @ForAll("numbers") Sample number,
      @ForAll("marks") String mark,
      @ForAll("separators") String separator,
      @ForAll("around") String before,
      @ForAll("around") String after) {
    String ten = number.inParts(mark, separator);
    assertThat(IdentityNumber.isIn(before + ten + after)).isTrue();
    assertThat(IdentityNumber.isIn(before + number.century() + ten + after)).isTrue();
    Sample wrong = number.withControl(1);
    assertThat(IdentityNumber.isIn(wrong.inParts(mark, separator))).isFalse();
    assertThat(IdentityNumber.isIn(wrong.century() + wrong.inParts(mark, separator))).isFalse();
  }

  @Provide
  Arbitrary<String> marks() {
    return Arbitraries.of("-", ".", "/", " ", "\u2013", "\u2212", "\u00a0");
  }

  /** As they were found to be taken. */
  @Example
  void isFoundAsPeopleWriteIt() {
    for (String written :
        new String[] {
          "1912-12-12-1212",
          "1912-12-12 1212",
          "121212.1212",
          "121212/1212",
          "12 12 12-1212",
          "12.12.12-1212",
          "1912/12/12-1212",
          "12-12-12-1212",
          "19121212_1212",
          "12-12-12+1212"
        }) {
      assertThat(IdentityNumber.isIn("Gäller " + written + ".")).as(written).isTrue();
    }
  }

  /** From a day to a day, whatever the later year would be as a control number. */
  @Property
  void isNotFoundInSomeDays(
      @ForAll("days") LocalDate first,
      @ForAll("days") LocalDate last,
      @ForAll("marks") String mark) {
    for (String between : new String[] {" - ", "-", "--", " \u2013 ", "/", " "}) {
      String days = written(first, mark) + between + written(last, mark);
      assertThat(IdentityNumber.isIn("Ledig " + days + ".")).as(days).isFalse();
    }
  }

  private static String written(LocalDate day, String mark) {
    return day.toString().replace("-", mark);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Dates.dates().between(LocalDate.of(2000, 1, 1), LocalDate.of(2040, 12, 31));
  }

  @Property
  void isNotFoundWithAnotherControlDigit(
      @ForAll("numbers") Sample number,
      @ForAll("separators") String separator,
      @ForAll("offsets") int offset) {
    assertThat(IdentityNumber.isIn(number.withControl(offset).ten(separator))).isFalse();
    assertThat(IdentityNumber.isIn(number.withControl(offset).twelve(separator))).isFalse();
  }

  @Provide
  Arbitrary<Integer> offsets() {
    return Arbitraries.integers().between(1, 9);
  }

  @Property
  void isNotFoundWithinALongerRunOfDigits(
      @ForAll("numbers") Sample number, @ForAll("digits") String more) {
    assertThat(IdentityNumber.isIn(number.ten("-") + more)).isFalse();
    assertThat(IdentityNumber.isIn(number.twelve("-") + more)).isFalse();
    assertThat(IdentityNumber.isIn(more + number.twelve(""))).isFalse();
  }

  /** With six more, the part behind the hyphen could be a number by itself. */
  @Provide
  Arbitrary<String> digits() {
    return Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(5);
  }

  @Property
  void isNotFoundWhenTheDateDoesNotExist(
      @ForAll("wrongDates") String date, @ForAll("serials") int serial) {
    String nine = date + "%03d".formatted(serial);
    assertThat(IdentityNumber.isIn(nine + controlDigit(nine))).isFalse();
  }

  @Provide
  Arbitrary<String> wrongDates() {
    return Arbitraries.of("990229", "850631", "851301", "850001", "850100", "850132", "850160")
        .edgeCases(config -> config.none());
  }

  @Provide
  Arbitrary<Integer> serials() {
    return Arbitraries.integers().between(0, 999);
  }

  /** As a keyboard of another script, or a sly hand, writes them. */
  @Property
  void isFoundInTheDigitsOfEveryScript(
      @ForAll("numbers") Sample number,
      @ForAll("separators") String separator,
      @ForAll("zeros") int zero) {
    assertThat(IdentityNumber.isIn(inDigits(zero, number.ten(separator)))).isTrue();
    assertThat(IdentityNumber.isIn("född " + inDigits(zero, number.twelve(separator)) + "."))
        .isTrue();
  }

  /** Arabic, Persian, Devanagari, Thai, full width, and mathematical bold. */
  @Provide
  Arbitrary<Integer> zeros() {
    return Arbitraries.of(0x660, 0x6F0, 0x966, 0xE50, 0xFF10, 0x1D7CE);
  }

  private static String inDigits(int zero, String number) {
    StringBuilder written = new StringBuilder();
    number.chars().forEach(c -> written.appendCodePoint(c >= '0' && c <= '9' ? zero + c - '0' : c));
    return written.toString();
  }

  /** The day of a coordination number is that of birth and sixty. */
  @Example
  void isFoundAsACoordinationNumber() {
    assertThat(IdentityNumber.isIn("701063-2391")).isTrue();
    assertThat(IdentityNumber.isIn("19701063-2391")).isTrue();
    assertThat(IdentityNumber.isIn("701003-2391")).isFalse();
    assertThat(IdentityNumber.isIn("701060-2394")).isFalse();
    assertThat(IdentityNumber.isIn("701092-2396")).isFalse();
  }

  @Example
  void isFoundOfSomebodyBornOnALeapDay() {
    assertThat(IdentityNumber.isIn("20000229-" + last("000229", 123))).isTrue();
    assertThat(IdentityNumber.isIn("19000229-" + last("000229", 123))).isFalse();
    assertThat(IdentityNumber.isIn("000229-" + last("000229", 123))).isTrue();
  }

  private static String last(String date, int serial) {
    String nine = date + "%03d".formatted(serial);
    return nine.substring(6) + controlDigit(nine);
  }

  @Property
  void isFoundBesideOtherNumbersAndLetters(
      @ForAll("numbers") Sample number, @ForAll("separators") String separator) {
    String ten = number.ten(separator);
    assertThat(IdentityNumber.isIn("pnr" + ten + "och")).isTrue();
    assertThat(IdentityNumber.isIn("ärende 4711, " + ten + ", rum 12")).isTrue();
    assertThat(IdentityNumber.isIn("tel. 063-14 30 00/" + ten)).isTrue();
    assertThat(IdentityNumber.isIn("https://dok.example/" + number.twelve("") + "/1")).isTrue();
  }

  @Property(tries = 5_000)
  void isNotFoundInAUuid(@ForAll long high, @ForAll long low) {
    String uuid = new UUID(high, low).toString();
    assertThat(IdentityNumber.isIn(uuid)).isFalse();
    assertThat(IdentityNumber.isIn("https://dok.example/" + uuid.toUpperCase(Locale.ROOT) + "?x"))
        .isFalse();
  }

  /** One whose digits happen to be those of a number. */
  @Example
  void isNotFoundInTheUnluckiestUuid() {
    assertThat(IdentityNumber.isIn("20121212-1212-7121-8212-201212121212")).isFalse();
    assertThat(IdentityNumber.isIn("20121212-1212-7121-8212-20121212121")).isTrue();
  }

  /** Written as people write them. Ten digits in one run can be either, and are refused. */
  @Property
  void isNotFoundInATelephoneNumber(@ForAll("subscribers") int subscriber) {
    String digits = "%07d".formatted(subscriber);
    String three = digits.substring(0, 3);
    String two = digits.substring(3, 5);
    String last = digits.substring(5);
    for (String written :
        new String[] {
          "070-" + three + " " + two + " " + last,
          "070-" + digits,
          "070 " + three + " " + two + " " + last,
          "0706-" + two + " " + last + " 12",
          "+46 70 " + three + " " + two + " " + last,
          "+4670" + digits,
          "0046 70 " + three + " " + two + last,
          "063-" + two + " " + last + " 00"
        }) {
      assertThat(IdentityNumber.isIn("Ring " + written + "!")).as(written).isFalse();
    }
  }

  @Provide
  Arbitrary<Integer> subscribers() {
    return Arbitraries.integers().between(0, 9_999_999);
  }

  @Example
  void isNotFoundInOtherNumbersThatPeopleWrite() {
    assertThat(IdentityNumber.isIn("Bolaget 556012-5790, telefon 063-14 30 00")).isFalse();
    assertThat(IdentityNumber.isIn("Klockan 14.30 den 2026-03-02 i rum 1207")).isFalse();
    assertThat(IdentityNumber.isIn("18112286-9874 991228-98")).isFalse();
    assertThat(IdentityNumber.isIn("Mål 811228. 9874 kronor, 2026-1212-1212")).isFalse();
  }

  /** The cases that the client is held to as well, which refuses a text before it is kept. */
  @Example
  void isFoundInTheSameTextsAsInTheClient() throws IOException {
    try (InputStream file = getClass().getResourceAsStream("/identity-numbers.json")) {
      JsonNode cases = new ObjectMapper().readTree(file);
      assertThat(texts(cases, "found")).hasSizeGreaterThan(50).allMatch(IdentityNumber::isIn);
      assertThat(texts(cases, "notFound")).hasSizeGreaterThan(50).noneMatch(IdentityNumber::isIn);
    }
  }

  private static List<String> texts(JsonNode cases, String name) {
    return cases.path(name).valueStream().map(JsonNode::textValue).toList();
  }
}
