package se.fadder.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PlainTextTest {
  private static final List<String> INVISIBLE =
      List.of(
          "\u200B",
          "\u00AD",
          "\u2060\u200D",
          "\u3164",
          "\u2800",
          "\uFFA0 \u115F",
          "\u034F",
          "\uFE0F",
          "\u180E",
          "\uDB40\uDC41",
          "\u00A0\u200B",
          "\u0301");

  @Test
  void whatCannotBeSeenIsNoText() {
    for (String text : INVISIBLE) {
      assertThat(PlainText.isVisible(text)).as(codes(text)).isFalse();
      assertThat(PlainText.fault(text)).as(codes(text)).contains("holds nothing that can be seen");
    }
  }

  @Test
  void namesOfEveryScriptCanBeSeen() {
    for (String name : List.of("Ö", "O’Reilly", "李", "Нина", "علي", "한", "e\u0301", "\u200BBo")) {
      assertThat(PlainText.isVisible(name)).as(name).isTrue();
    }
  }

  /** An empty line is nothing wrong in a file. */
  @Test
  void aBlankTextHasNoFault() {
    assertThat(PlainText.fault("")).isEmpty();
    assertThat(PlainText.fault("  ")).isEmpty();
  }

  private static String codes(String text) {
    return text.codePoints().mapToObj("U+%04X"::formatted).toList().toString();
  }
}
