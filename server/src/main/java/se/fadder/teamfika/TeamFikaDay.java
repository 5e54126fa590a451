package se.fadder.teamfika;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;

/**
 * A day of a fika as a viewer sees it.
 *
 * @param hostId null where nobody hosts, or the viewer may not be told who
 * @param line what the host has written; null for nothing
 * @param coming how many have said that they come
 * @param viewerComes whether the viewer is one of them
 * @param viewerIsThere whether the viewer is at work with the team then, and may come and host
 */
public record TeamFikaDay(
    TeamFika teamFika,
    LocalDate date,
    @Nullable PersonId hostId,
    boolean viewerHosts,
    @Nullable String line,
    int coming,
    boolean viewerComes,
    boolean viewerIsThere) {
  public LocalTime begins() {
    return teamFika.begins();
  }

  public LocalTime ends() {
    return teamFika.ends();
  }

  public @Nullable String place() {
    return teamFika.place();
  }
}
