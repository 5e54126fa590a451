package se.fadder.sessionnotes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests what words find, and what is shown around them. */
final class WordSearchTest {
  @Test
  void aWordIsFoundByItsBeginningWhateverItsCaseAndMarks() {
    assertThat(found("ramp", "En upp-Rampning")).isEqualTo("Rampning");
    assertThat(found("jour", "Om JOURPLANEN")).isEqualTo("JOURPLANEN");
    assertThat(found("åt", "Ett Åtagande")).isEqualTo("Åtagande");
    assertThat(found("ide", "En idé")).isEqualTo("idé");
    assertThat(found("idé", "Idea")).isEqualTo("Idea");
    assertThat(found("linkoping", "Till Linköping")).isEqualTo("-");
    assertThat(found("plan", "Jourplan")).isEqualTo("-");
    assertThat(found("o", "o")).isEqualTo("-");
    assertThat(found("2 ek", "Den 2 maj, om Eken")).isEqualTo("2");
  }

  @Test
  void aLetterInTwoPartsIsTheSame() {
    assertThat(found("möte", "Ett mo\u0308te")).isEqualTo("mo\u0308te");
    assertThat(found("mo\u0308te", "Ett MÖTE")).isEqualTo("MÖTE");
  }

  @Test
  void allWordsMustBeThere() {
    assertThat(found("ring tings", "Jag ringer tingsrätten")).isEqualTo("ringer");
    assertThat(found("tings ring", "Jag ringer tingsrätten")).isEqualTo("ringer");
    assertThat(found("ring skolan", "Jag ringer tingsrätten")).isEqualTo("-");
  }

  @Test
  void whatHoldsNoWordFindsNothing() {
    for (String text : new String[] {"", " ", "%", "*", "()", "a", "ö"}) {
      assertThat(WordSearch.of(text).isEnough()).as(text).isFalse();
    }
    assertThat(found("100%", "till 100 procent")).isEqualTo("100");
    assertThat(found("c++ (kurs)", "Kursen i C")).isEqualTo("Kursen");
  }

  @Test
  void anExcerptStandsOnOneLineAndIsCutBetweenWords() {
    String long1 = "ord ".repeat(40);
    Excerpt excerpt = excerpt("träff", long1 + "en\nträff  här\n\n" + long1);
    assertThat(excerpt.before()).startsWith("…ord").endsWith("en ").hasSizeLessThan(62);
    assertThat(excerpt.hit()).isEqualTo("träff");
    assertThat(excerpt.after()).startsWith(" här ord").endsWith("ord…").hasSizeLessThan(122);
    assertThat(excerpt("kort", "Helt kort.")).isEqualTo(new Excerpt("Helt ", "kort", "."));
  }

  @Test
  void noCharacterIsCutInTwo() {
    String faces = "\uD83D\uDE42".repeat(200);
    Excerpt excerpt = excerpt("mitt", faces + " mitt " + faces);
    for (String part : new String[] {excerpt.before(), excerpt.after()}) {
      assertThat(part.codePoints()).allMatch(c -> Character.getType(c) != Character.SURROGATE);
    }
  }

  private static String found(String typed, String text) {
    WordSearch search = WordSearch.of(typed);
    return search.isEnough()
        ? search.in(text).map(hit -> text.substring(hit.from(), hit.to())).orElse("-")
        : "-";
  }

  private static Excerpt excerpt(String typed, String text) {
    return Excerpt.of(text, WordSearch.of(typed).in(text).orElseThrow());
  }
}
