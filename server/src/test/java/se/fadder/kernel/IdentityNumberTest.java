package se.fadder.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;

/** The rule is written here a second time, in another way, to be held against. */
final class IdentityNumberTest {
  /** A number whose date exists and whose control digit is right, in its two parts. */
  record Sample(String century, String date, String last) {
    String ten(String separator) {
      return date + separator + last;
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
    return Arbitraries.of("-", "+", "", " ", "\u2013", "\u00a0", " - ");
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

  @Example
  void isNotFoundInOtherNumbersThatPeopleWrite() {
    assertThat(IdentityNumber.isIn("Bolaget 556012-5790, telefon 063-14 30 00")).isFalse();
    assertThat(IdentityNumber.isIn("Klockan 14.30 den 2026-03-02 i rum 1207")).isFalse();
    assertThat(IdentityNumber.isIn("18112286-9874 991228-98")).isFalse();
  }
}
