package se.fadder.people;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import se.fadder.kernel.Text;

/**
 * The path from the root of an organisation down to a unit: each id on it, followed by a slash.
 *
 * @param text as stored
 */
public record UnitPath(String text) implements Text {
  private static final int SEGMENT = 37;

  /** The path of a unit below {@code this}. */
  public UnitPath below(UnitId child) {
    return new UnitPath(text + child.value() + "/");
  }

  /** The path of the root unit with that id. */
  public static UnitPath root(UnitId root) {
    return new UnitPath(root.value() + "/");
  }

  /** The path of the whole organisation that the unit belongs to. */
  public UnitPath organisation() {
    return new UnitPath(text.substring(0, SEGMENT));
  }

  /** The ids on the path, the root's first. */
  public List<UnitId> units() {
    return Stream.of(text.split("/", -1))
        .filter(id -> !id.isEmpty())
        .map(id -> new UnitId(UUID.fromString(id)))
        .toList();
  }

  /** Whether the other is this unit or below it. */
  public boolean covers(UnitPath other) {
    return other.text.startsWith(text);
  }
}
