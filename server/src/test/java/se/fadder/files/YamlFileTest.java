package se.fadder.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import net.jqwik.api.Example;

/** Tests that a file is read as it stands, wherever its characters fall. */
final class YamlFileTest {
  /** The parser reads in pieces of 1,025 units, unless it is told otherwise. */
  @Example
  void aCharacterOfTwoUnitsMayStandAnywhere() {
    IntStream.of(0, 1_025, 2_050, 3_075)
        .flatMap(piece -> IntStream.rangeClosed(piece - 24, piece + 24))
        .filter(before -> before >= 0)
        .forEach(before -> {
          String name = "å".repeat(before) + "😀";
          YamlNode root = YamlFile.root("name: \"" + name + "\"\n", false);
          assertThat(root.text("name", 4_000)).isEqualTo(name);
        });
  }

  @Example
  void halfACharacterIsAFault() {
    assertThatThrownBy(() -> YamlFile.root("name: \uD83D", false)).isInstanceOf(FileFault.class);
    assertThatThrownBy(() -> YamlFile.root("name: \uD83D\n", false)).isInstanceOf(FileFault.class);
  }

  /** YAML ends the text before the sign, which whoever wrote it does not see. */
  @Example
  void aTextThatASignWouldCutIsTold() {
    assertThatThrownBy(() -> YamlFile.root("a: b\ntitle: Hej #1\n", false))
        .isInstanceOfSatisfying(FileFault.class, fault -> assertThat(fault.line()).isEqualTo(2));
    assertThatThrownBy(() -> YamlFile.root("steps:\n  - title: Hej #1\n    key: b\n", false))
        .isInstanceOf(FileFault.class);
    assertThat(YamlFile.root("title: \"Hej #1\"\n", false).text("title", 9)).isEqualTo("Hej #1");
    assertThat(YamlFile.root("# Hej\ntitle: C#1 # \n".replace(" # ", ""), false).text("title", 9))
        .isEqualTo("C#1");
    assertThat(YamlFile.root("# first\na: b\n  # second\nc: d\n# third\n", false).has("c"))
        .isTrue();
  }
}
