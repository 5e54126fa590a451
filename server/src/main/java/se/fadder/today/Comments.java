package se.fadder.today;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import se.fadder.agenda.AgendaItem;
import se.fadder.agenda.AgendaSource;
import se.fadder.agenda.AgendaTime;
import se.fadder.db.Tx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Page;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;
import se.fadder.onboarding.PlanReadKind;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.Step;
import se.fadder.onboarding.StepId;
import se.fadder.today.CommentNoticeSql.Notice;

/** The source of comments that reach somebody, as far as they may still see the step. */
final class Comments implements AgendaSource {
  private final Plans plans;

  Comments(Plans plans) {
    this.plans = plans;
  }

  @Override
  public Collection<TodayAgendaKind> kinds() {
    return EnumSet.of(TodayAgendaKind.COMMENT, TodayAgendaKind.ANSWER);
  }

  @Override
  public Collection<TodayAgendaDeed> deeds() {
    return EnumSet.of(TodayAgendaDeed.REPLY, TodayAgendaDeed.PUT_AWAY);
  }

  @Override
  public Slice<AgendaItem> of(Tx tx, Viewer viewer, Page first) {
    List<Notice> notices = tx.sql(CommentNoticeSql.class).latest(viewer.person(), first.limit());
    if (notices.isEmpty()) {
      return new Slice<>(List.of(), false);
    }
    Map<StepId, Step> steps =
        plans.steps(tx, viewer, notices.stream().map(Notice::stepId).collect(toSet()));
    return Slice.of(first, notices.stream().filter(of -> steps.containsKey(of.stepId())).toList())
        .map(notice -> item(notice, Objects.requireNonNull(steps.get(notice.stepId()))));
  }

  private static AgendaItem item(Notice notice, Step step) {
    return new AgendaItem(
        notice.answers() ? TodayAgendaKind.ANSWER : TodayAgendaKind.COMMENT,
        AgendaTime.TODAY,
        step.newHireId(),
        null,
        notice.commentId(),
        List.of(TodayAgendaDeed.REPLY, TodayAgendaDeed.PUT_AWAY),
        PlanReadKind.STEP);
  }

  @Override
  public Set<Event> concerns(Tx tx, Viewer viewer) {
    return Set.of(CommentNotices.of(viewer.person()));
  }
}
