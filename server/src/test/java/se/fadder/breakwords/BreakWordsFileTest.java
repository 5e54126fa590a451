package se.fadder.breakwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fadder.breakwords.BreakWords.KindWords;
import se.fadder.kernel.CannotStart;
import se.fadder.kernel.PersonId;
import se.fadder.people.Language;

/** Tests what a file of words must hold, and what an operator reads of one that does not. */
final class BreakWordsFileTest {
  private static final Path OWN = Path.of("src/main/resources/breakwords/words.yaml");

  /** Words that blame, count or compare. */
  private static final Pattern BLAMING =
      Pattern.compile(
          "\\b(glöm|borde\\b|måste|missa|äntligen|forg[eo]t|should\\b|must\\b|miss|finally)");

  @TempDir Path folder;

  @Test
  void fadderHasSixLinesOrMoreOfEachKindThatBlameNobody() {
    Map<String, KindWords> words = BreakWordsFile.own();
    assertThat(words.keySet()).containsExactlyElementsOf(BreakWordsFile.KINDS);
    assertThat(words.values())
        .allSatisfy(kind -> {
          assertThat(kind.lines()).hasSizeGreaterThanOrEqualTo(6);
          assertThat(kind.lines())
              .allSatisfy(line ->
                  assertThat(line.values())
                      .hasSize(2)
                      .allMatch(text -> !BLAMING.matcher(text.toLowerCase(Locale.ROOT)).find())
                      .noneMatch(text -> text.contains("!")));
        });
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "WALK: | WALKS: | line 23: 'WALKS' is not a key of this",
        "sv: Frisk luft väntar utanför dörren. | se: Frisk luft | line 28: 'se' is not a key of"
            + " this",
        "en: Fresh air is waiting outside the door. | \"\" | line 28: 'en' is missing",
        "en: Fresh air is waiting outside the door. | en: '  ' | line 29: 'en' is empty",
        "Fresh air is waiting outside the door. | [a, b] | line 29: 'en' must be a single value",
        "Fresh air is waiting outside the door. | Once around the block goes a long way. | line 29:"
            + " 'Once around the block goes a long way.' stands here twice",
        "sv: Lunchpromenad, en: Lunch walk | sv: Lunchpromenad | line 24: 'en' is missing",
        "Lunchpromenad | En promenad så lång att den inte syns | line 24: 'sv' is longer than 30"
            + " characters",
      })
  void whatIsBrokenIsRefusedWithItsLine(String there, String instead, String fault)
      throws IOException {
    String text = Files.readString(OWN);
    assertThat(text).contains(there);
    assertRefused(text.replace(there, instead), fault);
  }

  @Test
  void aKindThatIsMissingAndOneWithFiveLinesAreRefused() throws IOException {
    String text = Files.readString(OWN);
    assertRefused(text.substring(0, text.indexOf("TEAM_FIKA:")), "'TEAM_FIKA' is missing");
    int third = text.indexOf("    - sv: Kaffe, prat");
    assertRefused(text.substring(0, third), "'lines' has fewer than 6 of them");
    assertRefused("", "the file is empty");
    assertRefused("FIKA: [", "is not YAML");
    assertRefused("- FIKA", "line 1: a mapping is expected here");
  }

  private void assertRefused(String text, String fault) throws IOException {
    Path file = Files.writeString(folder.resolve("words.yaml"), text);
    assertThatThrownBy(() -> room(file))
        .isInstanceOf(CannotStart.class)
        .hasMessageStartingWith("recovery.texts: " + file + ": ")
        .hasMessageContaining(fault);
  }

  private static BreakWordsRoom room(Path file) {
    return BreakWordsRoom.of(new BreakWordsSettings(Optional.of(file)));
  }

  @Test
  void aFileThatIsMissingLargeOrNoTextIsRefused() throws IOException {
    assertThatThrownBy(() -> room(folder.resolve("none.yaml")))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining("cannot be read");
    Path file = folder.resolve("other.yaml");
    Files.write(file, "FIKA: å".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> room(file)).hasMessageContaining("is not in UTF-8");
    Files.writeString(file, "#".repeat(BreakWordsFile.LONGEST_FILE + 1));
    assertThatThrownBy(() -> room(file)).hasMessageContaining("is larger than 256 KiB");
  }

  @Test
  void anOperatorsWordsTakeThePlaceOfFaddersOwn() throws IOException {
    String text = Files.readString(OWN).replace("Dags för fika", "Nu fikar vi i Storsjö");
    Path file = Files.writeString(folder.resolve("words.yaml"), text);
    PersonId somebody = new PersonId(UUID.randomUUID());
    LocalDate day = LocalDate.parse("2026-03-09");
    assertThat(room(file).words().of("FIKA", somebody, day, Language.SV).title())
        .isEqualTo("Nu fikar vi i Storsjö");
    assertThat(
            BreakWordsRoom.of(new BreakWordsSettings(Optional.empty()))
                .words()
                .of("FIKA", somebody, day, Language.SV)
                .title())
        .isEqualTo("Dags för fika");
  }
}
