package se.fadder.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommonPasswordsTest {
  private static final CommonPasswords COMMON = CommonPasswords.bundled();
  private static final List<String> OWN = List.of("asa.ek", "Åsa", "Ek", "Storsjö kommun");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password123",
        "P@ssw0rd2026!",
        "Lösenord2026",
        "losenord!!!!",
        "Sommar2026!!",
        "hejhejhejhej",
        "qwertyuiop12",
        "Stockholm-2026",
        "HammarbyIF-hammarby1",
        "SommarVinter1",
        "iloveyou2026",
        "1234567890",
        "2026-11-22 07:30",
        "aaaaaaaaaaaaaa",
        "aabbaabbaabb",
        "asa.ek.asa.ek",
        "AsaEk2026!!",
        "Storsjö2026!",
        "storsjokommun1",
      })
  void whatGuessersTryFirstIsCommon(String password) {
    assertThat(COMMON.isCommon(password, OWN)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en väldigt bra lösning",
        "en helt ny lösning",
        "korrekt häst batteri klammer",
        "Tre små grisar på rymmen",
        "xK7#pQ2vLm9z",
        "fadder-storsjo-i-fjällen",
      })
  void whatTakesLongToGuessIsNot(String password) {
    assertThat(COMMON.isCommon(password, OWN)).isFalse();
  }

  @Property(tries = 200)
  void anyDecorationOfACommonWordIsCommon(
      @ForAll @StringLength(max = 6) @net.jqwik.api.constraints.NumericChars String digits) {
    assertThat(COMMON.isCommon("Sommar" + digits + "!?", OWN)).isTrue();
    assertThat(COMMON.isCommon(digits + "sOLSken" + digits, OWN)).isTrue();
  }

  /** There are more ways to make a row of As of the words A and AA than a computer can count. */
  @Test
  @Timeout(20)
  void whatCanBeMadeInManyWaysIsSoonJudged() {
    List<String> own = List.of("a", "aa", "aaa");
    assertThat(COMMON.isCommon("a".repeat(190) + "bcxqz", own)).isFalse();
    assertThat(COMMON.isCommon("a".repeat(190) + "1234", own)).isTrue();
  }

  @Property(tries = 200)
  void theSearchEndsForAnyText(@ForAll @AlphaChars @StringLength(max = 200) String password) {
    COMMON.isCommon(password, OWN);
    COMMON.isCommon("aaabbb".repeat(30) + password, List.of("a", "aa", "b", "bb", "ab"));
  }
}
