package se.fadder.people;

import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerId;

/** The languages that people have chosen, each for themselves and on all their devices. */
public final class Languages {
  /** The language that the viewer has chosen; null when none. */
  public @Nullable Language chosen(Tx tx, Viewer viewer) {
    return tx.sql(LanguageSql.class).chosen(viewer.person()).orElse(null);
  }

  /** Chooses for the viewer. */
  public Outcome<ViewerId> choose(WriteTx tx, Viewer viewer, Language language) {
    tx.sql(LanguageSql.class).choose(viewer.person(), language);
    return Outcome.done(viewer.id());
  }
}
