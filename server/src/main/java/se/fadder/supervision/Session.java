package se.fadder.supervision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.outsidesupervisors.OutsideSupervisorId;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;

/**
 * A session: some people meet on a day.
 *
 * @param leaderId who leads it and is employed; null when somebody from outside does
 * @param outsideId the supervisor from outside who leads it; null when a colleague does
 * @param unitId where the leader works, or else one who takes part
 * @param seriesId the series that it is of; null for none
 * @param seriesDay the day that the rule of the series gives; null outside of a series
 * @param moved whether it is on another day or at another time than was planned first
 * @param reason why it was called off or put off; null when nobody has said
 * @param madeBy who planned it, or noted it afterwards; null for what no person did
 * @param loggedAt when somebody said whether it took place; null while nobody has
 * @param raised how many cases were taken up; null outside of case reviews and before it is said
 * @param notReached how many cases there was no time for; null as {@code raised} is
 * @param revision grows with every change
 */
public record Session(
    SessionId id,
    SessionForm form,
    boolean onSite,
    @Nullable PersonId leaderId,
    @Nullable OutsideSupervisorId outsideId,
    UnitId unitId,
    UnitPath unitPath,
    LocalDate day,
    LocalTime begins,
    LocalTime ends,
    SessionState state,
    @Nullable SeriesId seriesId,
    @Nullable LocalDate seriesDay,
    boolean moved,
    @Nullable CallOffReason reason,
    @Nullable PersonId madeBy,
    @Nullable Instant loggedAt,
    @Nullable Integer raised,
    @Nullable Integer notReached,
    int revision) {

  public boolean isPlanned() {
    return state == SessionState.PLANNED;
  }

  public boolean isCaseReview() {
    return form == SessionForm.CASE_REVIEW;
  }

  /** How long it lasts. */
  public int minutes() {
    return (int) Duration.between(begins, ends).toMinutes();
  }

  /** When it is. */
  public SessionTime time() {
    return new SessionTime(day, begins, ends);
  }

  /** Whether that was counted in it. */
  boolean isCounted(int up, int left) {
    return Objects.equals(raised, up) && Objects.equals(notReached, left);
  }

  /** Whether it is of that form, led by the same and at that time or a part of it. */
  boolean isOf(SessionDraft draft) {
    return form == draft.form()
        && Objects.equals(leaderId, draft.leaderId())
        && Objects.equals(outsideId, draft.outsideId())
        && time().overlaps(draft.time());
  }

  /** The session as it was when it was planned. */
  static Session planned(SessionDraft draft, SessionPlace place, @Nullable PersonId by) {
    return new Session(
        place.id(),
        draft.form(),
        draft.onSite(),
        draft.leaderId(),
        draft.outsideId(),
        place.unitId(),
        place.unitPath(),
        draft.time().day(),
        draft.time().begins(),
        draft.time().ends(),
        SessionState.PLANNED,
        null,
        null,
        false,
        null,
        by,
        null,
        null,
        null,
        1);
  }

  /** The same session of a series, for a day of its rule. */
  Session of(SeriesId series, LocalDate byRule) {
    return new Session(
        id,
        form,
        onSite,
        leaderId,
        outsideId,
        unitId,
        unitPath,
        day,
        begins,
        ends,
        state,
        series,
        byRule,
        !day.equals(byRule),
        reason,
        madeBy,
        loggedAt,
        raised,
        notReached,
        revision);
  }

  /** The session at another time. */
  Session at(SessionTime time, boolean here, @Nullable CallOffReason why) {
    boolean elsewhen = moved || !time.equals(time());
    return changed(time, here, state, elsewhen, why, loggedAt, raised, notReached);
  }

  /** The session with what has become of it. */
  Session ended(SessionState as, LocalTime end, @Nullable CallOffReason why, Instant said) {
    SessionTime time = new SessionTime(day, begins, end);
    return changed(time, onSite, as, moved, why, said, raised, notReached);
  }

  /** The session with what was counted. */
  Session counted(int up, int left) {
    return changed(time(), onSite, state, moved, reason, loggedAt, up, left);
  }

  /** The session with another end, or after a change of those who take part. */
  Session lasting(LocalTime end) {
    SessionTime time = new SessionTime(day, begins, end);
    return changed(time, onSite, state, moved, reason, loggedAt, raised, notReached);
  }

  private Session changed(
      SessionTime time,
      boolean here,
      SessionState as,
      boolean elsewhen,
      @Nullable CallOffReason why,
      @Nullable Instant said,
      @Nullable Integer up,
      @Nullable Integer left) {
    return new Session(
        id,
        form,
        here,
        leaderId,
        outsideId,
        unitId,
        unitPath,
        time.day(),
        time.begins(),
        time.ends(),
        as,
        seriesId,
        seriesDay,
        elsewhen,
        why,
        madeBy,
        said,
        up,
        left,
        revision + 1);
  }
}
