package se.fadder.arrivals;

import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.kernel.Viewer;

/** How far what the viewer takes in has come. */
public final class ImportProgress {
  /** The file that the viewer took in last; null when there is none. */
  public @Nullable NewHireImport latest(Tx tx, Viewer viewer) {
    return tx.sql(ImportSql.class).latest(viewer.person()).orElse(null);
  }
}
