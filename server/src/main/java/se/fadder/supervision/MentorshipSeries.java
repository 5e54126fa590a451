package se.fadder.supervision;

import java.time.LocalDate;
import java.util.Optional;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.mentorship.Mentorship;
import se.fadder.mentorship.MentorshipMoves;
import se.fadder.mentorship.Mentorships;

/**
 * The series of a mentor and a newcomer when their mentorship ends: it ends with it, be it over,
 * handed over or taken back. One that is prolonged is planned anew; what was called off stays so.
 */
final class MentorshipSeries implements MentorshipMoves {
  private final Today today;
  private final Mentorships mentorships;
  private final SeriesReader reader;
  private final SeriesPlans plans;

  MentorshipSeries(Today today, Mentorships mentorships, SeriesReader reader, SeriesPlans plans) {
    this.today = today;
    this.mentorships = mentorships;
    this.reader = reader;
    this.plans = plans;
  }

  @Override
  public void moved(WriteTx tx, PersonId newHire) {
    LocalDate yesterday = today.date().minusDays(1);
    for (Series series : reader.of(tx, newHire)) {
      PersonId mentor = series.leaderId();
      if (series.form() != SessionForm.MENTOR || mentor == null || mentor.equals(newHire)) {
        continue;
      }
      Optional<Mentorship> last = mentorships.last(tx, mentor, newHire);
      LocalDate until = last.map(Mentorship::lastDay).orElse(last.isEmpty() ? yesterday : null);
      if (until != null && until.isBefore(series.lastDay())) {
        LocalDate lastDay = until.isBefore(yesterday) ? yesterday : until;
        plans.end(tx, null, series, lastDay);
      }
    }
  }
}
