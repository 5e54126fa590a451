package se.fadder.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the words that HR systems have for forms of employment. */
final class WrittenFormTest {
  @ParameterizedTest
  @CsvSource({
    "Tillsvidareanställning, PERMANENT",
    "provanställning, PERMANENT",
    "Särskild visstid, TEMPORARY",
    "timanställd, TEMPORARY",
    "VIKARIAT, TEMPORARY",
    "inhyrd, CONSULTANT",
    "VFU, INTERN"
  })
  void meansAForm(String word, EmploymentForm form) {
    assertThat(WrittenForm.of(word)).contains(form);
  }

  @ParameterizedTest
  @CsvSource({"ibland", "''", "heltid"})
  void anyOtherMeansNone(String word) {
    assertThat(WrittenForm.of(word)).isEmpty();
  }
}
