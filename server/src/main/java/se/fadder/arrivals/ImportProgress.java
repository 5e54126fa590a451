package se.fadder.arrivals;

import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.kernel.Viewer;

/** The progress of the viewer's imports. */
public final class ImportProgress {
  /** The viewer's latest import; null when there is none. */
  public @Nullable NewHireImport latest(Tx tx, Viewer viewer) {
    return tx.sql(ImportSql.class).latest(viewer.person()).orElse(null);
  }
}
