package se.fadder.questions;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.Mentorship;
import se.fadder.mentorship.MentorshipKind;
import se.fadder.mentorship.Mentorships;
import se.fadder.supervision.SeriesId;
import se.fadder.supervision.SeriesReader;
import se.fadder.supervision.SessionAccess;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionId;
import se.fadder.supervision.SessionStanding;

/**
 * Who may see questions: the author; while one is open whoever was asked and mentors the author, or
 * those who take part in the series; and of what was answered whoever was asked or was there. No
 * manager does, nor HR.
 */
final class QuestionAccess {
  private final Today today;
  private final Mentorships mentorships;
  private final SessionAccess sessions;
  private final SeriesReader series;

  QuestionAccess(
      Today today, Mentorships mentorships, SessionAccess sessions, SeriesReader series) {
    this.today = today;
    this.mentorships = mentorships;
    this.sessions = sessions;
    this.series = series;
  }

  LocalDate day() {
    return today.date();
  }

  /** Those of the questions that the viewer may read. */
  List<Question> readable(Tx tx, Viewer viewer, Collection<Question> some) {
    Set<SeriesId> series = seriesOf(tx, viewer, some);
    Set<SessionId> attended = attended(tx, viewer, some);
    return some.stream().filter(of -> mayRead(viewer, of, series, attended)).toList();
  }

  private static boolean mayRead(
      Viewer viewer, Question of, Set<SeriesId> series, Set<SessionId> attended) {
    PersonId self = viewer.person();
    if (of.isBy(self)) {
      return true;
    }
    return switch (of.state()) {
      case OPEN -> of.reaches() && (of.isFor(self) || holds(series, of.seriesId()));
      case ANSWERED, COMMITTED ->
          of.isFor(self)
              || holds(series, of.seriesId())
              || (of.seriesId() != null && holds(attended, of.sessionId()));
      case TAKEN_BACK -> false;
    };
  }

  private static <T> boolean holds(Set<T> some, @Nullable T one) {
    return one != null && some.contains(one);
  }

  /** Those of the series of some questions by others in which the viewer takes part. */
  private Set<SeriesId> seriesOf(Tx tx, Viewer viewer, Collection<Question> some) {
    Set<SeriesId> asked =
        some.stream()
            .filter(of -> !of.isBy(viewer.person()))
            .map(Question::seriesId)
            .filter(Objects::nonNull)
            .collect(toSet());
    return seriesAmong(tx, viewer, asked);
  }

  private Set<SeriesId> seriesAmong(Tx tx, Viewer viewer, Set<SeriesId> some) {
    return some.isEmpty()
        ? Set.of()
        : tx.sql(QuestionSql.class).seriesOf(viewer.person(), some, day());
  }

  /** Those of the sessions in which others' questions of a series ended and the viewer was. */
  private Set<SessionId> attended(Tx tx, Viewer viewer, Collection<Question> some) {
    Set<SessionId> ids =
        some.stream()
            .filter(of -> !of.isBy(viewer.person()) && of.seriesId() != null)
            .map(Question::sessionId)
            .filter(Objects::nonNull)
            .collect(toSet());
    return readableSessions(tx, viewer, ids);
  }

  /** Those of the sessions of which the viewer may read what is typed. */
  Set<SessionId> readableSessions(Tx tx, Viewer viewer, Set<SessionId> ids) {
    return ids.isEmpty()
        ? Set.of()
        : sessions.of(tx, viewer, ids).entrySet().stream()
            .filter(of -> of.getValue().readsTyped())
            .map(Map.Entry::getKey)
            .collect(toSet());
  }

  /** Whether the viewer takes part in a session, and so may write there. */
  boolean takesPart(Tx tx, Viewer viewer, SessionId id) {
    return sessions.of(tx, viewer, id).filter(SessionStanding::writes).isPresent();
  }

  boolean takesPart(Tx tx, Viewer viewer, SeriesId id) {
    return !seriesAmong(tx, viewer, Set.of(id)).isEmpty();
  }

  /** Whether a series in which the viewer takes part is one of reviews of cases. */
  boolean isOfCaseReviews(Tx tx, Viewer viewer, SeriesId id) {
    return series.byIds(tx, viewer, Set.of(id)).values().stream()
        .anyMatch(of -> of.form() == SessionForm.CASE_REVIEW);
  }

  /**
   * Whether a question is the viewer's to do something about, or would be if it were still open:
   * they have asked it, or are whom it reaches.
   */
  boolean concerns(Tx tx, Viewer viewer, Question of) {
    if (of.isBy(viewer.person())) {
      return true;
    }
    return of.seriesId() == null
        ? of.reaches() && of.isFor(viewer.person())
        : takesPart(tx, viewer, of.seriesId());
  }

  /** The main mentor that the viewer has today. */
  Optional<PersonId> mainMentor(Tx tx, Viewer viewer) {
    return mentors(tx, viewer).stream()
        .filter(of -> of.kind() == MentorshipKind.MAIN)
        .map(Mentorship::mentorId)
        .findFirst();
  }

  /** Whether somebody mentors the viewer today, as the main mentor or beside one. */
  boolean isMentor(Tx tx, Viewer viewer, PersonId person) {
    return mentors(tx, viewer).stream().anyMatch(of -> of.mentorId().equals(person));
  }

  private List<Mentorship> mentors(Tx tx, Viewer viewer) {
    PersonId self = viewer.person();
    return mentorships.mentorsOf(tx, viewer, Set.of(self)).getOrDefault(self, List.of());
  }
}
