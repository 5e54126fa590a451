package se.fadder.supervision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.PersonId;
import se.fadder.outsidesupervisors.OutsideSupervisorId;

/**
 * What somebody says of a session that they plan or note.
 *
 * @param leaderId the colleague who leads; null when somebody from outside does
 * @param outsideId the supervisor from outside who leads; null when a colleague does
 * @param memberIds those who take part besides the leader, as they were given
 */
public record SessionDraft(
    SessionForm form,
    boolean onSite,
    @Nullable PersonId leaderId,
    @Nullable OutsideSupervisorId outsideId,
    List<PersonId> memberIds,
    SessionTime time) {
  public SessionDraft {
    memberIds = List.copyOf(memberIds);
  }

  /** Everybody who meets and is employed, the leader first; with those who were named twice. */
  List<PersonId> named() {
    List<PersonId> named = new ArrayList<>();
    if (leaderId != null) {
      named.add(leaderId);
    }
    named.addAll(memberIds);
    return named;
  }

  /** Everybody who meets and is employed. */
  public Set<PersonId> people() {
    return new LinkedHashSet<>(named());
  }

  /** The same at another time. */
  public SessionDraft at(SessionTime other) {
    return new SessionDraft(form, onSite, leaderId, outsideId, memberIds, other);
  }
}
