package se.fadder.breaks;

import se.fadder.breakplans.BreakPlans;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerId;
import se.fadder.push.Outbox;
import se.fadder.push.ReminderKind;
import se.fadder.visits.HoursOfDays;
import se.fadder.visits.Visits;

/** The verb by which somebody deletes all that there is of their own breaks. */
public final class BreakDeletion {
  private final BreakPlans plans;
  private final Visits visits;
  private final HoursOfDays hours;
  private final Outbox outbox;
  private final ReminderKind kind;

  BreakDeletion(
      BreakPlans plans, Visits visits, HoursOfDays hours, Outbox outbox, ReminderKind kind) {
    this.plans = plans;
    this.visits = visits;
    this.hours = hours;
    this.outbox = outbox;
    this.kind = kind;
  }

  /**
   * Deletes what became of the viewer's breaks, their plan, what they have said of their days, and
   * what they were told and were to be told. What a day is planned from goes first: whatever of it
   * is planned anew by that goes with the rest.
   */
  public Outcome<ViewerId> delete(WriteTx tx, Viewer viewer) {
    plans.forget(tx, viewer.person());
    visits.deleteAll(tx, viewer.person());
    hours.deleteAll(tx, viewer.person());
    BreakHistorySql sql = tx.sql(BreakHistorySql.class);
    sql.deleteSlots(viewer.person());
    sql.deleteDays(viewer.person());
    sql.deleteUnprompted(viewer.person());
    outbox.forget(tx, viewer.person(), kind);
    return Outcome.done(viewer.id());
  }
}
