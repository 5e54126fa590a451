package se.fadder.push;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import se.fadder.calendar.BusyMoves;
import se.fadder.calendar.TimeSpan;
import se.fadder.db.WriteTx;
import se.fadder.jobs.Jobs;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;

/**
 * The listener that has what is held for busy people looked at anew when they are busy at other
 * times. Whoever is busy for longer by now is looked at when it was to end, and held on.
 */
final class HeldReminders implements BusyMoves {
  private final Today today;
  private final Jobs jobs;

  HeldReminders(Today today, Jobs jobs) {
    this.today = today;
    this.jobs = jobs;
  }

  @Override
  public void moved(WriteTx tx, Set<PersonId> people, Collection<TimeSpan> spans) {
    Instant now = today.now();
    if (spans.stream().allMatch(span -> span.begins().isAfter(now))) {
      return;
    }
    jobs.schedule(
        tx,
        tx.sql(ReminderSql.class).withHeld(people, now).stream()
            .map(person -> ReminderDelivery.job(person, now))
            .toList());
  }
}
