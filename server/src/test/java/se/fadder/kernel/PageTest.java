package se.fadder.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Tests pages, and the slices of a list that they come to. */
final class PageTest {
  @Property
  void holdsOneToAHundredRows(@ForAll int size) {
    if (size >= 1 && size <= Page.MOST) {
      assertThat(Page.first(size).limit()).isEqualTo(size + 1);
    } else {
      assertThatThrownBy(() -> Page.first(size))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a page holds 1 to 100 rows, not " + size);
    }
  }

  @Example
  void holdsOneRowAndAHundredButNeitherNoneNorMore() {
    assertThat(Page.first(1).size()).isEqualTo(1);
    assertThat(Page.first(100).size()).isEqualTo(100);
    assertThatThrownBy(() -> Page.first(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Page.first(101)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Page(-1, new Page.After("a", "b")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Example
  void theFirstBeginsBeforeEveryRow() {
    assertThat(Page.first(10).afterKey()).isEmpty();
    assertThat(Page.first(10).afterId()).isEmpty();
    Page next = new Page(10, new Page.After("åsa", "id"));
    assertThat(next.afterKey()).isEqualTo("åsa");
    assertThat(next.afterId()).isEqualTo("id");
  }

  @Property
  void sliceAfterSliceVisitsEveryRowOnce(
      @ForAll @IntRange(max = 250) int rows, @ForAll @IntRange(min = 1, max = 100) int size) {
    List<Integer> list = IntStream.range(0, rows).boxed().toList();
    Page page = Page.first(size);
    List<Integer> visited = new ArrayList<>();
    while (true) {
      List<Integer> found =
          list.subList(visited.size(), Math.min(rows, visited.size() + page.limit()));
      Slice<Integer> slice = Slice.of(page, found);
      assertThat(slice.items()).hasSizeLessThanOrEqualTo(size);
      visited.addAll(slice.items());
      assertThat(slice.hasNext()).isEqualTo(visited.size() < rows);
      if (!slice.hasNext()) {
        break;
      }
    }
    assertThat(visited).isEqualTo(list);
  }

  @Example
  void aSliceIsMappedAndKeepsWhetherMoreFollow() {
    Slice<Integer> slice = Slice.of(Page.first(2), List.of(1, 2, 3));
    assertThat(slice.map(number -> "n" + number)).isEqualTo(new Slice<>(List.of("n1", "n2"), true));
  }

  @Example
  void aSliceDoesNotChangeWithTheListItWasMadeFrom() {
    List<Integer> rows = new ArrayList<>(List.of(1, 2));
    Slice<Integer> slice = Slice.of(Page.first(5), rows);
    rows.clear();
    assertThat(slice.items()).containsExactly(1, 2);
  }
}
