package se.fadder.signin;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Ids;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;

/**
 * The shown links, of which people are told: to whom a way into their account was shown. They are
 * told until they have said that they know, and anew when a later link was used: whoever came in by
 * an earlier one could have said so in their place.
 */
public final class ShownLinks {
  /** How long a shown link is told. */
  static final Duration KEPT = Duration.ofDays(90);

  private final Ids ids;
  private final Today today;

  public ShownLinks(Ids ids, Today today) {
    this.ids = ids;
    this.today = today;
  }

  /** Notes that an invitation was shown to its maker. */
  void shown(WriteTx tx, Invitation invitation) {
    tx.sql(ShownLinkSql.class)
        .insert(
            new ShownLink(
                ids.next(ShownLinkId::new),
                invitation.personId(),
                invitation.kind(),
                invitation.createdBy(),
                invitation.createdAt(),
                null));
  }

  /**
   * Tells no longer of the link that the person has not used, as it is about to become void: it has
   * let nobody in, and never will.
   */
  static void forgetUnused(WriteTx tx, PersonId person) {
    tx.sql(ShownLinkSql.class).deleteOfInvitation(person);
  }

  /** Has the person told anew of all links that were shown: somebody has come in by one. */
  static void tellAgain(WriteTx tx, PersonId person) {
    tx.sql(ShownLinkSql.class).unsee(person);
  }

  /** The links that the viewer is to be told of, at most 20, the newest first. */
  public List<ShownLink> untold(Tx tx, Viewer viewer) {
    return tx.sql(ShownLinkSql.class).unseenOf(viewer.person());
  }

  /** The links that were shown of the viewer's account. */
  public Map<ShownLinkId, ShownLink> byIds(Tx tx, Viewer viewer, Set<ShownLinkId> wanted) {
    return tx.sql(ShownLinkSql.class).ofPerson(viewer.person(), wanted).stream()
        .collect(toMap(ShownLink::id, Function.identity()));
  }

  /** Notes that the viewer knows of a link, which is told no longer. */
  public Outcome<ShownLinkId> see(WriteTx tx, Viewer viewer, ShownLinkId id) {
    ShownLink link = byIds(tx, viewer, Set.of(id)).get(id);
    if (link == null) {
      return Outcome.refused(Problem.notFound("shownLinkId"));
    }
    tx.sql(ShownLinkSql.class).see(viewer.person(), id, today.now());
    return Outcome.done(id);
  }
}
