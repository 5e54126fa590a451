package se.fadder.sessionnotes;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import se.fadder.db.Tx;
import se.fadder.kernel.Viewer;

/**
 * The search in what was typed for a viewer's sessions. It reads the newest texts of each source
 * and looks through them itself: they are the viewer's own, so they are few, and no index of words
 * has to be kept of what hardly anybody searches for.
 */
public final class SessionSearch {
  /** The most texts of each source that are looked through, the newest ones. */
  static final int LOOKED_AT = 2_000;

  private final List<SearchSource> sources;

  SessionSearch(List<SearchSource> sources) {
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
        search.in(one.text()).ifPresent(hit -> found.add(new Found(source, one, hit)));
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
  private record Found(SearchSource source, SearchableText in, WordSearch.Hit hit) {
    SessionFinding finding() {
      Excerpt excerpt = Excerpt.of(in.text(), hit);
      return new SessionFinding(
          source.kind(),
          excerpt.before(),
          excerpt.hit(),
          excerpt.after(),
          in.sessionId(),
          in.day());
    }
  }

  private static List<Found> readable(Tx tx, Viewer viewer, List<Found> found) {
    Map<SearchSource, Set<UUID>> hits =
        found.stream().collect(groupingBy(Found::source, mapping(one -> one.in().id(), toSet())));
    Map<SearchSource, Set<UUID>> readable = new HashMap<>();
    hits.forEach((source, ids) -> readable.put(source, source.readable(tx, viewer, ids)));
    return found.stream()
        .filter(one -> readable.getOrDefault(one.source(), Set.of()).contains(one.in().id()))
        .toList();
  }
}
