package se.fadder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.MentorshipKind;
import se.fadder.people.Employment;
import se.fadder.people.Role;
import se.fadder.people.UnitId;

/**
 * Tests what becomes of the demonstration municipality when people leave, roles are given and
 * mentors change without anybody tidying up after it. The same every time.
 */
final class Turmoil {
  private static final List<Role> ROLES =
      List.of(Role.MANAGER, Role.MANAGER, Role.EXPERT, Role.IT, Role.HR);

  private final Random random = new Random(7);
  private final Rooms rooms;
  private final LocalDate day;

  Turmoil(Rooms rooms) {
    this.rooms = rooms;
    this.day = rooms.people.people().today();
  }

  /**
   * Lets it loose.
   *
   * @param hr who does it all, and stays
   * @param newHires people with plans
   */
  void on(WriteTx tx, Viewer hr, List<PersonId> everybody, List<PersonId> newHires) {
    Map<PersonId, List<Employment>> employments =
        rooms.people.people().allEmployments(tx, everybody);
    List<UnitId> units =
        employments.values().stream().flatMap(List::stream).map(Employment::unitId).toList();
    for (int i = 0; i < everybody.size() / 8; i++) {
      rooms
          .people
          .staffing()
          .assignRole(
              tx,
              hr,
              any(everybody),
              any(ROLES),
              any(units),
              day.plusDays(random.nextInt(30) - 15));
    }
    for (PersonId newHire : newHires) {
      rooms.mentorship.mentorships().mentorsOf(tx, hr, Set.of(newHire)).values().stream()
          .flatMap(List::stream)
          .filter(mentorship -> random.nextBoolean())
          .forEach(
              mentorship -> rooms.mentorship.mentorships().end(tx, hr, mentorship.id(), someDay()));
      for (MentorshipKind kind : MentorshipKind.values()) {
        rooms
            .mentorship
            .mentorships()
            .begin(tx, hr, any(everybody), newHire, kind, someDay(), true);
      }
    }
    for (PersonId person : everybody) {
      if (random.nextInt(3) == 0) {
        for (Employment employment : employments.getOrDefault(person, List.of())) {
          rooms.people.employments().end(tx, hr, employment.id(), someDay());
        }
      }
    }
  }

  private LocalDate someDay() {
    return day.plusDays(random.nextInt(60) - 20);
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
