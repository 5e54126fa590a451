package se.fadder.room;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rule that no two rooms offer the same thing; a breach is told with the names of both. */
public final class DistinctRooms {
  private DistinctRooms() {}

  /**
   * Checks what some rooms offer.
   *
   * @throws IllegalStateException when two of them have one name, one kind of job, one endpoint,
   *     one schema file or one measure
   */
  public static void check(List<Room> rooms) {
    Map<String, String> owners = new HashMap<>();
    for (Room room : rooms) {
      offers(room)
          .forEach(offer -> {
            String owner = owners.putIfAbsent(offer, room.name());
            if (owner != null) {
              throw new IllegalStateException(
                  "the rooms %s and %s both have the %s".formatted(owner, room.name(), offer));
            }
          });
    }
  }

  private static List<String> offers(Room room) {
    return Stream.of(
            Stream.of("name " + room.name()),
            room.graphs().stream().map(file -> "schema file " + file.name()),
            room.endpoints().stream()
                .map(endpoint ->
                    "endpoint "
                        + endpoint.method()
                        + " "
                        + endpoint.path()
                        + (endpoint.hasSecret() ? "/{secret}" : "")),
            room.jobs().stream().map(handler -> "kind of jobs " + handler.kind()),
            room.dailyWork().stream().map(work -> "kind of jobs " + work.kind()),
            room.measures().stream().map(measure -> "measure " + measure.key()))
        .flatMap(offers -> offers)
        .toList();
  }
}
