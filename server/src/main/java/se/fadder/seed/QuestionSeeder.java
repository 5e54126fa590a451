package se.fadder.seed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import se.fadder.commitments.Commitment;
import se.fadder.commitments.Commitments;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Today;
import se.fadder.questions.Question;
import se.fadder.questions.QuestionId;
import se.fadder.questions.QuestionParking;
import se.fadder.questions.QuestionState;

/** The seeder of what newcomers have asked their mentors, and of what was promised. */
public final class QuestionSeeder {
  private static final LocalTime PARKED = LocalTime.of(10, 40);
  private static final LocalTime ENDED = LocalTime.of(14, 15);

  private final Today today;
  private final Ids ids;
  private final QuestionParking questions;
  private final Commitments commitments;

  public QuestionSeeder(Today today, Ids ids, QuestionParking questions, Commitments commitments) {
    this.today = today;
    this.ids = ids;
    this.questions = questions;
    this.commitments = commitments;
  }

  void add(WriteTx tx, Municipality municipality, Staff staff) {
    for (Row row : municipality.questions()) {
      questions.record(tx, question(row, staff));
    }
    for (Row row : municipality.commitments()) {
      promise(tx, row, staff);
    }
  }

  private Question question(Row row, Staff staff) {
    Instant parked = past(row, "parkedOn", PARKED);
    boolean ended = row.textOrNull("endedOn") != null;
    PersonId mentor = staff.id(row, "mentor");
    return new Question(
        ids.next(QuestionId::new),
        staff.id(row, "author"),
        mentor,
        null,
        text(row, Question.LONGEST),
        parked,
        ended ? QuestionState.ANSWERED : QuestionState.OPEN,
        ended ? past(row, "endedOn", ENDED) : null,
        ended ? mentor : null,
        row.textOrNull("answer"),
        null,
        null,
        false,
        true);
  }

  private static String text(Row row, int longest) {
    String text = row.text("text");
    if (text.codePointCount(0, text.length()) > longest) {
      throw row.error("text is longer than " + longest + " characters");
    }
    return text;
  }

  private void promise(WriteTx tx, Row row, Staff staff) {
    PersonId with = staff.id(row, "with");
    LocalDate due = row.day("due", today.date());
    Instant done = row.textOrNull("doneOn") == null ? null : past(row, "doneOn", ENDED);
    Commitments.Agreed agreed =
        new Commitments.Agreed(
            null,
            staff.id(row, "person"),
            with,
            text(row, Commitment.LONGEST),
            due,
            past(row, "madeOn", PARKED));
    commitments.record(tx, agreed, with, done);
  }

  /** A time of a day that lies before now. */
  private Instant past(Row row, String column, LocalTime time) {
    Instant at = row.day(column, today.date()).atTime(time).atZone(today.zone()).toInstant();
    return at.isAfter(today.now()) ? today.now() : at;
  }
}
