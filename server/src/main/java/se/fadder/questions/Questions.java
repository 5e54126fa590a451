package se.fadder.questions;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import se.fadder.db.Tx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;
import se.fadder.supervision.SeriesId;
import se.fadder.supervision.Session;
import se.fadder.supervision.SessionForm;
import se.fadder.supervision.SessionId;
import se.fadder.supervision.SessionReader;

/** The questions that people have parked, as far as the viewer may know. */
public final class Questions {
  /** The most open questions of one author, and of one list. */
  static final int MOST = 100;

  private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");
  private static final String LAST = "~";
  private static final int MOST_DIGITS = 15;

  private final QuestionAccess access;
  private final SessionReader sessions;

  Questions(QuestionAccess access, SessionReader sessions) {
    this.access = access;
    this.sessions = sessions;
  }

  /** The event that something has changed in the questions that concern the person. */
  static Event of(PersonId person) {
    return Event.of("questions.person", person);
  }

  /** Those of the questions that the viewer may read. */
  public Map<QuestionId, Question> byIds(Tx tx, Viewer viewer, Set<QuestionId> wanted) {
    List<Question> found = tx.sql(QuestionSql.class).byIds(wanted, access.day());
    return access.readable(tx, viewer, found).stream()
        .collect(toMap(Question::id, Function.identity()));
  }

  /** What the viewer has asked and is open, the oldest first. */
  public List<Question> parked(Tx tx, Viewer viewer, int most) {
    return tx.sql(QuestionSql.class).openOf(viewer.person(), access.day(), most);
  }

  /** What those ask whom the viewer mentors, the oldest first. */
  public List<Question> toAnswer(Tx tx, Viewer viewer, int most) {
    return tx.sql(QuestionSql.class).toAnswer(viewer.person(), access.day(), most);
  }

  /** What others have made of the viewer's questions, until they say that they saw it. */
  public List<Question> unseen(Tx tx, Viewer viewer, int most) {
    return tx.sql(QuestionSql.class).unseenOf(viewer.person(), access.day(), most);
  }

  /** What has become of the viewer's own questions, the newest first. */
  public Slice<Question> ended(Tx tx, Viewer viewer, Page page) {
    boolean first = page.after() == null;
    return Slice.of(
        page,
        tx.sql(QuestionSql.class)
            .endedOf(
                viewer.person(),
                access.day(),
                first ? END_OF_TIME : instant(page.afterKey()),
                first ? LAST : page.afterId(),
                page.limit()));
  }

  /** The instant of a page's key; of a key that no list has, one that nothing follows. */
  private static Instant instant(String key) {
    boolean isNumber =
        key.length() <= MOST_DIGITS && !key.isEmpty() && key.chars().allMatch(Character::isDigit);
    return Instant.ofEpochMilli(isNumber ? Long.parseLong(key) : 0);
  }

  static Page.After placeOf(Question question) {
    long ended = Objects.requireNonNull(question.endedAt()).toEpochMilli();
    return new Page.After(String.valueOf(ended), question.id().value().toString());
  }

  /**
   * The questions of each of those sessions, as far as the viewer may read them: what ended there,
   * and what is open between those who meet, until it was called off.
   */
  public Map<SessionId, List<Question>> ofSessions(Tx tx, Viewer viewer, Set<SessionId> wanted) {
    Set<SessionId> readable = access.readableSessions(tx, viewer, wanted);
    Map<SessionId, List<Question>> questions = new HashMap<>();
    readable.forEach(id -> questions.put(id, new ArrayList<>()));
    open(tx, viewer, readable, questions);
    List<Question> ended = tx.sql(QuestionSql.class).endedIn(readable, access.day());
    for (Question of : access.readable(tx, viewer, ended)) {
      Objects.requireNonNull(questions.get(of.sessionId())).add(of);
    }
    return questions;
  }

  private void open(
      Tx tx, Viewer viewer, Set<SessionId> readable, Map<SessionId, List<Question>> questions) {
    Set<SessionId> going = new HashSet<>(readable);
    going.removeIf(id -> !access.takesPart(tx, viewer, id));
    if (going.isEmpty()) {
      return;
    }
    List<Question> between = new ArrayList<>(parked(tx, viewer, MOST));
    between.addAll(toAnswer(tx, viewer, MOST));
    Map<SessionId, Session> met = sessions.byIds(tx, going);
    between.addAll(inSeries(tx, viewer, met));
    for (Session session : met.values()) {
      Set<PersonId> people = sessions.people(tx, session.id());
      between.stream()
          .filter(of -> !of.alone() && standsAt(of, session, people))
          .forEach(Objects.requireNonNull(questions.get(session.id()))::add);
    }
  }

  /** What others have parked for the series of those sessions. */
  private List<Question> inSeries(Tx tx, Viewer viewer, Map<SessionId, Session> met) {
    Set<SeriesId> series = new HashSet<>();
    met.values().stream().map(Session::seriesId).filter(Objects::nonNull).forEach(series::add);
    return series.isEmpty()
        ? List.of()
        : access
            .readable(
                tx, viewer, tx.sql(QuestionSql.class).openInSeries(series, access.day(), MOST))
            .stream()
            .filter(of -> !of.isBy(viewer.person()))
            .toList();
  }

  /** Whether a question belongs to a session: it is for its series, or the two of it meet there. */
  static boolean standsAt(Question of, Session session, Set<PersonId> people) {
    if (session.form() == SessionForm.CASE_REVIEW) {
      return false;
    }
    if (of.seriesId() != null) {
      return of.seriesId().equals(session.seriesId());
    }
    return session.form() != SessionForm.GROUP
        && people.contains(of.authorId())
        && of.withId() != null
        && people.contains(of.withId());
  }
}
