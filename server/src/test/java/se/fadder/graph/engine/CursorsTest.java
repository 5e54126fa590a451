package se.fadder.graph.engine;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;
import se.fadder.kernel.Page.After;

final class CursorsTest {
  @Property
  void aCursorLeadsBackToItsPlaceInItsOwnListOnly(
      @ForAll @StringLength(max = 100) String key, @ForAll @NotBlank String list) {
    After place = new After(key.replace("\0", ""), "0197f2c4-5a3e-7c1d-9b2a-3f4e5d6c7b8a");
    String cursor = Cursors.encode(list, place);
    assertThat(cursor).matches("[-_A-Za-z0-9]+");
    assertThat(Cursors.decode(list, cursor)).isEqualTo(place);
    assertThat(Cursors.decode(list + "X", cursor)).isNull();
  }

  @Property
  void anythingElseIsNoCursor(@ForAll String text) {
    assertThat(Cursors.decode("Plan", text)).isNull();
  }
}
