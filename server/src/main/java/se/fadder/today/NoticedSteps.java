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

/**
 * The source of what reaches somebody about steps, as far as they may still see the step. Requests
 * for credit or a signature are not among it: they wait, whether they were seen or not.
 */
final class NoticedSteps implements AgendaSource {
  private final Plans plans;

  NoticedSteps(Plans plans) {
    this.plans = plans;
  }

  @Override
  public Collection<TodayAgendaKind> kinds() {
    return EnumSet.of(
        TodayAgendaKind.COMMENT,
        TodayAgendaKind.ANSWER,
        TodayAgendaKind.CREDITED,
        TodayAgendaKind.CREDIT_DECLINED,
        TodayAgendaKind.SENT_BACK,
        TodayAgendaKind.REMINDED);
  }

  @Override
  public Collection<TodayAgendaDeed> deeds() {
    return EnumSet.of(TodayAgendaDeed.REPLY, TodayAgendaDeed.PUT_AWAY);
  }

  @Override
  public Slice<AgendaItem> of(Tx tx, Viewer viewer, Page first) {
    List<StepNotice> notices = tx.sql(StepNoticeSql.class).latest(viewer.person(), first.limit());
    if (notices.isEmpty()) {
      return new Slice<>(List.of(), false);
    }
    Map<StepId, Step> steps =
        plans.steps(tx, viewer, notices.stream().map(StepNotice::stepId).collect(toSet()));
    return Slice.of(first, notices.stream().filter(of -> steps.containsKey(of.stepId())).toList())
        .map(notice -> item(notice, Objects.requireNonNull(steps.get(notice.stepId()))));
  }

  private static AgendaItem item(StepNotice notice, Step step) {
    return new AgendaItem(
        kind(notice),
        AgendaTime.TODAY,
        step.newHireId(),
        null,
        notice.commentId() == null ? step.id() : notice.commentId(),
        List.of(TodayAgendaDeed.REPLY, TodayAgendaDeed.PUT_AWAY),
        PlanReadKind.STEP);
  }

  private static TodayAgendaKind kind(StepNotice notice) {
    return switch (notice.kind()) {
      case COMMENT -> TodayAgendaKind.COMMENT;
      case ANSWER -> TodayAgendaKind.ANSWER;
      case CREDITED -> TodayAgendaKind.CREDITED;
      case CREDIT_DECLINED -> TodayAgendaKind.CREDIT_DECLINED;
      case SENT_BACK -> TodayAgendaKind.SENT_BACK;
      case REMINDED -> TodayAgendaKind.REMINDED;
      case CREDIT_ASKED, TO_SIGN -> throw new IllegalArgumentException("waits as itself");
    };
  }

  @Override
  public Set<Event> concerns(Tx tx, Viewer viewer) {
    return Set.of(StepNotices.of(viewer.person()));
  }
}
