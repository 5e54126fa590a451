package se.fadder.questions;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import se.fadder.agenda.AgendaItem;
import se.fadder.agenda.AgendaSource;
import se.fadder.agenda.AgendaTime;
import se.fadder.db.Tx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Page;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.Mentorships;

/**
 * The source of questions on the agendas of mentors. Nobody is late with one, for it waits for the
 * next session; but it may be answered before.
 */
final class QuestionsToAnswer implements AgendaSource {
  private final Today today;
  private final Questions questions;

  QuestionsToAnswer(Today today, Questions questions) {
    this.today = today;
    this.questions = questions;
  }

  @Override
  public Collection<QuestionAgendaKind> kinds() {
    return Set.of(QuestionAgendaKind.QUESTION_TO_ANSWER);
  }

  @Override
  public Collection<QuestionAgendaDeed> deeds() {
    return Set.of(QuestionAgendaDeed.ANSWER_QUESTION);
  }

  @Override
  public Slice<AgendaItem> of(Tx tx, Viewer viewer, Page first) {
    return Slice.of(first, questions.toAnswer(tx, viewer, first.limit())).map(this::item);
  }

  /** What somebody asks the viewer is said to them, and no reading of another's data. */
  private AgendaItem item(Question question) {
    return new AgendaItem(
        QuestionAgendaKind.QUESTION_TO_ANSWER,
        AgendaTime.WEEK,
        question.authorId(),
        question.parkedAt().atZone(today.zone()).toLocalDate(),
        question.id(),
        List.of(QuestionAgendaDeed.ANSWER_QUESTION),
        null);
  }

  @Override
  public Set<Event> concerns(Tx tx, Viewer viewer) {
    return Set.of(Questions.of(viewer.person()), Mentorships.happeningOf(viewer.person()));
  }
}
