package se.fadder.today;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.Mentorships;
import se.fadder.onboarding.Plan;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.PlanListener;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.PreparedPlan;
import se.fadder.onboarding.Step;
import se.fadder.onboarding.StepComment;
import se.fadder.onboarding.StepId;
import se.fadder.people.Employment;
import se.fadder.people.Holder;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.templates.StepRole;
import se.fadder.today.CommentNoticeSql.Notice;

/**
 * The notices of comments on steps. A comment reaches whoever does the step, whoever answers for
 * the plan, and those who have said something of the step before; what a newcomer says reaches
 * their mentor too. It waits for each until they have answered or seen it.
 */
public final class CommentNotices implements PlanListener {
  /** The most holders of one role whom a comment reaches. */
  private static final int MOST_HOLDERS = 20;

  private final People people;
  private final Mentorships mentorships;

  CommentNotices(People people, Mentorships mentorships) {
    this.people = people;
    this.mentorships = mentorships;
  }

  /** The event that something else is told to a person. */
  static Event of(PersonId person) {
    return Event.of("today.comments", person);
  }

  @Override
  public void commented(WriteTx tx, Step step, StepComment comment) {
    CommentNoticeSql sql = tx.sql(CommentNoticeSql.class);
    PersonId author = comment.authorId();
    // Who says something has seen what was said.
    sql.delete(author, step.id());
    Set<PersonId> before = sql.authors(step.id());
    Set<PersonId> reached = new HashSet<>(before);
    reached.addAll(concerned(tx, Plans.row(tx, step.planId()), step, author));
    reached.remove(author);
    if (!reached.isEmpty()) {
      sql.insert(
          reached.stream()
              .map(person -> new Notice(person, comment.id(), step.id(), before.contains(person)))
              .toList());
    }
    reached.forEach(person -> tx.publish(of(person)));
    tx.publish(of(author));
  }

  private Set<PersonId> concerned(WriteTx tx, Plan plan, Step step, PersonId author) {
    Map<Role, List<Holder>> holders =
        people.holders(tx, Set.of(plan.unitId())).getOrDefault(plan.unitId(), Map.of());
    Set<PersonId> concerned = new HashSet<>();
    PersonId assignee = step.assigneeId();
    if (assignee != null && people.stillEmployed(tx, Set.of(assignee)).contains(assignee)) {
      concerned.add(assignee);
    } else {
      concerned.addAll(inRole(tx, plan, step.responsibleRole(), holders));
    }
    PersonId owner = plan.ownerId();
    if (owner != null && people.stillEmployed(tx, Set.of(owner)).contains(owner)) {
      concerned.add(owner);
    } else {
      concerned.addAll(inRole(tx, plan, StepRole.MANAGER, holders));
    }
    if (author.equals(plan.newHireId())) {
      concerned.addAll(inRole(tx, plan, StepRole.MENTOR, holders));
    }
    return concerned;
  }

  private Collection<PersonId> inRole(
      WriteTx tx, Plan plan, StepRole role, Map<Role, List<Holder>> holders) {
    PersonId newHire = plan.newHireId();
    return switch (role) {
      case NEW_HIRE -> Set.of(newHire);
      case MENTOR -> mentorships.mainMentors(tx, Set.of(newHire)).values();
      case MANAGER, HR, IT, EXPERT ->
          nearest(newHire, holders.getOrDefault(role.assigned().orElseThrow(), List.of()));
    };
  }

  private static Set<PersonId> nearest(PersonId newHire, List<Holder> holders) {
    List<Holder> others =
        holders.stream().filter(holder -> !holder.personId().equals(newHire)).toList();
    return others.stream()
        .filter(holder -> holder.distance() == others.getFirst().distance())
        .limit(MOST_HOLDERS)
        .map(Holder::personId)
        .collect(Collectors.toSet());
  }

  /** Says that the viewer has seen what was said of a step. */
  public Outcome<StepId> seen(WriteTx tx, Viewer viewer, StepId step) {
    if (tx.sql(CommentNoticeSql.class).delete(viewer.person(), step) == 0) {
      return Outcome.refused(Problem.notFound("stepId"));
    }
    tx.publish(of(viewer.person()));
    return Outcome.done(step);
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
