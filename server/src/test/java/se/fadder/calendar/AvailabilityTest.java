package se.fadder.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.fadder.kernel.PersonId;

/** Tests what counts as away when somebody is to be reminded, and when a date is planned. */
final class AvailabilityTest {
  private static final PersonId SOMEBODY = new PersonId(UUID.randomUUID());
  private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

  @ParameterizedTest
  @CsvSource({
    // The last day, the day, whether they are away, whether a date can be planned on it.
    "2026-03-03, 2026-03-01, false, true",
    "2026-03-03, 2026-03-02, true, false",
    "2026-03-03, 2026-03-03, true, false",
    "2026-03-03, 2026-03-04, false, true",
    ", 2026-03-01, false, true",
    ", 2026-03-02, true, true",
    ", 2027-03-02, true, true"
  })
  void absence(@Nullable LocalDate lastDay, LocalDate day, boolean away, boolean planned) {
    Absence absence = new Absence(new AbsenceId(UUID.randomUUID()), SOMEBODY, MONDAY, lastDay);
    Availability person = new Availability(List.of(absence), List.of());
    assertThat(person.isAway(day)).isEqualTo(away);
    assertThat(person.includes(day)).isEqualTo(planned);
  }

  @ParameterizedTest
  @CsvSource({"2026-03-02, false", "2026-03-03, true", "2026-02-24, false"})
  void aDayOffInPartTimeWork(LocalDate day, boolean away) {
    PartTime partTime = new PartTime(UUID.randomUUID(), SOMEBODY, MONDAY, null, "13");
    Availability person = new Availability(List.of(), List.of(partTime));
    assertThat(person.isAway(day)).isEqualTo(away);
    assertThat(person.includes(day)).isNotEqualTo(away);
  }
}
