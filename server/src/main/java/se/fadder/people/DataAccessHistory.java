package se.fadder.people;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.fadder.audit.AuditLog;
import se.fadder.audit.Change;
import se.fadder.audit.ChangeKind;
import se.fadder.audit.DataRead;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.kernel.Page;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;

/**
 * The history of access to a person's data: who has read and who has changed it. Shown to that
 * person, and to HR of where they work or last worked; to nobody else.
 */
public final class DataAccessHistory {
  /** A text that sorts after every identifier and every kind. */
  private static final String LAST = "~";

  private static final String BETWEEN = " ";

  private static final int MOST_DIGITS = 18;

  private final People people;
  private final AuditLog auditLog;
  private final ReadLog readLog;

  public DataAccessHistory(People people, AuditLog auditLog, ReadLog readLog) {
    this.people = people;
    this.auditLog = auditLog;
    this.readLog = readLog;
  }

  /** A page of the history of one person. */
  public record Of(PersonId subject, Page page) {}

  /**
   * The reads of each person's data, the newest first; no entry for people of whom the viewer may
   * not know them.
   */
  public Map<Of, Slice<DataRead>> reads(Tx tx, Viewer viewer, Set<Of> wanted) {
    return answered(
        wanted,
        shown(tx, viewer, wanted),
        (subjects, page) -> {
          ReadLog.Before before = before(page);
          return readLog.ofSubjects(tx, subjects, before, page.limit());
        },
        read -> Optional.of(read.subjectId()));
  }

  /**
   * The changes of each person's data, the newest first; no entry for people of whom the viewer may
   * not know them. Of others than themselves they do not see {@linkplain ChangeKind#isOwn what is
   * the person's own}.
   */
  public Map<Of, Slice<Change>> changes(Tx tx, Viewer viewer, Set<Of> wanted) {
    Set<PersonId> others = shown(tx, viewer, wanted);
    Set<PersonId> self = others.remove(viewer.person()) ? Set.of(viewer.person()) : Set.of();
    Map<Of, Slice<Change>> changes = changes(tx, wanted, others, false);
    changes.putAll(changes(tx, wanted, self, true));
    return changes;
  }

  private Map<Of, Slice<Change>> changes(
      Tx tx, Set<Of> wanted, Set<PersonId> shown, boolean withOwn) {
    return answered(
        wanted,
        shown,
        (subjects, page) -> {
          String before = page.after() == null ? LAST : page.afterKey();
          return auditLog.ofSubjects(tx, subjects, withOwn, before, page.limit());
        },
        change -> Optional.ofNullable(change.subjectId()));
  }

  /** The people whose history the viewer may see; that they look is noted as well. */
  private Set<PersonId> shown(Tx tx, Viewer viewer, Set<Of> wanted) {
    Set<PersonId> subjects = wanted.stream().map(Of::subject).collect(toSet());
    AccessScope scope = people.reach(tx, viewer);
    Set<PersonId> shown = new HashSet<>();
    people
        .allEmployments(tx, subjects)
        .forEach((subject, employments) -> {
          if (isOfHr(scope, employments)) {
            shown.add(subject);
          }
        });
    if (subjects.contains(viewer.person())) {
      shown.add(viewer.person());
    }
    readLog.note(viewer, shown, PeopleReadKind.AUDIT_LOG);
    return shown;
  }

  private static boolean isOfHr(AccessScope scope, Collection<Employment> employments) {
    return Employment.current(employments, scope.day())
        .filter(at -> scope.isHrOf(at.unitPath()))
        .isPresent();
  }

  /** A query for the rows of a page, for many people at once. */
  @FunctionalInterface
  private interface Rows<T> {
    List<T> of(Collection<PersonId> subjects, Page page);
  }

  /**
   * Answers the wanted pages, with one statement for each page that is asked for, however many
   * people there are.
   */
  private static <T> Map<Of, Slice<T>> answered(
      Set<Of> wanted, Set<PersonId> shown, Rows<T> rows, Function<T, Optional<PersonId>> subject) {
    Map<Page, Set<PersonId>> byPage =
        wanted.stream()
            .filter(of -> shown.contains(of.subject()))
            .collect(groupingBy(Of::page, mapping(Of::subject, toSet())));
    Map<Of, Slice<T>> answered = new HashMap<>();
    byPage.forEach((page, subjects) -> {
      Map<Optional<PersonId>, List<T>> found =
          rows.of(subjects, page).stream().collect(groupingBy(subject));
      for (PersonId one : subjects) {
        List<T> own = found.getOrDefault(Optional.of(one), List.of());
        answered.put(new Of(one, page), Slice.of(page, own));
      }
    });
    return answered;
  }

  static After placeOf(DataRead read) {
    String hour = String.valueOf(read.hour().toEpochMilli());
    return new After(hour, read.viewerId().value() + BETWEEN + read.kind().name());
  }

  /** The place in the order below which a page of reads begins. */
  private static ReadLog.Before before(Page page) {
    if (page.after() == null) {
      return new ReadLog.Before(Instant.ofEpochMilli(Long.MAX_VALUE), LAST, LAST);
    }
    String[] rest = page.afterId().split(BETWEEN, 2);
    return new ReadLog.Before(hour(page.afterKey()), rest[0], rest.length > 1 ? rest[1] : "");
  }

  /**
   * The hour of a page's key; of a key that no list of the server's has, one that nothing follows.
   */
  private static Instant hour(String key) {
    boolean isNumber =
        key.length() <= MOST_DIGITS && !key.isEmpty() && key.chars().allMatch(Character::isDigit);
    return Instant.ofEpochMilli(isNumber ? Long.parseLong(key) : 0);
  }
}
