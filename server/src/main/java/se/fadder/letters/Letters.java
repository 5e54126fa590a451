package se.fadder.letters;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerId;
import se.fadder.mail.Mailer;

/** The viewer's choice whether they are reminded by e-mail. */
public final class Letters {
  private final boolean areSent;

  /**
   * Creates the verbs.
   *
   * @param mailer empty where there is no mail server
   */
  Letters(Optional<Mailer> mailer) {
    this.areSent = mailer.isPresent();
  }

  /** What the viewer has chosen; null where no letter could reach them. */
  public @Nullable LetterChoice choice(Tx tx, Viewer viewer) {
    return areSent ? tx.sql(LetterSql.class).choice(viewer.person()).orElse(null) : null;
  }

  /** Chooses for the viewer. */
  public Outcome<ViewerId> choose(WriteTx tx, Viewer viewer, boolean wanted) {
    if (choice(tx, viewer) == null) {
      return Outcome.refused(Problem.at("wanted", "NO_ADDRESS", "No e-mail can reach you."));
    }
    tx.sql(LetterSql.class).choose(viewer.person(), wanted);
    return Outcome.done(viewer.id());
  }
}
