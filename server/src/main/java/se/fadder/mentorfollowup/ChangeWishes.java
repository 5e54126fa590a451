package se.fadder.mentorfollowup;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerId;

/**
 * The verbs by which a newcomer asks for another mentor. Managers are told; the mentor is not.
 * Nothing of it is in the audit log or the read log.
 */
public final class ChangeWishes {
  private final Today today;
  private final ConcernIndex index;

  ChangeWishes(Today today, ConcernIndex index) {
    this.today = today;
    this.index = index;
  }

  /**
   * Whether a newcomer has asked for another mentor than they have.
   *
   * @param mentorId the one whom they have
   */
  public record MentorChange(PersonId mentorId, boolean isAsked) {}

  /** What the viewer may ask for, and has; null where they have no mentor, or get another. */
  public @Nullable MentorChange of(Tx tx, Viewer viewer) {
    return changeable(tx, viewer)
        .map(m ->
            new MentorChange(
                m.mentorId(),
                tx.sql(ChangeWishSql.class).of(List.of(viewer.person())).stream()
                    .anyMatch(wish -> wish.mentorshipId().equals(m.id()))))
        .orElse(null);
  }

  /** The mentorship that holds or is agreed, unless another is agreed after it. */
  private Optional<MainMentorship> changeable(Tx tx, Viewer viewer) {
    List<MainMentorship> lasting =
        tx.sql(ConcernSql.class).mentorships(List.of(viewer.person())).stream()
            .filter(m -> !m.term().endedBefore(today.date()))
            .toList();
    return lasting.size() == 1 ? Optional.of(lasting.getFirst()) : Optional.empty();
  }

  /** Asks for another mentor; once is enough. */
  public Outcome<ViewerId> ask(WriteTx tx, Viewer viewer) {
    Optional<MainMentorship> mentorship = changeable(tx, viewer);
    if (mentorship.isEmpty()) {
      return Outcome.refused(
          Problem.of("NO_MENTOR_TO_CHANGE", "There is no mentor, or another is agreed already."));
    }
    tx.sql(ChangeWishSql.class).wish(mentorship.get().id(), viewer.person(), today.date());
    return told(tx, viewer);
  }

  /** Takes it back, where it was asked. */
  public Outcome<ViewerId> takeBack(WriteTx tx, Viewer viewer) {
    tx.sql(ChangeWishSql.class).takeBack(viewer.person());
    return told(tx, viewer);
  }

  private Outcome<ViewerId> told(WriteTx tx, Viewer viewer) {
    index.renew(tx, List.of(viewer.person()));
    tx.publish(FitChecks.of(viewer.person()));
    return Outcome.done(viewer.id());
  }
}
