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
    assertThat(NameSearch.of("Ekenäs, Alva")).isEqualTo(new NameSearch("ekenäs", "alva", ""));
    assertThat(NameSearch.of("O’Reilly")).isEqualTo(new NameSearch("oreilly", "", ""));
    assertThat(NameSearch.of("Eva\u2011Lena")).isEqualTo(new NameSearch("lena", "eva", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "e", "e l ö"})
  void oneLetterIsNotEnough(String typed) {
    assertThat(NameSearch.of(typed).isEnough()).isFalse();
  }
}
