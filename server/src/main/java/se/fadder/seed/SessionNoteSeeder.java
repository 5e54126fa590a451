package se.fadder.seed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.sessionnotes.PrivateNotes;
import se.fadder.sessionnotes.SessionNotes;
import se.fadder.sessionnotes.Writing;
import se.fadder.supervision.Session;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionReader;
import se.fadder.supervision.SessionState;

/** The seeder of what mentors and newcomers wrote about the sessions that they had. */
public final class SessionNoteSeeder {
  private static final int WEEKS_BACK = 12;

  private final Today today;
  private final Ids ids;
  private final SessionReader sessions;
  private final SessionNotes notes;
  private final PrivateNotes privateNotes;

  public SessionNoteSeeder(
      Today today, Ids ids, SessionReader sessions, SessionNotes notes, PrivateNotes privateNotes) {
    this.today = today;
    this.ids = ids;
    this.sessions = sessions;
    this.notes = notes;
    this.privateNotes = privateNotes;
  }

  /** Who reads a note: all who took part, or its author alone. */
  private enum Readers {
    ALL,
    SELF
  }

  /** Adds the notes, once the sessions are there. */
  void add(WriteTx tx, Municipality municipality, Staff staff) {
    for (Row row : municipality.sessionNotes()) {
      Readers readers = row.oneOf("readers", Readers.class);
      PersonId author = staff.id(row, "author");
      Writing writing = new Writing(ids.next(), null, ids.next(), text(row), null);
      if (row.textOrNull("with") == null) {
        privateNotes.record(tx, author, null, writing, today.now());
      } else {
        held(tx, row, author, staff.id(row, "with"))
            .ifPresent(session -> write(tx, readers, session, author, writing));
      }
    }
  }

  private static String text(Row row) {
    String text = row.text("text");
    if (text.codePointCount(0, text.length()) > Writing.LONGEST) {
      throw row.error("text is longer than " + Writing.LONGEST + " characters");
    }
    return text;
  }

  /**
   * The session so many before the last one that two had; of a young mentorship there may be none.
   */
  private Optional<Session> held(WriteTx tx, Row row, PersonId author, PersonId with) {
    return sessions
        .between(tx, Set.of(author), today.date().minusWeeks(WEEKS_BACK), today.date())
        .getOrDefault(author, List.of())
        .stream()
        .filter(session -> session.form() == SessionForm.MENTOR)
        .filter(session -> session.state() == SessionState.HELD)
        .filter(session -> sessions.people(tx, session.id()).contains(with))
        .sorted(Comparator.comparing(Session::day).reversed())
        .skip(row.number("sessionsAgo", WEEKS_BACK))
        .findFirst();
  }

  private void write(
      WriteTx tx, Readers readers, Session session, PersonId author, Writing writing) {
    Instant at = session.day().atTime(session.ends()).atZone(today.zone()).toInstant();
    if (readers == Readers.SELF) {
      privateNotes.record(tx, author, session.id(), writing, at);
    } else {
      notes.record(tx, session.id(), author, writing, at);
    }
  }
}
