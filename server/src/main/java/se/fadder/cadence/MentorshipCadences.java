package se.fadder.cadence;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.MentorshipId;
import se.fadder.people.People;

/**
 * What cadences come to for mentorships, as far as a viewer may see it: the two themselves, and
 * whoever leads the newcomer or is their HR.
 */
public final class MentorshipCadences {
  private final People people;
  private final PairCadences cadences;
  private final ReadLog readLog;

  MentorshipCadences(People people, PairCadences cadences, ReadLog readLog) {
    this.people = people;
    this.cadences = cadences;
    this.readLog = readLog;
  }

  /**
   * What the cadence comes to for one mentorship today.
   *
   * @param lastHeld the day of the last session that was held; null where there was none
   * @param due the last day on which the next one is as agreed; null where none is in sight
   * @param planned the day of the next one that is planned; null where none is
   * @param missed whether that last day has passed and none is planned
   */
  public record MentorshipCadence(
      @Nullable LocalDate lastHeld,
      @Nullable LocalDate due,
      @Nullable LocalDate planned,
      boolean missed,
      boolean noContact) {}

  /** Those of main mentorships that have not ended, among some. */
  public Map<MentorshipId, MentorshipCadence> of(Tx tx, Viewer viewer, Set<MentorshipId> wanted) {
    LocalDate today = people.today();
    Map<MentorshipId, MentorshipCadence> seen = new HashMap<>();
    List<PairCadence> found = cadences.of(tx, wanted);
    Set<PersonId> led =
        Led.among(tx, people, viewer, found.stream().map(PairCadence::newHireId).collect(toSet()));
    Map<MentorshipId, LocalDate> planned =
        cadences.planned(tx, found.stream().map(PairCadence::mentorshipId).toList());
    List<PersonId> read = new ArrayList<>();
    for (PairCadence of : found) {
      boolean isOneOfThem =
          of.mentorId().equals(viewer.person()) || of.newHireId().equals(viewer.person());
      if (isOneOfThem || led.contains(of.newHireId())) {
        seen.put(
            of.mentorshipId(),
            new MentorshipCadence(
                of.lastHeld(),
                of.due(),
                planned.get(of.mentorshipId()),
                of.has(LapseKind.MISSED, today) && !planned.containsKey(of.mentorshipId()),
                of.has(LapseKind.NO_CONTACT, today)));
        if (!isOneOfThem) {
          read.add(of.newHireId());
          read.add(of.mentorId());
        }
      }
    }
    readLog.note(viewer, read, CadenceReadKind.CADENCE);
    return seen;
  }
}
