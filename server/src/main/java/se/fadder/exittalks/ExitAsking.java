package se.fadder.exittalks;

import java.time.YearMonth;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Today;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentEnds;

/**
 * Asks whoever gets a last day, and does not once it is lifted. An answer that was given stands for
 * two years: were somebody asked again whenever a last day is set anew, a few could write all the
 * lines of a batch but one.
 */
final class ExitAsking implements EmploymentEnds {
  private static final int YEARS = 2;

  private final Today today;

  ExitAsking(Today today) {
    this.today = today;
  }

  @Override
  public void ends(WriteTx tx, Employment employment) {
    ExitTalkSql sql = tx.sql(ExitTalkSql.class);
    if (employment.lastDay() == null) {
      sql.takeBack(employment.id());
    } else {
      sql.ask(
          employment.personId(),
          employment.id(),
          employment.unitPath().units().getFirst(),
          YearMonth.from(today.date()).minusYears(YEARS).toString());
    }
    tx.publish(ExitTalks.of(employment.personId()));
  }
}
