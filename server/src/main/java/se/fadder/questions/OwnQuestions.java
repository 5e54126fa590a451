package se.fadder.questions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.agenda.AgendaItem;
import se.fadder.agenda.AgendaSource;
import se.fadder.agenda.AgendaTime;
import se.fadder.db.Tx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.Mentorships;

/**
 * The source of somebody's own questions on their agenda: those with an answer, those that a former
 * mentor was asked, and those that wait.
 */
final class OwnQuestions implements AgendaSource {
  private final Today today;
  private final Questions questions;
  private final QuestionAccess access;

  OwnQuestions(Today today, Questions questions, QuestionAccess access) {
    this.today = today;
    this.questions = questions;
    this.access = access;
  }

  @Override
  public Collection<QuestionAgendaKind> kinds() {
    return EnumSet.complementOf(EnumSet.of(QuestionAgendaKind.QUESTION_TO_ANSWER));
  }

  @Override
  public Collection<QuestionAgendaDeed> deeds() {
    return EnumSet.complementOf(EnumSet.of(QuestionAgendaDeed.ANSWER_QUESTION));
  }

  @Override
  public Slice<AgendaItem> of(Tx tx, Viewer viewer, Page first) {
    List<AgendaItem> items = new ArrayList<>();
    questions.unseen(tx, viewer, first.limit()).forEach(of -> items.add(answered(of)));
    List<Question> parked = questions.parked(tx, viewer, first.limit());
    List<Question> alone = parked.stream().filter(Question::alone).toList();
    if (!alone.isEmpty()) {
      List<QuestionAgendaDeed> deeds = deedsAlone(tx, viewer);
      alone.forEach(of -> items.add(alone(of, deeds)));
    }
    parked.stream().filter(of -> !of.alone()).forEach(of -> items.add(waiting(of)));
    return Slice.of(first, items);
  }

  private AgendaItem answered(Question of) {
    return item(
        QuestionAgendaKind.QUESTION_ANSWERED,
        AgendaTime.TODAY,
        of,
        of.endedBy(),
        Objects.requireNonNull(of.endedAt()),
        List.of(QuestionAgendaDeed.PUT_QUESTION_AWAY));
  }

  /** A question can be taken along by whoever has a new mentor. */
  private List<QuestionAgendaDeed> deedsAlone(Tx tx, Viewer viewer) {
    return access.mainMentor(tx, viewer).isPresent()
        ? List.of(QuestionAgendaDeed.TAKE_QUESTION_ALONG, QuestionAgendaDeed.TAKE_QUESTION_BACK)
        : List.of(QuestionAgendaDeed.TAKE_QUESTION_BACK);
  }

  private AgendaItem alone(Question of, List<QuestionAgendaDeed> deeds) {
    return item(
        QuestionAgendaKind.QUESTION_ALONE,
        AgendaTime.LATER,
        of,
        null,
        of.parkedAt(),
        of.seriesId() == null ? deeds : List.of(QuestionAgendaDeed.TAKE_QUESTION_BACK));
  }

  private AgendaItem waiting(Question of) {
    return item(
        QuestionAgendaKind.QUESTION_PARKED,
        AgendaTime.WAITING,
        of,
        of.withId(),
        of.parkedAt(),
        List.of(QuestionAgendaDeed.TAKE_QUESTION_BACK));
  }

  private AgendaItem item(
      QuestionAgendaKind kind,
      AgendaTime time,
      Question of,
      @Nullable PersonId about,
      Instant at,
      List<QuestionAgendaDeed> deeds) {
    return new AgendaItem(
        kind, time, about, at.atZone(today.zone()).toLocalDate(), of.id(), deeds, null);
  }

  @Override
  public Set<Event> concerns(Tx tx, Viewer viewer) {
    return Set.of(Questions.of(viewer.person()), Mentorships.happeningOf(viewer.person()));
  }
}
