package se.fadder.supervision;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.kernel.Page;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;

/** The lists of sessions: one's own, and for managers and HR those of somebody in their reach. */
public final class SessionLists {
  /** The most sessions to log that are told at once. */
  static final int MOST_TO_LOG = 50;

  /** A text that sorts after every time and identifier. */
  private static final String LAST = "~";

  private static final int LENGTH_OF_DAY = 10;
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private final SessionTimes times;
  private final SessionAccess access;
  private final ReadLog readLog;

  SessionLists(SessionTimes times, SessionAccess access, ReadLog readLog) {
    this.times = times;
    this.access = access;
    this.readLog = readLog;
  }

  /** The viewer's own sessions that are not over, the next first; what was called off too. */
  public Slice<Session> toCome(Tx tx, Viewer viewer, Page page) {
    Place place = Place.of(page, times.day(), "", "");
    return Slice.of(
        page,
        tx.sql(SessionSql.class)
            .ahead(
                viewer.person(),
                place.day(),
                place.begins(),
                place.id(),
                times.day(),
                times.time(),
                page.limit()));
  }

  /** The viewer's own sessions that are over, the latest first. */
  public Slice<Session> past(Tx tx, Viewer viewer, Page page) {
    Place place = Place.of(page, times.day(), LAST, LAST);
    return Slice.of(
        page,
        tx.sql(SessionSql.class)
            .before(
                viewer.person(),
                place.day(),
                place.begins(),
                place.id(),
                times.day(),
                times.time(),
                page.limit()));
  }

  /**
   * The viewer's own sessions of which nobody has said whether they took place; the oldest first.
   */
  public List<Session> toLog(Tx tx, Viewer viewer) {
    return tx
        .sql(SessionSql.class)
        .planned(viewer.person(), times.firstToLog(), times.day(), MOST_TO_LOG)
        .stream()
        .filter(times::isOver)
        .toList();
  }

  /**
   * The sessions of somebody whom the viewer leads or is HR of, the latest first.
   *
   * @return empty for anybody else
   */
  public Optional<Slice<Session>> ofPerson(Tx tx, Viewer viewer, PersonId person, Page page) {
    if (access.inReach(tx, viewer, Set.of(person)).isEmpty()) {
      return Optional.empty();
    }
    readLog.note(viewer, person, SessionReadKind.SESSION);
    Place place = Place.of(page, LAST_DAY, LAST, LAST);
    return Optional.of(
        Slice.of(
            page,
            tx.sql(SessionSql.class)
                .all(person, place.day(), place.begins(), place.id(), page.limit())));
  }

  static After placeOf(Session session) {
    return new After(session.day() + " " + session.begins(), session.id().value().toString());
  }

  /** A place in the order of day, time and identifier. */
  private record Place(LocalDate day, String begins, String id) {
    static Place of(Page page, LocalDate day, String begins, String id) {
      if (page.after() == null) {
        return new Place(day, begins, id);
      }
      String key = page.afterKey();
      return key.length() <= LENGTH_OF_DAY
          ? new Place(LAST_DAY, LAST, LAST)
          : new Place(
              day(key.substring(0, LENGTH_OF_DAY)),
              key.substring(LENGTH_OF_DAY + 1) + ":00",
              page.afterId());
    }

    private static LocalDate day(String text) {
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        return FIRST_DAY;
      }
    }
  }
}
