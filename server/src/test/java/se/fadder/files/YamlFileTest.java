package se.fadder.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;

/** Tests that a file is read as it stands, wherever its characters fall. */
final class YamlFileTest {
  /** The parser reads in pieces of 1,025 units, unless it is told otherwise. */
  @Example
  void aCharacterOfTwoUnitsMayStandAnywhere() {
    for (int before = 0; before < 3_200; before++) {
      String name = "å".repeat(before) + "😀";
      YamlNode root = YamlFile.root("name: \"" + name + "\"\n", false);
      assertThat(root.text("name", 4_000)).isEqualTo(name);
    }
  }

  @Example
  void halfACharacterIsAFault() {
    assertThatThrownBy(() -> YamlFile.root("name: \uD83D", false)).isInstanceOf(FileFault.class);
    assertThatThrownBy(() -> YamlFile.root("name: \uD83D\n", false)).isInstanceOf(FileFault.class);
  }
}
