package se.fadder.pairing;

import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fadder.mentorship.MentorRoom;
import se.fadder.mentorship.SkillId;

/**
 * One part of the points of a pair.
 *
 * @param misfit from 0 to 100; null for a part that is none
 * @param missing of areas and languages: those that the newcomer wishes for and the mentor lacks
 * @param shared of areas and languages: those that the newcomer wishes for and the mentor has
 * @param weekdays those of the newcomer on which the mentor does not work
 * @param room of the mentor; null for all parts but that one
 */
public record PairingPart(
    PairingPartKind kind,
    int points,
    @Nullable Integer misfit,
    List<SkillId> missing,
    List<SkillId> shared,
    List<DayOfWeek> weekdays,
    @Nullable MentorRoom room) {

  public PairingPart {
    missing = List.copyOf(missing);
    shared = List.copyOf(shared);
    weekdays = List.copyOf(weekdays);
  }

  /** A misfit with its weight, of which there is nothing more to say. */
  static PairingPart misfit(PairingPartKind kind, int misfit, PairingWeights weights) {
    return new PairingPart(
        kind, misfit * weights.of(kind), misfit, List.of(), List.of(), List.of(), null);
  }

  /** What a seat or the mentor's room costs. */
  static PairingPart cost(PairingPartKind kind, int points, @Nullable MentorRoom room) {
    return new PairingPart(kind, points, null, List.of(), List.of(), List.of(), room);
  }

  PairingPart withSkills(List<SkillId> missing, List<SkillId> shared) {
    return new PairingPart(kind, points, misfit, missing, shared, weekdays, room);
  }

  PairingPart withWeekdays(List<DayOfWeek> weekdays) {
    return new PairingPart(kind, points, misfit, missing, shared, weekdays, room);
  }
}
