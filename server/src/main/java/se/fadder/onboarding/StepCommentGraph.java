package se.fadder.onboarding;

import static se.fadder.onboarding.StepGraph.step;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.fadder.graph.Loader;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.people.PeopleGraph;

/**
 * The wiring of {@code onboarding-steps-comments.graphqls}: what was said of steps and done with
 * them.
 */
public final class StepCommentGraph implements SchemaWiring {
  private static final int TITLE = 200;
  private static final int TEXT = 2_000;

  private static final Loader<StepId, List<StepComment>> COMMENTS =
      new Loader<>("onboarding.comments");
  private static final Loader<StepId, List<StepLink>> LINKS = new Loader<>("onboarding.links");
  private static final Loader<StepId, List<StepEvent>> HISTORY = new Loader<>("onboarding.history");
  private static final Loader<StepCommentId, StepComment> COMMENT =
      new Loader<>("onboarding.comment");
  private static final Loader<StepLinkId, StepLink> LINK = new Loader<>("onboarding.link");

  private final StepComments comments;

  public StepCommentGraph(StepComments comments) {
    this.comments = comments;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(COMMENTS, comments::commentsOf);
    wiring.loader(LINKS, comments::linksOf);
    wiring.loader(HISTORY, comments::historyOf);
    wiring.loader(COMMENT, comments::comments);
    wiring.loader(LINK, comments::links);
    wiring
        .type("Step", Step.class)
        .field("comments", (step, args, operation) -> operation.load(COMMENTS, step.id()))
        .field("links", (step, args, operation) -> operation.load(LINKS, step.id()))
        .field("history", (step, args, operation) -> operation.load(HISTORY, step.id()));
    wiring
        .node("StepComment", StepComment.class, StepCommentId.class, StepCommentId::new, COMMENT)
        .field(
            "author",
            (comment, args, operation) -> operation.load(PeopleGraph.PERSON, comment.authorId()))
        .field(
            "viewerMayTakeBack",
            (comment, args, operation) -> comment.authorId().equals(operation.viewer().person()));
    wiring
        .node("StepLink", StepLink.class, StepLinkId.class, StepLinkId::new, LINK)
        .field(
            "addedBy",
            (link, args, operation) -> operation.load(PeopleGraph.PERSON, link.addedById()));
    wiring
        .type("StepEvent", StepEvent.class)
        .field("by", (event, args, operation) -> operation.load(PeopleGraph.PERSON, event.byId()))
        .field("dueBefore", (event, args, operation) -> dueBefore(event));
    wireMutations(wiring);
  }

  private static @Nullable LocalDate dueBefore(StepEvent event) {
    String was = event.was();
    return event.kind() == StepEventKind.MOVED && was != null ? LocalDate.parse(was) : null;
  }

  private void wireMutations(Wiring wiring) {
    wiring.mutation(
        "stepComment",
        (tx, viewer, in) ->
            Payload.of(comments.comment(tx, viewer, step(in), in.text("text", TEXT))));
    wiring.mutation(
        "stepCommentTakeBack",
        (tx, viewer, in) ->
            Payload.of(comments.takeBack(tx, viewer, in.id("commentId", StepCommentId.class))));
    wiring.mutation(
        "stepLink",
        (tx, viewer, in) ->
            Payload.of(
                comments.link(
                    tx, viewer, step(in), in.text("title", TITLE), in.text("url", TEXT))));
    wiring.mutation(
        "stepUnlink",
        (tx, viewer, in) ->
            Payload.of(comments.unlink(tx, viewer, in.id("linkId", StepLinkId.class))));
  }
}
