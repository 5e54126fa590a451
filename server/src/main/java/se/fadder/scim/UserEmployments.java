package se.fadder.scim;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Event;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.machines.MachineKey;
import se.fadder.people.Employment;
import se.fadder.people.EmploymentForm;
import se.fadder.people.PeopleRoom;
import se.fadder.people.Unit;
import se.fadder.people.UnitNames;
import se.fadder.people.UnitPath;
import se.fadder.people.UnitTree;
import se.fadder.scim.UserDraft.Part;
import se.fadder.scim.UserSql.ScimUser;
import se.fadder.signin.SignInSessions;
import se.fadder.staff.StaffFile;

/**
 * The employments of those whom a directory tells of: they begin and end today, and somebody who
 * gets another department moves, as by the file of all staff.
 */
final class UserEmployments {
  /** What somebody works as of whom the directory does not say it. */
  private static final String SOME_TITLE = "Medarbetare";

  private final PeopleRoom people;
  private final SignInSessions sessions;
  private final AuditLog auditLog;

  UserEmployments(PeopleRoom people, SignInSessions sessions, AuditLog auditLog) {
    this.people = people;
    this.sessions = sessions;
    this.auditLog = auditLog;
  }

  private LocalDate today() {
    return people.people().today();
  }

  /** The unit that a draft names by its short name or its name, else by the organisation's. */
  Unit requireDepartment(Tx tx, UnitPath organisation, UserDraft draft) {
    return department(tx, organisation, draft)
        .orElseThrow(() -> refusal("A user has a department: the key or the name of a unit."));
  }

  private static Optional<Unit> department(Tx tx, UnitPath organisation, UserDraft draft) {
    return draft
        .said(Part.DEPARTMENT)
        .or(() -> draft.said(Part.ORGANIZATION))
        .map(word -> unit(tx, organisation, word));
  }

  private static Unit unit(Tx tx, UnitPath organisation, String word) {
    Unit keyed = UnitTree.unitsByKey(tx, organisation, List.of(word)).get(word);
    if (keyed != null) {
      return keyed;
    }
    List<Unit> named = UnitNames.of(tx, organisation).units(word);
    if (named.isEmpty()) {
      throw refusal("No unit has that key or name: " + word);
    } else if (named.size() > 1) {
      throw refusal("Several units have that name, say the key of one: " + word);
    }
    return named.getFirst();
  }

  private List<Employment> here(Tx tx, UnitPath organisation, PersonId id) {
    Map<PersonId, List<Employment>> all = people.people().allEmployments(tx, Set.of(id));
    return all.getOrDefault(id, List.of()).stream()
        .filter(at -> organisation.covers(at.unitPath()))
        .toList();
  }

  /** Begins an employment of somebody who was not employed. */
  void begin(WriteTx tx, MachineKey key, PersonId id, UserDraft draft) {
    Unit unit = requireDepartment(tx, key.organisation(), draft);
    begin(tx, key, id, unit, draft.said(Part.TITLE).orElse(SOME_TITLE));
  }

  /** One in the unit that ends today goes on, and one that lasts is left: there are not two. */
  private void begin(WriteTx tx, MachineKey key, PersonId id, Unit unit, String title) {
    List<Employment> here = here(tx, key.organisation(), id);
    Optional<Employment> there =
        here.stream()
            .filter(at -> at.unitId().equals(unit.id()) && !at.term().endedBefore(today()))
            .findFirst();
    if (there.isPresent()) {
      if (today().equals(there.get().lastDay())) {
        setLastDay(tx, there.get(), null);
        people.employments().recordWork(tx, null, there.get(), title, there.get().form());
      }
      return;
    }
    EmploymentForm form =
        Employment.current(here, today()).map(Employment::form).orElse(EmploymentForm.PERMANENT);
    Employment begun =
        people.writer().beginEmployment(tx, id, unit, title, form, new Term(today(), null));
    if (!here.isEmpty()) {
      people.employments().tellBegun(tx, begun);
    }
    tx.publish(Event.standing(id));
  }

  private void setLastDay(WriteTx tx, Employment at, @Nullable LocalDate day) {
    people
        .employments()
        .recordLastDay(tx, null, at.id(), day)
        .refusal()
        .ifPresent(problem -> {
          throw ScimRefusal.of(problem);
        });
  }

  /** Ends, begins, moves or corrects what a draft says; returns whether it did any of it. */
  boolean change(WriteTx tx, MachineKey key, ScimUserView was, UserDraft draft) {
    Boolean active = draft.active();
    if (was.row().active()) {
      if (Boolean.FALSE.equals(active)) {
        end(tx, key, was);
        return true;
      }
      return move(tx, key, was, draft);
    }
    if (Boolean.TRUE.equals(active)) {
      comeBack(tx, key, was, draft);
      return true;
    }
    return false;
  }

  private void comeBack(WriteTx tx, MachineKey key, ScimUserView was, UserDraft draft) {
    PersonId id = was.row().personId();
    LocalDate day = today();
    List<Employment> ended =
        here(tx, key.organisation(), id).stream().filter(at -> day.equals(at.lastDay())).toList();
    // What was ended by mistake today goes on as it was.
    if (day.equals(was.row().endedOn()) && !ended.isEmpty()) {
      ended.forEach(at -> setLastDay(tx, at, null));
    } else {
      Unit unit =
          draft.said(Part.DEPARTMENT).isEmpty() && was.unit() != null && !was.unit().isClosed()
              ? was.unit()
              : requireDepartment(tx, key.organisation(), draft);
      String title =
          draft.said(Part.TITLE).orElse(was.at() == null ? SOME_TITLE : was.at().title());
      begin(tx, key, id, unit, title);
    }
    note(tx, key, was, null);
  }

  /** Has somebody move to another unit, or corrects what they work as. */
  private boolean move(WriteTx tx, MachineKey key, ScimUserView was, UserDraft draft) {
    Employment at = was.at();
    if (at == null) {
      return false;
    }
    String title = draft.said(Part.TITLE).orElse(at.title());
    boolean isSame =
        draft
            .said(Part.DEPARTMENT)
            .map(word -> word.equalsIgnoreCase(was.department()))
            .orElse(true);
    if (!isSame) {
      Unit unit = requireDepartment(tx, key.organisation(), draft);
      boolean worksThere =
          here(tx, key.organisation(), was.row().personId()).stream()
              .anyMatch(one ->
                  one.unitId().equals(unit.id()) && !one.term().endedBefore(today().plusDays(1)));
      if (!worksThere) {
        requireBegun(at);
        setLastDay(tx, at, today());
        begin(tx, key, was.row().personId(), unit, title);
        return true;
      }
    }
    boolean isOther = !at.title().equals(title);
    if (isOther) {
      people.employments().recordWork(tx, null, at, title, at.form());
    }
    return isOther;
  }

  /**
   * Ends all employments in the organisation today, and every sign-in session at once. More than a
   * tenth of all on one day are no machine's to end.
   */
  void end(WriteTx tx, MachineKey key, ScimUserView was) {
    UserSql sql = tx.sql(UserSql.class);
    LocalDate day = today();
    UnitPath organisation = key.organisation();
    if (StaffFile.isMany(sql.ended(organisation, day) + 1, sql.employed(organisation, day))) {
      throw ScimRefusal.forbidden(
          "More than a tenth of all employments would end on one day: HR ends them in Fadder.");
    }
    List<Employment> lasting =
        here(tx, organisation, was.row().personId()).stream()
            .filter(at -> !at.term().endedBefore(day.plusDays(1)))
            .toList();
    lasting.forEach(this::requireBegun);
    lasting.forEach(at -> setLastDay(tx, at, day));
    sessions.endByDirectory(tx, was.row().personId());
    note(tx, key, was, day);
    auditLog.note(
        tx, null, was.row().personId(), ScimChangeKind.SCIM_USER_ENDED, key.id(), day.toString());
  }

  private void requireBegun(Employment at) {
    if (at.term().beginsAfter(today())) {
      throw ScimRefusal.forbidden(
          "An employment has not begun: HR withdraws it, or moves it, in Fadder.");
    }
  }

  /** Notes on which day the directory ended somebody; null once they are back. */
  private static void note(
      WriteTx tx, MachineKey key, ScimUserView was, @Nullable LocalDate endedOn) {
    String userName = ScimUserView.userName(was.row());
    ScimUser known =
        tx.sql(UserSql.class)
            .known(key.organisation(), was.row().personId())
            .orElse(
                new ScimUser(
                    key.organisation(),
                    was.row().personId(),
                    userName,
                    userName.toLowerCase(Locale.ROOT),
                    was.row().externalId(),
                    null,
                    false));
    Users.save(
        tx,
        new ScimUser(
            known.organisation(),
            known.personId(),
            known.userName(),
            known.userKey(),
            known.externalId(),
            endedOn,
            false));
  }

  private static ScimRefusal refusal(String detail) {
    return ScimRefusal.of(ScimRefusal.Type.INVALID_VALUE, detail);
  }
}
