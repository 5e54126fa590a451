package se.fadder.sessionnotes;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import se.fadder.db.Tx;
import se.fadder.kernel.Viewer;
import se.fadder.supervision.SessionId;

/**
 * The search in what was typed for a viewer's sessions. It reads the newest texts of each source
 * and looks through them itself: they are the viewer's own, so they are few, and no index of words
 * has to be kept of what hardly anybody searches for.
 */
public final class SessionSearch {
  /** The most texts of each source that are looked through, the newest ones. */
  static final int LOOKED_AT = 2_000;

  private final NoteAccess access;
  private final List<SearchSource> sources;

  SessionSearch(NoteAccess access, List<SearchSource> sources) {
    this.access = access;
    this.sources = List.copyOf(sources);
  }

  /** Where a text stands in what the viewer may read, the newest first; at most so many. */
  public List<SessionFinding> find(Tx tx, Viewer viewer, String text, int most) {
    WordSearch search = WordSearch.of(text);
    if (!search.isEnough()) {
      return List.of();
    }
    List<Found> found = new ArrayList<>();
    for (SearchSource source : sources) {
      for (SearchableText one : source.newest(tx, viewer, LOOKED_AT)) {
        search.in(one.text()).ifPresent(hit -> found.add(new Found(source.kind(), one, hit)));
      }
    }
    List<Found> newest =
        found.stream()
            .sorted(Comparator.comparing((Found one) -> one.in().day()).reversed())
            .limit(most)
            .toList();
    return readable(tx, viewer, newest).stream().map(Found::finding).toList();
  }

  /** A text that was found, with the word. */
  private record Found(SessionFindingKind kind, SearchableText in, WordSearch.Hit hit) {
    SessionFinding finding() {
      Excerpt excerpt = Excerpt.of(in.text(), hit);
      return new SessionFinding(
          kind, excerpt.before(), excerpt.hit(), excerpt.after(), in.sessionId(), in.day());
    }

    /** Whether it is read whatever session it stands with. */
    boolean isOwn() {
      return kind == SessionFindingKind.PRIVATE_NOTE || in.sessionId() == null;
    }
  }

  /** Those that are the viewer's own, or of a session of which they may read what was typed. */
  private List<Found> readable(Tx tx, Viewer viewer, List<Found> found) {
    Set<SessionId> sessions =
        found.stream().map(one -> one.in().sessionId()).filter(Objects::nonNull).collect(toSet());
    Set<SessionId> readable = access.readable(tx, viewer, sessions);
    return found.stream()
        .filter(one -> one.isOwn() || readable.contains(one.in().sessionId()))
        .toList();
  }
}
