package se.fadder.audit;

import java.util.List;
import java.util.Set;

/** The kinds of changes that the audit log tells apart. Stored by name; a name is never reused. */
public enum ChangeKind {
  UNIT_ADDED,
  PERSON_ADDED,
  EMPLOYMENT_BEGUN,
  EMPLOYMENT_ENDED,
  EMPLOYMENT_MOVED,
  ROLE_ASSIGNED,
  ROLE_ENDED,
  ABSENCE_RECORDED,
  PART_TIME_RECORDED,
  MENTORSHIP_BEGUN,
  MENTORSHIP_ENDED,
  TEMPLATE_PUBLISHED,
  TEMPLATE_DRAFT_BEGUN,
  TEMPLATE_DRAFT_DISCARDED,
  PLAN_BEGUN,
  PLAN_TAKEN_OVER,
  PLAN_OWNER_ASSIGNED,
  STEP_TICKED,
  STEP_UNTICKED,
  RAMP_AGREED,
  CASE_COUNT_NOTED,
  STEP_SKIPPED,
  STEP_CREDIT_ASKED,
  STEP_CREDITED,
  STEP_CREDIT_DECLINED,
  STEP_REOPENED,
  STEP_MOVED,
  STEP_ASSIGNED,
  STEP_ADDED,
  STEP_SIGNED_OFF,
  STEP_SENT_BACK,
  STEP_COMMENTED,
  STEP_COMMENT_TAKEN_BACK,
  STEP_LINKED,
  STEP_UNLINKED,
  PLAN_DATES_MOVED,
  PLAN_CLOSED,
  EVALUATION_GIVEN,
  EVALUATION_DECLINED,
  SIGN_IN_SESSION_ENDED,
  PASSWORD_CHANGED,
  INVITATION_CREATED,
  INVITATION_ACCEPTED,
  PASSWORD_LINK_CREATED,
  PASSWORD_LINK_USED,
  DEVICE_REGISTERED,
  DEVICE_REMOVED,
  ROUTINE_PUBLISHED,
  ROUTINE_OWNER_ASSIGNED,
  ROUTINE_REVIEW_SET;

  /** The kinds that are nobody's but the person's, or that HR knows in sum alone. */
  private static final Set<ChangeKind> OWN =
      Set.of(
          RAMP_AGREED,
          CASE_COUNT_NOTED,
          EVALUATION_GIVEN,
          EVALUATION_DECLINED,
          SIGN_IN_SESSION_ENDED,
          DEVICE_REGISTERED,
          DEVICE_REMOVED);

  /** The names of the kinds that are shown to the person alone, and not to HR. */
  public static List<String> own() {
    return OWN.stream().map(Enum::name).toList();
  }
}
