package se.fadder.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fadder.kernel.PersonId;

/** Tests how people are shown. */
final class PersonTest {
  private static Person person(String givenName, String familyName) {
    return new Person(new PersonId(new UUID(0, 1)), givenName, familyName, null, "");
  }

  @ParameterizedTest
  @CsvSource({
    "Åsa, Lidmalm, ÅL",
    "Eva-Lena, Öhrström, EÖ",
    "Petra, O'Reilly-Holm, PO",
    "Gerard, '''t Hooft', GH",
    "ismet, hadžić, IH",
    "Anna Maria, von Essen, AE",
    "Kim, (vikarie), KV",
    "Li, '', L",
    "Élodie, Ünal, ÉÜ",
    "Karl, ßen, Kß",
    "李, 小龍, 李小",
    "𐐨na, 𐐨sk, 𐐀𐐀",
  })
  void initialsAreOfTheFirstWordAndTheLast(String givenName, String familyName, String initials) {
    assertThat(person(givenName, familyName).initials()).isEqualTo(initials);
  }

  @Test
  void oneNameIsEnough() {
    assertThat(person("Li", "").name()).isEqualTo("Li");
  }

  @Test
  void somebodyWithProtectedIdentityIsShownByTheAliasAlone() {
    Person person =
        new Person(new PersonId(new UUID(0, 1)), "Cecilia", "Norrgård", "Kollega Björk", "");
    assertThat(person.isProtected()).isTrue();
    assertThat(person.name()).isEqualTo("Kollega Björk");
    assertThat(person.initials()).isEqualTo("KB");
    assertThat(person("Cecilia", "Norrgård").isProtected()).isFalse();
  }
}
