package se.fadder.sessionnotes;

import java.util.List;
import se.fadder.db.Tx;
import se.fadder.kernel.Viewer;

/** A source of texts that a search in sessions looks through. */
public interface SearchSource {
  /** What the texts are. */
  SessionFindingKind kind();

  /** The newest texts that the viewer may read, at most so many, the newest first. */
  List<SearchableText> newest(Tx tx, Viewer viewer, int most);
}
