package se.fadder.sessionnotes;

import java.time.LocalDate;
import java.util.List;
import se.fadder.db.Tx;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;

/** The notes as sources of the search. */
final class NoteSources {
  private NoteSources() {}

  /** The notes for all who took part. */
  static final class Shared implements SearchSource {
    @Override
    public SessionFindingKind kind() {
      return SessionFindingKind.NOTE;
    }

    @Override
    public List<SearchableText> newest(Tx tx, Viewer viewer, int most) {
      return tx.sql(SessionNoteSql.class).newest(viewer.person(), most).stream()
          .map(note -> new SearchableText(note.sessionId(), note.day(), note.text()))
          .toList();
    }
  }

  /** The viewer's own notes. */
  record Private(Today today) implements SearchSource {
    @Override
    public SessionFindingKind kind() {
      return SessionFindingKind.PRIVATE_NOTE;
    }

    @Override
    public List<SearchableText> newest(Tx tx, Viewer viewer, int most) {
      return tx.sql(PrivateNoteSql.class).newestTexts(viewer.person(), most).stream()
          .map(note -> new SearchableText(note.sessionId(), day(note), note.text()))
          .toList();
    }

    private LocalDate day(PrivateNoteSql.Found note) {
      LocalDate day = note.day();
      return day == null ? LocalDate.ofInstant(note.writtenAt(), today.zone()) : day;
    }
  }
}
