package se.fadder.onboarding;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.fadder.audit.AuditLog;
import se.fadder.audit.ChangeKind;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Id;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.Plans.Seen;
import se.fadder.text.WebAddress;

/** The comments on steps, and the pages that are attached to them. */
public final class StepComments {
  public static final int MOST_LINKS = 20;

  /** The most comments and events that are shown of a step, the last ones. */
  private static final int SHOWN = 100;

  private final Ids ids;
  private final Today today;
  private final AuditLog auditLog;
  private final Plans plans;
  private final ChangeableSteps changeable;
  private final PlanListener listeners;

  StepComments(
      Ids ids,
      Today today,
      AuditLog auditLog,
      Plans plans,
      ChangeableSteps changeable,
      PlanListener listeners) {
    this.ids = ids;
    this.today = today;
    this.auditLog = auditLog;
    this.plans = plans;
    this.changeable = changeable;
    this.listeners = listeners;
  }

  /** Adds a comment to a step. For everybody who sees it. */
  public Outcome<StepId> comment(WriteTx tx, Viewer viewer, StepId id, String text) {
    Outcome<Seen> found = changeable.inOpenPlan(tx, viewer, id, "stepId", any -> true);
    if (!(found instanceof Outcome.Done(Seen seen))) {
      return found.map(Seen::id);
    }
    StepComment comment =
        new StepComment(ids.next(StepCommentId::new), id, viewer.person(), today.now(), text);
    tx.sql(StepCommentSql.class).insertComment(comment);
    note(tx, viewer, seen.plan(), PlanChangeKind.STEP_COMMENTED, comment.id());
    listeners.commented(tx, seen.step(), comment);
    return Outcome.done(seen.id());
  }

  private void note(WriteTx tx, Viewer by, Plan plan, ChangeKind kind, Id thing) {
    auditLog.note(tx, by, plan.newHireId(), kind, thing, "");
    PlanEvents.changed(tx, plan.newHireId(), plan.unitPath());
  }

  /** Takes a comment back. For its author. */
  public Outcome<StepId> takeBack(WriteTx tx, Viewer viewer, StepCommentId id) {
    Optional<StepComment> comment =
        tx.sql(StepCommentSql.class).comments(Set.of(id)).stream()
            .filter(one -> one.authorId().equals(viewer.person()))
            .findFirst();
    if (comment.isEmpty()) {
      return Outcome.refused(Problem.notFound("commentId"));
    }
    Outcome<Seen> found =
        changeable.inOpenPlan(tx, viewer, comment.get().stepId(), "commentId", any -> true);
    if (!(found instanceof Outcome.Done(Seen seen))) {
      return found.map(Seen::id);
    }
    tx.sql(StepCommentSql.class).deleteComment(id);
    note(tx, viewer, seen.plan(), PlanChangeKind.STEP_COMMENT_TAKEN_BACK, id);
    return Outcome.done(seen.id());
  }

  /** Attaches a page to a step. For whoever does the step. */
  public Outcome<StepId> link(WriteTx tx, Viewer viewer, StepId id, String title, String url) {
    Outcome<Seen> found = changeable.inOpenPlan(tx, viewer, id, "stepId", Ticks::mayDo);
    if (!(found instanceof Outcome.Done(Seen seen))) {
      return found.map(Seen::id);
    } else if (!WebAddress.isOne(WebAddress.kept(url))) {
      return Outcome.refused(
          Problem.at("url", "NOT_WEB_ADDRESS", "An address begins with https:// or http://."));
    } else if (tx.sql(StepCommentSql.class).linksOf(Set.of(id)).size() >= MOST_LINKS) {
      return Outcome.refused(
          Problem.of("TOO_MANY_LINKS", "A step has " + MOST_LINKS + " links at most."));
    }
    StepLink link = new StepLink(ids.next(StepLinkId::new), id, title, url, viewer.person());
    tx.sql(StepCommentSql.class).insertLink(link);
    note(tx, viewer, seen.plan(), PlanChangeKind.STEP_LINKED, link.id());
    return Outcome.done(seen.id());
  }

  /** Takes a page away from a step. For whoever attached it or may change the plan. */
  public Outcome<StepId> unlink(WriteTx tx, Viewer viewer, StepLinkId id) {
    Optional<StepLink> link = tx.sql(StepCommentSql.class).links(Set.of(id)).stream().findFirst();
    if (link.isEmpty()) {
      return Outcome.refused(Problem.notFound("linkId"));
    }
    boolean own = link.get().addedById().equals(viewer.person());
    Outcome<Seen> found =
        changeable.inOpenPlan(
            tx, viewer, link.get().stepId(), "linkId", step -> own || StepEdits.mayChange(step));
    if (!(found instanceof Outcome.Done(Seen seen))) {
      return found.map(Seen::id);
    }
    tx.sql(StepCommentSql.class).deleteLink(id);
    note(tx, viewer, seen.plan(), PlanChangeKind.STEP_UNLINKED, id);
    return Outcome.done(seen.id());
  }

  /** The comments whose step the viewer may see, among some. */
  public Map<StepCommentId, StepComment> comments(Tx tx, Viewer viewer, Set<StepCommentId> wanted) {
    List<StepComment> found = tx.sql(StepCommentSql.class).comments(wanted);
    Set<StepId> seen = seen(tx, viewer, found, StepComment::stepId);
    return found.stream()
        .filter(comment -> seen.contains(comment.stepId()))
        .collect(toMap(StepComment::id, Function.identity()));
  }

  private <T> Set<StepId> seen(
      Tx tx, Viewer viewer, Collection<T> found, Function<T, StepId> step) {
    return plans.steps(tx, viewer, found.stream().map(step).collect(toSet())).keySet();
  }

  /** The links whose step the viewer may see, among some. */
  public Map<StepLinkId, StepLink> links(Tx tx, Viewer viewer, Set<StepLinkId> wanted) {
    List<StepLink> found = tx.sql(StepCommentSql.class).links(wanted);
    Set<StepId> seen = seen(tx, viewer, found, StepLink::stepId);
    return found.stream()
        .filter(link -> seen.contains(link.stepId()))
        .collect(toMap(StepLink::id, Function.identity()));
  }

  /** The comments on the steps that the viewer may see, the oldest first. */
  public Map<StepId, List<StepComment>> commentsOf(Tx tx, Viewer viewer, Set<StepId> steps) {
    return of(
        tx,
        viewer,
        steps,
        some -> tx.sql(StepCommentSql.class).commentsOf(some, SHOWN),
        StepComment::stepId);
  }

  /** The links of the steps that the viewer may see. */
  public Map<StepId, List<StepLink>> linksOf(Tx tx, Viewer viewer, Set<StepId> steps) {
    return of(
        tx, viewer, steps, some -> tx.sql(StepCommentSql.class).linksOf(some), StepLink::stepId);
  }

  /** The history of the steps that the viewer may see, the oldest first. */
  public Map<StepId, List<StepEvent>> historyOf(Tx tx, Viewer viewer, Set<StepId> steps) {
    return of(
        tx,
        viewer,
        steps,
        some -> tx.sql(StepCommentSql.class).eventsOf(some, SHOWN),
        StepEvent::stepId);
  }

  private <T> Map<StepId, List<T>> of(
      Tx tx,
      Viewer viewer,
      Set<StepId> steps,
      Function<Set<StepId>, List<T>> read,
      Function<T, StepId> step) {
    Set<StepId> seen = plans.visible(tx, viewer, steps).keySet();
    Map<StepId, List<T>> found = read.apply(seen).stream().collect(groupingBy(step));
    return seen.stream()
        .collect(toMap(Function.identity(), id -> found.getOrDefault(id, List.of())));
  }
}
