package se.fadder.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.fadder.text.SwedishNames;

final class NameSearchTest {
  @Test
  void aNameIsStoredFromTheBeginningOfEachOfItsWords() {
    assertThat(NameSearch.tails(SwedishNames.searchText("Eva-Lena  Öhrström")))
        .containsExactlyInAnyOrder("eva-lena öhrström", "lena öhrström", "öhrström");
    assertThat(NameSearch.tails("anna - ek")).containsExactlyInAnyOrder("anna - ek", "ek");
    assertThat(NameSearch.tails("")).isEmpty();
  }

  @Test
  void theLongestWordsAreSearchedFor() {
    assertThat(NameSearch.of(" Eva-L  ÖHR x y")).isEqualTo(new NameSearch("eva", "öhr", "l"));
    assertThat(NameSearch.of("Andrén")).isEqualTo(new NameSearch("andren", "", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "e", "e l ö"})
  void oneLetterIsNotEnough(String typed) {
    assertThat(NameSearch.of(typed).isEnough()).isFalse();
  }
}
