package se.fadder.exittalks;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.exittalks.ExitTalkSql.FoundTalk;
import se.fadder.freelines.FreeLineKind;
import se.fadder.freelines.FreeLines;
import se.fadder.kernel.Event;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.kernel.ViewerId;
import se.fadder.people.AccessScope;
import se.fadder.people.EmploymentId;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.UnitId;

/**
 * The verbs of exit talks: the leaver answers, or HR notes what the leaver said, whoever is first.
 * HR sees who has not answered, and nobody sees what somebody answered.
 */
public final class ExitTalks {
  /** For how many days after the last one HR may note what was said. */
  static final int DAYS_AFTER = 90;

  /** The most talks that are listed for HR. */
  private static final int MOST = 100;

  private final Today today;
  private final People people;
  private final AuditLog auditLog;
  private final FreeLines lines;

  ExitTalks(Today today, People people, AuditLog auditLog, FreeLines lines) {
    this.today = today;
    this.people = people;
    this.auditLog = auditLog;
    this.lines = lines;
  }

  /** The event that somebody is asked, or not any more. */
  static Event of(PersonId person) {
    return Event.of("exittalks.person", person);
  }

  /** The talk that the viewer is asked for; null where there is none. */
  public @Nullable ExitTalk open(Tx tx, Viewer viewer) {
    return tx.sql(ExitTalkSql.class).open(viewer.person(), since()).orElse(null);
  }

  /** The talks that nobody has answered, those first who leave first: for HR, but not their own. */
  public List<ExitTalk> toNote(Tx tx, Viewer viewer) {
    Set<UnitId> organisations =
        people.reach(tx, viewer).roles().stream()
            .filter(held -> held.role() == Role.HR)
            .map(held -> held.unitPath().units().getFirst())
            .collect(toSet());
    return organisations.isEmpty()
        ? List.of()
        : tx.sql(ExitTalkSql.class).in(organisations, since(), MOST).stream()
            .filter(talk -> !talk.personId().equals(viewer.person()))
            .toList();
  }

  private LocalDate since() {
    return today.date().minusDays(DAYS_AFTER);
  }

  /** Answers, once. For the leaver. */
  public Outcome<ViewerId> give(WriteTx tx, Viewer viewer, EmploymentId id, ExitAnswers answers) {
    return found(tx, id)
        .filter(talk -> talk.personId().equals(viewer.person()))
        .map(talk -> answer(tx, viewer, talk, answers, false))
        .orElseGet(() -> Outcome.refused(Problem.notFound("employmentId")));
  }

  /** Notes what a leaver said, where nobody has answered. For HR, and not of oneself. */
  public Outcome<ViewerId> note(WriteTx tx, Viewer viewer, EmploymentId id, ExitAnswers answers) {
    AccessScope scope = people.reach(tx, viewer);
    return found(tx, id)
        .filter(talk -> scope.isHrOf(talk.unitPath()) && !scope.isSelf(talk.personId()))
        .map(talk -> answer(tx, viewer, talk, answers, true))
        .orElseGet(() -> Outcome.refused(Problem.notFound("employmentId")));
  }

  private Optional<FoundTalk> found(Tx tx, EmploymentId id) {
    return tx.sql(ExitTalkSql.class)
        .about(id, since())
        .filter(talk -> talk.isOpen() || talk.isAnswered());
  }

  private Outcome<ViewerId> answer(
      WriteTx tx, Viewer viewer, FoundTalk talk, ExitAnswers answers, boolean noted) {
    if (talk.isAnswered()) {
      return Outcome.refused(Problem.of("EXIT_TALK_ANSWERED", "It is answered already."));
    }
    tx.sql(ExitTalkSql.class)
        .answer(
            talk.personId(),
            YearMonth.from(today.date()).toString(),
            noted,
            answers.reasons().stream().sorted().map(ExitReason::name).collect(joining(" ")),
            answers.couldHaveStayed(),
            answers.recommend());
    UnitId organisation = talk.unitPath().units().getFirst();
    write(tx, organisation, FreeLineKind.EXIT_KEEP, answers.keep(), noted);
    write(tx, organisation, FreeLineKind.EXIT_CHANGE, answers.change(), noted);
    auditLog.note(
        tx,
        viewer,
        talk.personId(),
        noted ? ExitChangeKind.EXIT_TALK_NOTED : ExitOwnChangeKind.EXIT_TALK_GIVEN,
        talk.employmentId(),
        "");
    tx.publish(of(talk.personId()));
    return Outcome.done(viewer.id());
  }

  private void write(
      WriteTx tx, UnitId organisation, FreeLineKind kind, @Nullable String text, boolean noted) {
    if (text != null) {
      lines.write(tx, organisation, kind, text, !noted);
    }
  }
}
