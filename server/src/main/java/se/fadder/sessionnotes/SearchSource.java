package se.fadder.sessionnotes;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import se.fadder.db.Tx;
import se.fadder.kernel.Viewer;

/** A source of texts that a search in sessions looks through. */
interface SearchSource {
  /** What the texts are. */
  SessionFindingKind kind();

  /** The newest texts that concern the viewer, at most so many, the newest first. */
  List<SearchableText> newest(Tx tx, Viewer viewer, int most);

  /** Those that the viewer may read, as the room that owns them judges, among some. */
  Set<UUID> readable(Tx tx, Viewer viewer, Set<UUID> found);
}
