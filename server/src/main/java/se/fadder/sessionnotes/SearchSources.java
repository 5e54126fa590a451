package se.fadder.sessionnotes;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import se.fadder.commitments.CommitmentId;
import se.fadder.commitments.Commitments;
import se.fadder.db.Tx;
import se.fadder.kernel.Id;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.questions.QuestionId;
import se.fadder.questions.Questions;

/** The sources of the search, each judged by the room that owns it. */
final class SearchSources {
  private SearchSources() {}

  /** How a room tells those things that a viewer may read. */
  @FunctionalInterface
  private interface Judge<I extends Id> {
    Map<I, ?> byIds(Tx tx, Viewer viewer, Set<I> ids);
  }

  /** How rows are read, the newest of a person. */
  @FunctionalInterface
  private interface Rows {
    Stream<SearchSql.Row> newest(Tx tx, Viewer viewer, int most);
  }

  private record Source<I extends Id>(
      SessionFindingKind kind, Today today, Rows rows, Function<UUID, I> id, Judge<I> judge)
      implements SearchSource {
    @Override
    public List<SearchableText> newest(Tx tx, Viewer viewer, int most) {
      return rows.newest(tx, viewer, most).map(row -> row.in(today.zone())).toList();
    }

    @Override
    public Set<UUID> readable(Tx tx, Viewer viewer, Set<UUID> found) {
      Set<I> ids = found.stream().map(id).collect(toSet());
      return judge.byIds(tx, viewer, ids).keySet().stream().map(Id::value).collect(toSet());
    }
  }

  static List<SearchSource> all(
      Today today,
      SessionNotes notes,
      PrivateNotes own,
      Questions questions,
      Commitments commitments) {
    return List.of(
        new Source<>(
            SessionFindingKind.NOTE,
            today,
            (tx, viewer, most) -> tx.sql(SearchSql.class).notes(viewer.person(), most).stream(),
            SessionNoteId::new,
            notes::byIds),
        new Source<>(
            SessionFindingKind.QUESTION,
            today,
            (tx, viewer, most) ->
                tx.sql(SearchSql.class).questions(viewer.person(), most).stream()
                    .map(SearchSql.QuestionRow::both),
            QuestionId::new,
            questions::byIds),
        new Source<>(
            SessionFindingKind.COMMITMENT,
            today,
            (tx, viewer, most) ->
                tx.sql(SearchSql.class).commitments(viewer.person(), most).stream(),
            CommitmentId::new,
            commitments::byIds),
        new Source<>(
            SessionFindingKind.PRIVATE_NOTE,
            today,
            (tx, viewer, most) ->
                tx.sql(PrivateNoteSql.class).newestTexts(viewer.person(), most).stream(),
            PrivateNoteId::new,
            own::byIds));
  }
}
