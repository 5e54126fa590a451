package se.fadder.supervision;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.supervision.SeriesSql.MemberRow;
import se.fadder.supervision.SeriesSql.Placed;

/** The planning and the ending of series of sessions. */
public final class SeriesPlans {
  private final Ids ids;
  private final Today today;
  private final SessionTimes times;
  private final SeriesRules rules;
  private final SeriesReader series;
  private final SessionReader reader;
  private final SessionWriter writer;
  private final AuditLog auditLog;

  SeriesPlans(
      Ids ids,
      Today today,
      SessionTimes times,
      SeriesRules rules,
      SeriesReader series,
      SessionReader reader,
      SessionWriter writer,
      AuditLog auditLog) {
    this.ids = ids;
    this.today = today;
    this.times = times;
    this.rules = rules;
    this.series = series;
    this.reader = reader;
    this.writer = writer;
    this.auditLog = auditLog;
  }

  /** What would be planned; nothing is. */
  public Outcome<PlannedSeries> preview(Tx tx, Viewer viewer, SeriesDraft draft) {
    return rules.judge(tx, viewer, draft);
  }

  /** Plans a series, with a session on each day that its people share. */
  public Outcome<SeriesId> plan(WriteTx tx, Viewer viewer, SeriesDraft draft) {
    return plan(tx, viewer, viewer, draft);
  }

  /** Plans a series as somebody would; nobody did, such as when seeding, and nobody is told. */
  public Outcome<SeriesId> record(WriteTx tx, Viewer viewer, SeriesDraft draft) {
    return plan(tx, null, viewer, draft);
  }

  private Outcome<SeriesId> plan(
      WriteTx tx, @Nullable Viewer actor, Viewer viewer, SeriesDraft draft) {
    Outcome<PlannedSeries> judged = rules.judge(tx, viewer, draft);
    if (!(judged instanceof Outcome.Done<PlannedSeries>(PlannedSeries planned))) {
      return Outcome.refused(judged.refusal().orElseThrow());
    }
    SessionDraft session = draft.session();
    Series made =
        new Series(
            ids.next(SeriesId::new),
            session.form(),
            session.onSite(),
            session.leaderId(),
            session.outsideId(),
            draft.weekday().getValue(),
            session.time().begins(),
            session.time().ends(),
            draft.everyWeeks(),
            draft.firstDay(),
            planned.lastDay(),
            viewer.person());
    Set<PersonId> all = session.people();
    tx.sql(SeriesSql.class).insert(made);
    tx.sql(SeriesSql.class)
        .insertMembers(all.stream().map(one -> new MemberRow(made.id(), one)).toList());
    writer.insert(tx, actor, sessions(viewer, draft, planned, made.id()), all);
    note(tx, actor, all, SessionChangeKind.SERIES_PLANNED, made);
    return Outcome.done(made.id());
  }

  private List<Session> sessions(
      Viewer viewer, SeriesDraft draft, PlannedSeries planned, SeriesId id) {
    List<Session> sessions = new ArrayList<>();
    for (SeriesDay of : planned.days()) {
      LocalDate day = of.day();
      if (day != null) {
        SessionPlace place =
            new SessionPlace(
                ids.next(SessionId::new), planned.place().unitId(), planned.place().unitPath());
        sessions.add(Session.planned(draft.on(day), place, viewer.person()).of(id, of.seriesDay()));
      }
    }
    return sessions;
  }

  private void note(
      WriteTx tx, @Nullable Viewer actor, Set<PersonId> all, SessionChangeKind kind, Series of) {
    auditLog.noteEach(tx, actor, all, kind, of.id(), of.toText());
  }

  /** Ends a series with a day: what is planned after it is called off, what was moved there too. */
  public Outcome<SeriesId> end(WriteTx tx, Viewer viewer, SeriesId id, LocalDate lastDay) {
    Optional<Series> found = series.changeable(tx, viewer, id);
    if (found.isEmpty()) {
      return Outcome.refused(Problem.notFound("seriesId"));
    }
    Series of = found.get();
    if (lastDay.isBefore(today.date().minusDays(1))) {
      return Outcome.refused(
          Problem.at("lastDay", "DAY_PASSED", "It ends yesterday at the earliest."));
    }
    if (lastDay.isAfter(of.lastDay())) {
      return Outcome.refused(
          Problem.at("lastDay", "SERIES_TOO_LONG", "It ends before that; plan another one."));
    }
    end(tx, viewer, of, lastDay);
    return Outcome.done(id);
  }

  /** Ends a series with a day. It judges nothing. */
  void end(WriteTx tx, @Nullable Viewer actor, Series of, LocalDate lastDay) {
    Set<SessionId> left =
        tx.sql(SeriesSql.class).planned(Set.of(of.id()), lastDay.plusDays(1)).stream()
            .map(Placed::sessionId)
            .collect(toSet());
    if (left.isEmpty() && of.lastDay().equals(lastDay)) {
      return;
    }
    tx.sql(SeriesSql.class).end(of.id(), lastDay);
    writer.callOff(
        tx,
        actor,
        reader.byIds(tx, left).values().stream()
            .filter(session -> !times.hasBegun(session))
            .sorted(SeriesReader.BY_TIME)
            .map(session ->
                session.ended(SessionState.CALLED_OFF, session.ends(), null, today.now()))
            .toList(),
        SessionMove.WITHDRAWN,
        SessionChangeKind.SESSION_CALLED_OFF);
    note(
        tx,
        actor,
        series.peopleOf(tx, Set.of(of.id())).getOrDefault(of.id(), Set.of()),
        SessionChangeKind.SERIES_ENDED,
        of.until(lastDay));
  }
}
