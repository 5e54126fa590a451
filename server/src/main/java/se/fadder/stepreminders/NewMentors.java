package se.fadder.stepreminders;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.jobs.DailyRound;
import se.fadder.kernel.PersonId;
import se.fadder.mentorship.MentorshipMoves;
import se.fadder.templates.StepRole;

/**
 * The requests that the mentor's steps in the plans of a newcomer be looked through when it changes
 * who mentors them: at once, and on the day on which a mentorship begins that was agreed before.
 * What was due before fell to nobody, or to somebody else.
 */
final class NewMentors implements MentorshipMoves, DailyRound {
  private static final LocalTime EARLY = LocalTime.of(5, 0);

  /** The most newcomers in a unit of work: so many take less than the 20 ms that it may. */
  private static final int AT_ONCE = 100;

  private final DueChecks checks;

  NewMentors(DueChecks checks) {
    this.checks = checks;
  }

  @Override
  public void moved(WriteTx tx, PersonId newHire) {
    look(tx, List.of(newHire));
  }

  private void look(WriteTx tx, List<PersonId> newHires) {
    if (!newHires.isEmpty()) {
      checks.request(tx, tx.sql(NewMentorSql.class).plansOf(newHires), StepRole.MENTOR);
    }
  }

  @Override
  public String kind() {
    return "stepreminders.mentors";
  }

  @Override
  public LocalTime at() {
    return EARLY;
  }

  /** Some newcomers; where to go on is after which mentorship. */
  @Override
  public Portion portion(Tx tx, LocalDate day, String after) {
    List<NewMentorSql.Begun> begun = tx.sql(NewMentorSql.class).begunOn(day, after, AT_ONCE);
    return new Portion(
        begun.stream().map(one -> one.newHireId().value().toString()).toList(),
        begun.size() == AT_ONCE
            ? Optional.of(begun.getLast().id().value().toString())
            : Optional.empty());
  }

  @Override
  public void each(WriteTx tx, LocalDate day, List<String> things) {
    look(tx, things.stream().map(person -> new PersonId(UUID.fromString(person))).toList());
  }
}
