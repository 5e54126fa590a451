package se.fadder.questions;

import se.fadder.agenda.AgendaRoom;
import se.fadder.audit.AuditRoom;
import se.fadder.calendar.CalendarRoom;
import se.fadder.calendar.WorkMornings;
import se.fadder.commitments.CommitmentsRoom;
import se.fadder.mentorship.MentorshipRoom;
import se.fadder.push.PushRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;
import se.fadder.supervision.SupervisionRoom;

/**
 * The room of questions.
 *
 * @param parking takes those that are facts already
 */
public record QuestionsRoom(
    Room room, Questions questions, QuestionParking parking, QuestionAnswers answers)
    implements Offering {
  /** Makes the room on the rooms below it. */
  public static QuestionsRoom of(
      Base base,
      AuditRoom audit,
      AgendaRoom agenda,
      CalendarRoom calendar,
      PushRoom push,
      MentorshipRoom mentorship,
      SupervisionRoom supervision,
      CommitmentsRoom commitments) {
    audit.changeKinds().add(QuestionChangeKind.values());
    QuestionAccess access =
        new QuestionAccess(
            base.today(), mentorship.mentorships(), supervision.access(), supervision.series());
    Questions questions = new Questions(access, supervision.reader());
    WorkMornings mornings =
        new WorkMornings(base.today(), calendar.calendar(), calendar.workingDays());
    QuestionChanges changes = new QuestionChanges(access, audit.log());
    QuestionReminders reminders = QuestionReminders.of(push, base.today(), mornings);
    QuestionParking parking =
        new QuestionParking(base.ids(), base.today(), access, changes, reminders);
    QuestionAnswers answers =
        new QuestionAnswers(
            base.today(),
            access,
            changes,
            supervision.reader(),
            commitments.commitments(),
            reminders);
    agenda.agendas().add(new QuestionsToAnswer(base.today(), questions));
    agenda.agendas().add(new OwnQuestions(base.today(), questions, access));
    return new QuestionsRoom(
        Room.named("questions")
            .data(QuestionsData.TABLES)
            .graph("questions", new QuestionGraph(questions, parking, answers))
            .build(),
        questions,
        parking,
        answers);
  }
}
