package se.fadder.pairing;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Text;

/**
 * The groups of newcomers who share too few seats, as they are stored.
 *
 * @param text parted by semicolons; of each the newcomers, the mentors and the seats, parted by
 *     slashes
 */
public record PairingShortages(String text) implements Text {
  static final PairingShortages NONE = new PairingShortages("");

  /**
   * A group that is short of seats: no other mentor may be theirs.
   *
   * @param seats of those mentors together: fewer than the newcomers are
   */
  public record Group(List<PersonId> newHires, List<PersonId> mentors, int seats) {
    public Group {
      newHires = List.copyOf(newHires);
      mentors = List.copyOf(mentors);
    }
  }

  static PairingShortages of(List<Group> groups) {
    return new PairingShortages(
        groups.stream()
            .map(of -> written(of.newHires()) + "/" + written(of.mentors()) + "/" + of.seats())
            .collect(joining(";")));
  }

  private static String written(List<PersonId> people) {
    return people.stream().map(id -> id.value().toString()).collect(joining(","));
  }

  public List<Group> all() {
    return text.isEmpty()
        ? List.of()
        : Stream.of(text.split(";", -1))
            .map(of -> of.split("/", -1))
            .map(of -> new Group(read(of[0]), read(of[1]), Integer.parseInt(of[2])))
            .toList();
  }

  private static List<PersonId> read(String written) {
    return Stream.of(written.split(",", -1)).map(id -> new PersonId(UUID.fromString(id))).toList();
  }
}
