package se.fadder.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

final class UsernameTest {
  /** Some capitals with a mark have no composed form while the small letter has one. */
  @Tag("slow")
  @Tag("thorough")
  @Test
  void anyLetterWithAnyMarkNamesOneAccountHoweverItIsTyped() {
    for (int letter = 0x21; letter < 0x2000; letter++) {
      for (int mark = 0x300; mark < 0x370; mark++) {
        String typed = Character.toString(letter) + Character.toString(mark);
        Optional<Username> name = Username.of(typed);
        assertThat(name.map(Username::text).flatMap(Username::of)).isEqualTo(name);
      }
    }
  }

  @Test
  void whatCannotBeSeenIsNoUserName() {
    for (String unseen : List.of("", " ", "\u200B", "\u3164", "\u2800", "\u0301")) {
      assertThat(Username.of(unseen)).isEmpty();
    }
  }

  @Test
  void caseAndCompositionDoNotMatter() {
    Username asa = Username.of("åsa.öhrström").orElseThrow();
    assertThat(Username.of("ÅSA.ÖHRSTRÖM")).contains(asa);
    assertThat(Username.of("a\u030Asa.o\u0308hrstro\u0308m ")).contains(asa);
    assertThat(Username.of("A\u030ASA.O\u0308HRSTRO\u0308M")).contains(asa);
    assertThat(Username.of("asa.ohrstrom")).isPresent().isNotEqualTo(Optional.of(asa));
    assertThat(Username.of("J\u030C")).isEqualTo(Username.of("\u01F0")).isPresent();
  }
}
