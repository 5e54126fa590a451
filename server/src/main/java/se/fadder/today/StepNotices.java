package se.fadder.today;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerId;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.PlanListener;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.PreparedPlan;
import se.fadder.onboarding.Step;
import se.fadder.onboarding.StepComment;
import se.fadder.onboarding.StepCommentId;
import se.fadder.onboarding.StepEvent;
import se.fadder.onboarding.StepId;
import se.fadder.people.Employment;

/**
 * The notices of what is said and done about steps. A comment reaches whoever does the step,
 * whoever answers for the plan, and those who have said something of the step before; what a
 * newcomer says reaches their mentor too. A request reaches those who answer it, and the answer
 * whoever has asked.
 */
public final class StepNotices implements PlanListener {
  /** The most that is counted of what somebody has not seen: more is "many". */
  static final int MOST_COUNTED = 100;

  private final Ids ids;
  private final Today today;
  private final Plans plans;
  private final StepPeople concerned;
  private final List<NoticeListener> listeners = new CopyOnWriteArrayList<>();

  StepNotices(Ids ids, Today today, Plans plans, StepPeople concerned) {
    this.ids = ids;
    this.today = today;
    this.plans = plans;
    this.concerned = concerned;
  }

  /** Adds a listener. Called before the start. */
  public void addListener(NoticeListener listener) {
    listeners.add(listener);
  }

  /** The event that something else reaches a person, or that they have seen it. */
  static Event of(PersonId person) {
    return Event.of("today.notices", person);
  }

  @Override
  public void commented(WriteTx tx, Step step, StepComment comment) {
    StepNoticeSql sql = tx.sql(StepNoticeSql.class);
    PersonId author = comment.authorId();
    // Who says something has seen what was said.
    sql.delete(author, step.id());
    Set<PersonId> before = sql.authors(step.id());
    Plan plan = Plans.row(tx, step.planId());
    Set<PersonId> reached = new HashSet<>(before);
    reached.addAll(concerned.doers(tx, plan, step));
    reached.addAll(concerned.answering(tx, plan));
    if (author.equals(plan.newHireId())) {
      reached.addAll(concerned.mentors(tx, plan));
    }
    reached.remove(author);
    StepCommentId id = comment.id();
    List<StepNotice> notices = new ArrayList<>();
    for (PersonId person : reached) {
      StepNoticeKind kind =
          before.contains(person) ? StepNoticeKind.ANSWER : StepNoticeKind.COMMENT;
      notices.add(new StepNotice(person, id.value(), step.id(), kind, id, author, comment.at()));
    }
    reach(tx, notices);
    tx.publish(of(author));
  }

  @Override
  public void happened(WriteTx tx, Plan plan, StepEvent event) {
    StepNoticeSql sql = tx.sql(StepNoticeSql.class);
    switch (event.kind()) {
      case CREDIT_ASKED ->
          reach(tx, event, StepNoticeKind.CREDIT_ASKED, concerned.answering(tx, plan));
      case CREDITED -> {
        answered(tx, event, StepNoticeKind.CREDIT_ASKED);
        sql.asker(event.stepId(), event.id())
            .ifPresent(asker -> reach(tx, event, StepNoticeKind.CREDITED, Set.of(asker)));
      }
      case CREDIT_DECLINED -> {
        answered(tx, event, StepNoticeKind.CREDIT_ASKED);
        sql.asker(event.stepId(), event.id())
            .ifPresent(asker -> reach(tx, event, StepNoticeKind.CREDIT_DECLINED, Set.of(asker)));
      }
      case SENT_BACK -> {
        answered(tx, event, StepNoticeKind.TO_SIGN);
        Step step = Plans.stepRows(tx, Set.of(event.stepId())).get(event.stepId());
        if (step != null) {
          reach(tx, event, StepNoticeKind.SENT_BACK, concerned.doers(tx, plan, step));
        }
      }
      case SIGNED_OFF -> answered(tx, event, StepNoticeKind.TO_SIGN);
      case SKIPPED -> answered(tx, event, StepNoticeKind.CREDIT_ASKED);
      case REOPENED, MOVED, ASSIGNED, ADDED -> {}
    }
  }

  /** Takes away for all what was to be answered: somebody has. */
  private static void answered(WriteTx tx, StepEvent event, StepNoticeKind asked) {
    Set<StepNoticeKind> kinds = EnumSet.of(asked, StepNoticeKind.REMINDED);
    StepNoticeSql sql = tx.sql(StepNoticeSql.class);
    sql.reached(event.stepId(), kinds).forEach(person -> tx.publish(of(person)));
    sql.deleteAll(event.stepId(), kinds);
  }

  private void reach(WriteTx tx, StepEvent event, StepNoticeKind kind, Set<PersonId> people) {
    reach(tx, people, event.id(), event.stepId(), kind, event.byId(), event.at());
  }

  @Override
  public void toBeSigned(WriteTx tx, Plan plan, Step step, PersonId by) {
    reach(tx, concerned.signing(tx, plan, step), step, StepNoticeKind.TO_SIGN, by);
  }

  /** Has people reached by something that somebody does about a step now. */
  void reach(WriteTx tx, Set<PersonId> people, Step step, StepNoticeKind kind, PersonId by) {
    reach(tx, people, ids.next(), step.id(), kind, by, today.now());
  }

  private void reach(
      WriteTx tx,
      Set<PersonId> people,
      UUID cause,
      StepId step,
      StepNoticeKind kind,
      PersonId by,
      Instant at) {
    reach(
        tx,
        people.stream()
            .filter(person -> !person.equals(by))
            .map(person -> new StepNotice(person, cause, step, kind, null, by, at))
            .toList());
  }

  private void reach(WriteTx tx, Collection<StepNotice> notices) {
    if (notices.isEmpty()) {
      return;
    }
    tx.sql(StepNoticeSql.class).insert(notices);
    notices.forEach(notice -> tx.publish(of(notice.personId())));
    listeners.forEach(listener -> listener.reached(tx, notices));
  }

  /** How much has reached the viewer that they have not had before them. */
  public int unseen(Tx tx, Viewer viewer) {
    return tx.sql(StepNoticeSql.class).unseen(viewer.person(), MOST_COUNTED);
  }

  /** Says that the viewer has before them all that has reached them. */
  public Outcome<ViewerId> see(WriteTx tx, Viewer viewer) {
    if (tx.sql(StepNoticeSql.class).see(viewer.person(), today.now()) > 0) {
      tx.publish(of(viewer.person()));
    }
    return Outcome.done(viewer.id());
  }

  /** Says that the viewer has seen what was said and done of a step, and wants it put away. */
  public Outcome<StepId> putAway(WriteTx tx, Viewer viewer, StepId step) {
    if (tx.sql(StepNoticeSql.class).delete(viewer.person(), step) == 0) {
      return Outcome.refused(Problem.notFound("stepId"));
    }
    tx.publish(of(viewer.person()));
    return Outcome.done(step);
  }

  /**
   * The notices that people have not had before them, that still hold, and whose step they may
   * still see, among those of some causes. For the room that reminds them.
   */
  public List<StepNotice> unseen(Tx tx, Set<PersonId> people, Set<UUID> causes) {
    Map<PersonId, List<StepNotice>> found =
        people.isEmpty()
            ? Map.of()
            : tx.sql(StepNoticeSql.class).unseenOf(people, causes).stream()
                .collect(groupingBy(StepNotice::personId));
    List<StepNotice> visible = new ArrayList<>();
    found.forEach((person, notices) -> {
      Set<StepId> steps = notices.stream().map(StepNotice::stepId).collect(toSet());
      Set<StepId> seen = plans.visible(tx, new Viewer(person), steps).keySet();
      notices.stream().filter(one -> seen.contains(one.stepId())).forEach(visible::add);
    });
    return visible;
  }

  /**
   * The steps that some causes are about which reach the viewer, as far as they may see them. For
   * the room that reminds them, which shows them no more than where it leads.
   */
  public Collection<Step> stepsOf(Tx tx, Viewer viewer, Set<UUID> causes) {
    Set<StepId> steps =
        causes.isEmpty()
            ? Set.of()
            : tx.sql(StepNoticeSql.class).byCauses(viewer.person(), causes).stream()
                .map(StepNotice::stepId)
                .collect(toSet());
    return plans.visible(tx, viewer, steps).values();
  }

  @Override
  public void staged(WriteTx tx, Employment employment, PreparedPlan plan) {}

  @Override
  public void begun(WriteTx tx, @Nullable Viewer by, PreparedPlan plan) {}

  @Override
  public void changed(WriteTx tx, Collection<PlanId> plans) {}

  @Override
  public void changedAbove(WriteTx tx, Collection<PlanId> plans) {}

  @Override
  public void ended(WriteTx tx, Collection<PlanId> plans) {}
}
