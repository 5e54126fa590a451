package se.fadder.scim;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.machines.MachineKey;
import se.fadder.people.EmailAddress;
import se.fadder.people.PeopleRoom;
import se.fadder.people.PersonMatcher;
import se.fadder.people.PersonRecord;
import se.fadder.people.UnitPath;
import se.fadder.scim.UserDraft.Part;
import se.fadder.scim.UserSql.ScimUser;
import se.fadder.staff.StaffNumbers;
import se.fadder.text.SwedishNames;

/**
 * The verbs by which a directory adds and changes people. They go through the verbs of {@code
 * people}, as the file of all staff does, and under the same rules: an address, by which passwords
 * are renewed, is changed only where HR trusts the key. A refusal takes back all of a request.
 */
final class UserChanges {
  private final Users users;
  private final PeopleRoom people;
  private final UserEmployments employments;
  private final UserManagers managers;
  private final AuditLog auditLog;

  UserChanges(
      Users users,
      PeopleRoom people,
      UserEmployments employments,
      UserManagers managers,
      AuditLog auditLog) {
    this.users = users;
    this.people = people;
    this.employments = employments;
    this.managers = managers;
    this.auditLog = auditLog;
  }

  /** Adds somebody who begins today, or has somebody come back whom the directory had deleted. */
  PersonId add(WriteTx tx, MachineKey key, UserDraft draft) {
    UnitPath organisation = key.organisation();
    String userName = needed(draft, Part.USER_NAME);
    String givenName = needed(draft, Part.GIVEN_NAME);
    String familyName = draft.said(Part.FAMILY_NAME).orElse("");
    if (Boolean.FALSE.equals(draft.active())) {
      throw refusal("Whoever is added is active.");
    }
    employments.requireDepartment(tx, organisation, draft);
    String email = draft.said(Part.EMAIL).filter(text -> !text.isEmpty()).orElse(userName);
    if (EmailAddress.fault("email", email).isPresent()) {
      if (draft.said(Part.EMAIL).isPresent()) {
        throw refusal("That is no e-mail address.");
      }
      email = null;
    }
    Optional<PersonId> back =
        whoComesBack(tx, organisation, draft, userName, givenName, familyName);
    requireFree(tx, organisation, userName, back.orElse(null));
    requireNewAddress(tx, organisation, email, back.orElse(null));
    PersonId id;
    if (back.isPresent()) {
      id = back.get();
      record(tx, key, id, givenName, familyName, email);
    } else {
      requireNoNamesake(tx, organisation, givenName, familyName);
      id = people.writer().addPerson(tx, givenName, familyName, null, email).id();
    }
    number(tx, organisation, id, draft);
    employments.begin(tx, key, id, draft);
    Users.save(
        tx,
        new ScimUser(
            organisation,
            id,
            userName,
            key(userName),
            draft.said(Part.EXTERNAL_ID).filter(text -> !text.isEmpty()).orElse(null),
            null,
            false));
    manager(tx, key, id, draft);
    auditLog.note(tx, null, id, ScimChangeKind.SCIM_USER_ADDED, key.id(), "");
    return id;
  }

  /** Notes who is named as the manager of somebody, where they work by now. */
  private boolean manager(WriteTx tx, MachineKey key, PersonId id, UserDraft draft) {
    return draft
        .said(Part.MANAGER)
        .map(manager ->
            managers.name(
                tx,
                key,
                users.user(tx, key.organisation(), id).orElseThrow(ScimRefusal::notFound),
                manager))
        .orElse(false);
  }

  private static String needed(UserDraft draft, Part part) {
    return draft
        .said(part)
        .orElseThrow(() -> refusal("A user has a userName and a name.givenName."));
  }

  private static String key(String userName) {
    return userName.toLowerCase(Locale.ROOT);
  }

  /**
   * The person whom the directory had deleted and means again: by the number, or by the name of the
   * account where they are called the same.
   */
  private Optional<PersonId> whoComesBack(
      WriteTx tx,
      UnitPath organisation,
      UserDraft draft,
      String userName,
      String givenName,
      String familyName) {
    UserSql sql = tx.sql(UserSql.class);
    Optional<PersonId> numbered =
        draft.said(Part.NUMBER).flatMap(number -> StaffNumbers.whose(tx, organisation, number));
    if (numbered.isPresent()
        && sql.known(organisation, numbered.get()).filter(ScimUser::gone).isEmpty()) {
      throw taken(
          "Somebody has that employeeNumber: HR adds their address, by which they are found.");
    }
    Optional<PersonId> named =
        sql.named(organisation, key(userName)).filter(ScimUser::gone).map(ScimUser::personId);
    if (numbered.isEmpty() && named.isPresent()) {
      PersonRecord was = people.records().known(tx, named.get());
      if (called(was.givenName(), was.familyName()).equals(called(givenName, familyName))) {
        return named;
      }
    }
    return numbered;
  }

  private static String called(String givenName, String familyName) {
    return SwedishNames.searchText((givenName + " " + familyName).strip());
  }

  private void requireFree(Tx tx, UnitPath organisation, String userName, @Nullable PersonId self) {
    requireNobody(
        tx,
        organisation,
        Users.named(tx, organisation, userName),
        self,
        "Somebody has that userName.");
  }

  private void requireNewAddress(
      Tx tx, UnitPath organisation, @Nullable String email, @Nullable PersonId self) {
    if (email != null) {
      requireNobody(
          tx,
          organisation,
          tx.sql(UserSql.class).reachedBy(key(email)),
          self,
          "Somebody has that address.");
    }
  }

  private void requireNobody(
      Tx tx, UnitPath organisation, Set<PersonId> some, @Nullable PersonId self, String detail) {
    Set<PersonId> others = new HashSet<>(some);
    if (self != null) {
      others.remove(self);
    }
    if (!users.rows(tx, organisation, others).isEmpty()) {
      throw taken(detail);
    }
  }

  /** Refuses who may be known already, of whom neither an address nor a number tells. */
  private void requireNoNamesake(
      Tx tx, UnitPath organisation, String givenName, String familyName) {
    String name = (givenName + " " + familyName).strip();
    Set<PersonId> namesakes =
        PersonMatcher.firstCalled(tx, organisation, people.people().today(), name, 50);
    Set<PersonId> numbered = StaffNumbers.of(tx, organisation, namesakes).keySet();
    boolean mayBe =
        users.rows(tx, organisation, namesakes).stream()
            .anyMatch(row -> row.email() == null && !numbered.contains(row.personId()));
    if (mayBe) {
      throw taken(
          "Somebody of that name works here without an address or a number: HR adds the address"
              + " first.");
    }
  }

  /** Changes what a draft says of a user and is otherwise so far. */
  void change(WriteTx tx, MachineKey key, ScimUserView was, UserDraft draft) {
    PersonId id = was.row().personId();
    UnitPath organisation = key.organisation();
    boolean renamed = names(tx, organisation, was, draft);
    PersonRecord record = people.records().known(tx, id);
    boolean recorded =
        record(
            tx,
            key,
            id,
            draft.said(Part.GIVEN_NAME).orElse(record.givenName()),
            draft.said(Part.FAMILY_NAME).orElse(record.familyName()),
            email(draft, record));
    boolean numbered = number(tx, organisation, id, draft);
    boolean employed = employments.change(tx, key, was, draft);
    boolean led = !Boolean.FALSE.equals(draft.active()) && manager(tx, key, id, draft);
    if (renamed || recorded || numbered || employed || led) {
      auditLog.note(tx, null, id, ScimChangeKind.SCIM_USER_CHANGED, key.id(), "");
    }
  }

  private static @Nullable String email(UserDraft draft, PersonRecord record) {
    Optional<String> said = draft.said(Part.EMAIL);
    return said.isPresent() ? said.filter(text -> !text.isEmpty()).orElse(null) : record.email();
  }

  /** Notes what the directory calls somebody. */
  private boolean names(WriteTx tx, UnitPath organisation, ScimUserView was, UserDraft draft) {
    PersonId id = was.row().personId();
    String userName = draft.said(Part.USER_NAME).orElse(ScimUserView.userName(was.row()));
    String externalId =
        draft.said(Part.EXTERNAL_ID).orElse(Objects.requireNonNullElse(was.row().externalId(), ""));
    if (userName.equals(ScimUserView.userName(was.row()))
        && externalId.equals(Objects.requireNonNullElse(was.row().externalId(), ""))) {
      return false;
    }
    requireFree(tx, organisation, userName, id);
    Users.save(
        tx,
        new ScimUser(
            organisation,
            id,
            userName,
            key(userName),
            externalId.isEmpty() ? null : externalId,
            was.row().endedOn(),
            false));
    return true;
  }

  /** Records what somebody is called, and where letters reach them where HR trusts the key. */
  private boolean record(
      WriteTx tx,
      MachineKey key,
      PersonId id,
      String givenName,
      String familyName,
      @Nullable String email) {
    PersonRecord was = people.records().known(tx, id);
    PersonRecord now = new PersonRecord(id, givenName, familyName, was.alias(), email);
    if (now.equals(was)) {
      return false;
    }
    if (!Objects.equals(was.email(), email)) {
      if (!key.isTrusted()) {
        throw ScimRefusal.forbidden(
            "Addresses are changed once HR has said in Fadder that the key may do so.");
      }
      requireNewAddress(tx, key.organisation(), email, id);
    }
    people
        .records()
        .record(tx, null, now, key.organisation())
        .refusal()
        .ifPresent(problem -> {
          throw ScimRefusal.of(problem);
        });
    return true;
  }

  /** Notes the HR system's number of somebody who has none; it is never another one. */
  private static boolean number(WriteTx tx, UnitPath organisation, PersonId id, UserDraft draft) {
    Optional<String> number = draft.said(Part.NUMBER);
    Optional<String> had =
        Optional.ofNullable(StaffNumbers.of(tx, organisation, List.of(id)).get(id));
    if (number.isEmpty() || number.equals(had)) {
      return false;
    }
    if (had.isPresent()) {
      throw ScimRefusal.of(ScimRefusal.Type.MUTABILITY, "Whoever has an employeeNumber keeps it.");
    }
    if (StaffNumbers.whose(tx, organisation, number.get()).isPresent()
        || !StaffNumbers.note(tx, organisation, number.get(), id)) {
      throw taken("Somebody has that employeeNumber.");
    }
    return true;
  }

  /** Deletes a user for the directory: whoever it was works here no more, and stays on record. */
  void delete(WriteTx tx, MachineKey key, ScimUserView was) {
    LocalDate endedOn = was.row().endedOn();
    if (was.row().active()) {
      employments.end(tx, key, was);
      endedOn = people.people().today();
    }
    Users.save(
        tx,
        new ScimUser(
            key.organisation(),
            was.row().personId(),
            ScimUserView.userName(was.row()),
            key(ScimUserView.userName(was.row())),
            was.row().externalId(),
            endedOn,
            true));
  }

  private static ScimRefusal taken(String detail) {
    return ScimRefusal.of(ScimRefusal.Type.UNIQUENESS, detail);
  }

  private static ScimRefusal refusal(String detail) {
    return ScimRefusal.of(ScimRefusal.Type.INVALID_VALUE, detail);
  }
}
