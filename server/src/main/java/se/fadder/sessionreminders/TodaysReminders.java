package se.fadder.sessionreminders;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import se.fadder.calendar.TimeSpan;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.push.Outbox;
import se.fadder.push.ReminderKind;
import se.fadder.supervision.Session;
import se.fadder.supervision.SessionId;
import se.fadder.supervision.SessionMember;
import se.fadder.supervision.SessionReader;
import se.fadder.supervision.SessionTimes;
import se.fadder.supervision.WhetherHeld;

/**
 * What people are to be told today of the sessions that they have today and in the days to come.
 *
 * <p>It is put into the outbox on the day itself, in the morning or by what changes later: so the
 * outbox holds one day's reminders however far ahead people plan, each put by whoever is known to
 * be away by then, and a session that is moved has none to take back but today's.
 */
final class TodaysReminders {
  private final Today today;
  private final SessionReader reader;
  private final SessionTimes times;
  private final ReachableTimes reachableTimes;
  private final SessionDayBefore dayBefore;
  private final SessionHourBefore hourBefore;
  private final SessionToLog toLog;
  private final Outbox outbox;

  TodaysReminders(
      Today today,
      SessionReader reader,
      SessionTimes times,
      ReachableTimes reachableTimes,
      SessionDayBefore dayBefore,
      SessionHourBefore hourBefore,
      SessionToLog toLog,
      Outbox outbox) {
    this.today = today;
    this.reader = reader;
    this.times = times;
    this.reachableTimes = reachableTimes;
    this.dayBefore = dayBefore;
    this.hourBefore = hourBefore;
    this.toLog = toLog;
    this.outbox = outbox;
  }

  /** Puts what is to be told today of sessions of some days, though it should have been by now. */
  void put(WriteTx tx, Collection<Session> sessions) {
    Map<SessionId, Set<PersonId>> members =
        reader.members(tx, sessions.stream().map(Session::id).toList()).entrySet().stream()
            .collect(
                toMap(
                    Map.Entry::getKey,
                    of -> of.getValue().stream().map(SessionMember::personId).collect(toSet())));
    put(tx, sessions, members, Instant.MIN);
  }

  /** Puts what is still to be told today of a session that has changed: what is past is not. */
  void put(WriteTx tx, Session session, Set<PersonId> members) {
    put(tx, List.of(session), Map.of(session.id(), members), today.now());
  }

  /** Takes back what was to be told of a session as it was. */
  void withdraw(WriteTx tx, Session session, Set<PersonId> members) {
    for (ReminderKind kind : List.of(dayBefore, hourBefore, toLog)) {
      outbox.withdraw(tx, members, kind, session.id().value(), today.now());
    }
  }

  private void put(
      WriteTx tx,
      Collection<Session> sessions,
      Map<SessionId, Set<PersonId>> members,
      Instant after) {
    LocalDate day = today.date();
    Set<PersonId> people = members.values().stream().flatMap(Set::stream).collect(toSet());
    Map<PersonId, Predicate<LocalDate>> working = reachableTimes.working(tx, people, day);
    Map<PersonId, List<TimeSpan>> busy = reachableTimes.busyOn(tx, people, day);
    List<Outbox.Wanted> wanted = new ArrayList<>();
    for (Session session : sessions) {
      for (PersonId person : members.getOrDefault(session.id(), Set.of())) {
        if (session.day().equals(day)) {
          wanted.add(hourBefore(session, person, busy.getOrDefault(person, List.of()), after));
          if (WhetherHeld.isAsked(session, person)) {
            wanted.add(toLog(session, person));
          }
        } else if (isDayBefore(session, Optional.ofNullable(working.get(person)).orElseThrow())) {
          wanted.add(dayBefore(session, person));
        }
      }
    }
    outbox.put(tx, wanted.stream().filter(one -> one.notBefore().isAfter(after)).toList());
  }

  private boolean isDayBefore(Session session, Predicate<LocalDate> works) {
    return TimesToTell.dayBefore(session.day(), works).equals(Optional.of(today.date()));
  }

  private Outbox.Wanted dayBefore(Session session, PersonId person) {
    return wanted(session, person, dayBefore, at(SessionDayBefore.AT), at(SessionDayBefore.END));
  }

  private Outbox.Wanted hourBefore(
      Session session, PersonId person, List<TimeSpan> busy, Instant after) {
    Instant begins = times.span(session.time()).begins();
    List<TimeSpan> others = busy.stream().filter(span -> span.begins().isBefore(begins)).toList();
    Instant at = TimesToTell.hourBefore(begins, others);
    return wanted(
        session,
        person,
        hourBefore,
        at.isAfter(after) ? at : begins.minus(TimesToTell.BEFORE),
        begins);
  }

  private Outbox.Wanted toLog(Session session, PersonId person) {
    Instant ends = times.span(session.time()).ends();
    return wanted(session, person, toLog, ends, ends.plus(SessionToLog.LIFE));
  }

  private Instant at(LocalTime time) {
    return today.date().atTime(time).atZone(today.zone()).toInstant();
  }

  private static Outbox.Wanted wanted(
      Session session, PersonId person, ReminderKind kind, Instant at, Instant end) {
    return new Outbox.Wanted(
        person, kind, SessionSlot.of(session).text(), session.id().value(), at, end);
  }
}
