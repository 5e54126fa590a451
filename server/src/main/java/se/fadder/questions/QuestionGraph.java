package se.fadder.questions;

import java.util.List;
import java.util.Set;
import se.fadder.commitments.Commitment;
import se.fadder.commitments.CommitmentGraph;
import se.fadder.commitments.Commitments;
import se.fadder.graph.Args;
import se.fadder.graph.Connection;
import se.fadder.graph.Loader;
import se.fadder.graph.Operation;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.Mentorships;
import se.fadder.people.PeopleGraph;
import se.fadder.supervision.SeriesId;
import se.fadder.supervision.Session;
import se.fadder.supervision.SessionGraph;
import se.fadder.supervision.SessionId;

/** The wiring of {@code questions.graphqls}. */
public final class QuestionGraph implements SchemaWiring {
  private static final Loader<QuestionId, Question> QUESTION = new Loader<>("questions.question");
  private static final Loader<SessionId, List<Question>> OF_SESSION =
      new Loader<>("questions.ofSession");

  private final Questions questions;
  private final QuestionParking parking;
  private final QuestionAnswers answers;

  QuestionGraph(Questions questions, QuestionParking parking, QuestionAnswers answers) {
    this.questions = questions;
    this.parking = parking;
    this.answers = answers;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(QUESTION, questions::byIds);
    wiring.loader(OF_SESSION, questions::ofSessions);
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "questions",
            (viewer, args, operation) ->
                operation.read(tx -> questions.parked(tx, viewer, Questions.MOST)))
        .field(
            "questionsToAnswer",
            (viewer, args, operation) ->
                operation.read(tx -> questions.toAnswer(tx, viewer, Questions.MOST)))
        .field("questionsEnded", this::ended);
    wiring
        .type("Session", Session.class)
        .field("questions", (session, args, operation) -> operation.load(OF_SESSION, session.id()));
    wireQuestion(wiring);
    wireMutations(wiring);
    wiring.subscription(
        "questionsChanged",
        (root, args, operation) -> {
          PersonId self = operation.viewer().person();
          return Set.of(Questions.of(self), Commitments.of(self), Mentorships.happeningOf(self));
        },
        (root, args, operation) -> operation.viewer());
  }

  private Connection<Question> ended(Viewer viewer, Args args, Operation operation) {
    return Connection.of(
        operation.read(tx -> questions.ended(tx, viewer, args.page())), Questions::placeOf);
  }

  private static void wireQuestion(Wiring wiring) {
    wiring
        .node("Question", Question.class, QuestionId.class, QuestionId::new, QUESTION)
        .field("author", (of, args, operation) -> operation.load(PeopleGraph.PERSON, of.authorId()))
        .field(
            "mentor",
            (of, args, operation) ->
                of.alone() ? null : operation.load(PeopleGraph.PERSON, of.withId()))
        .field("forSeries", (of, args, operation) -> of.seriesId() != null)
        .field("endedBy", (of, args, operation) -> operation.load(PeopleGraph.PERSON, of.endedBy()))
        .field(
            "session",
            (of, args, operation) -> operation.load(SessionGraph.SESSION, of.sessionId()))
        .field(
            "commitment",
            (of, args, operation) -> operation.load(CommitmentGraph.COMMITMENT, of.commitmentId()))
        .field("viewerIsAuthor", (of, args, operation) -> of.isBy(operation.viewer().person()));
  }

  private void wireMutations(Wiring wiring) {
    wiring.mutation(
        "questionPark",
        (tx, viewer, input) -> {
          PersonId mentor = input.idOrNull("mentorId", PersonId.class);
          SeriesId series = input.idOrNull("seriesId", SeriesId.class);
          String text = input.text("text", Question.LONGEST);
          return Payload.of(
              series != null
                  ? parking.park(tx, viewer, series, text, input.instantOrNull("at"))
                  : mentor != null
                      ? parking.park(tx, viewer, mentor, text, input.instantOrNull("at"))
                      : parking.park(tx, viewer, text, input.instantOrNull("at")));
        });
    wiring.mutation(
        "questionAnswer",
        (tx, viewer, input) ->
            Payload.of(
                answers.answer(
                    tx,
                    viewer,
                    id(input),
                    input.textOrNull("answer", Question.LONGEST),
                    input.idOrNull("sessionId", SessionId.class),
                    input.instantOrNull("at"))));
    wiring.mutation(
        "questionCommit",
        (tx, viewer, input) ->
            Payload.of(
                answers.commit(
                    tx,
                    viewer,
                    id(input),
                    input.id("personId", PersonId.class),
                    input.text("text", Commitment.LONGEST),
                    input.day("due"),
                    input.idOrNull("sessionId", SessionId.class),
                    input.instantOrNull("at"))));
    wiring.mutation(
        "questionTakeBack",
        (tx, viewer, input) ->
            Payload.of(answers.takeBack(tx, viewer, id(input), input.instantOrNull("at"))));
    wiring.mutation(
        "questionTakeAlong",
        (tx, viewer, input) -> Payload.of(parking.takeAlong(tx, viewer, id(input))));
    wiring.mutation(
        "questionSee", (tx, viewer, input) -> Payload.of(answers.see(tx, viewer, id(input))));
  }

  private static QuestionId id(Args input) {
    return input.id("questionId", QuestionId.class);
  }
}
