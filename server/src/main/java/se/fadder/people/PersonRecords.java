package se.fadder.people;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.AuditLog;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Problem;
import se.fadder.kernel.Viewer;
import se.fadder.text.PlainText;
import se.fadder.text.SwedishNames;

/**
 * The records of people: what HR corrects of names and addresses, and how colleagues reach somebody
 * at work.
 */
public final class PersonRecords {
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9](?:[ -]?[0-9]){4,19}");

  private final People people;
  private final AuditLog auditLog;
  private final ReadLog readLog;
  private final List<NameChanges> listeners = new CopyOnWriteArrayList<>();

  public PersonRecords(People people, AuditLog auditLog, ReadLog readLog) {
    this.people = people;
    this.auditLog = auditLog;
    this.readLog = readLog;
  }

  /** Registers a listener for people who are called otherwise. Called before the start. */
  public void addListener(NameChanges listener) {
    listeners.add(listener);
  }

  /** The records of those people whom the viewer is HR of; no entry for anybody else. */
  public Map<PersonId, PersonRecord> records(Tx tx, Viewer viewer, Set<PersonId> ids) {
    Set<PersonId> seen =
        ids.stream().filter(id -> hrOrganisation(tx, viewer, id).isPresent()).collect(toSet());
    readLog.note(viewer, seen, PeopleReadKind.PERSON_RECORD);
    return tx.sql(PersonRecordSql.class).records(seen).stream()
        .collect(toMap(PersonRecord::personId, Function.identity()));
  }

  /**
   * Corrects what a person is called and where letters reach them; an alias protects their identity
   * from now on, and none lifts that. The audit log keeps what was corrected, but no name: it is
   * read by those who may not know one. For HR.
   */
  public Outcome<PersonId> correct(WriteTx tx, Viewer viewer, PersonRecord record) {
    PersonId id = record.personId();
    Optional<UnitPath> organisation = hrOrganisation(tx, viewer, id);
    if (organisation.isEmpty()) {
      return Outcome.refused(Problem.notFound("personId"));
    }
    return record(tx, viewer, record, organisation.get());
  }

  /**
   * Records what a person is called and where letters reach them, as {@link #correct} does. For
   * rooms that have judged who may do so; it checks no access.
   *
   * @param organisation in which the address is nobody else's
   */
  public Outcome<PersonId> record(
      WriteTx tx, @Nullable Viewer viewer, PersonRecord record, UnitPath organisation) {
    PersonId id = record.personId();
    Optional<Problem> problem = fault(record).or(() -> elses(tx, record, organisation));
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    PersonRecord was = tx.sql(PersonRecordSql.class).records(Set.of(id)).getFirst();
    List<String> corrected = differences(was, record);
    if (corrected.isEmpty()) {
      return Outcome.done(id);
    }
    store(tx, record);
    tx.publish(Event.standing(id));
    String what = String.join(", ", corrected);
    auditLog.note(tx, viewer, id, PeopleChangeKind.PERSON_CORRECTED, id, what);
    listeners.forEach(listener -> listener.renamed(tx, id));
    return Outcome.done(id);
  }

  /** The record of a person. For other rooms; it says nothing of what a viewer may see. */
  public PersonRecord known(Tx tx, PersonId id) {
    return tx.sql(PersonRecordSql.class).records(Set.of(id)).getFirst();
  }

  /** Marks somebody as erased. For the room that erases. */
  public void markErased(WriteTx tx, PersonId id, Instant at) {
    tx.sql(PersonRecordSql.class).markErased(id, at);
  }

  private static Optional<Problem> fault(PersonRecord record) {
    if (record.givenName().isEmpty()) {
      return Optional.of(Problem.at("givenName", "INVALID", "Nothing of the name can be seen."));
    }
    return hidden("givenName", record.givenName())
        .or(() -> hidden("familyName", record.familyName()))
        .or(() -> hidden("alias", Objects.requireNonNullElse(record.alias(), "")))
        .or(() -> EmailAddress.fault("email", record.email()));
  }

  private static Optional<Problem> hidden(String field, String text) {
    return PlainText.fault(text)
        .map(fault -> Problem.at(field, "INVALID", "The text " + fault + "."));
  }

  private Optional<Problem> elses(Tx tx, PersonRecord record, UnitPath organisation) {
    String email = record.email();
    return email != null
            && tx.sql(PersonRecordSql.class)
                .isElses(
                    email.toLowerCase(Locale.ROOT), record.personId(), organisation, people.today())
        ? Optional.of(
            Problem.at("email", "KNOWN_ALREADY", "Somebody else is employed with that address."))
        : Optional.empty();
  }

  private static List<String> differences(PersonRecord was, PersonRecord now) {
    List<String> differences = new ArrayList<>();
    if (!was.givenName().equals(now.givenName()) || !was.familyName().equals(now.familyName())) {
      differences.add("name");
    }
    if (!Objects.equals(was.alias(), now.alias())) {
      differences.add("alias");
    }
    if (!Objects.equals(was.email(), now.email())) {
      differences.add("email");
    }
    return differences;
  }

  private static void store(WriteTx tx, PersonRecord record) {
    String shown = Person.shownName(record.givenName(), record.familyName(), record.alias());
    String searchText = SwedishNames.searchText(shown);
    String sortKey = SwedishNames.sortKey(shown);
    tx.sql(PersonRecordSql.class).correct(record, sortKey, searchText);
    FoundNames.replace(tx, record.personId(), sortKey, searchText);
  }

  /** The organisation in which the viewer is HR of a person's current employment. */
  private Optional<UnitPath> hrOrganisation(Tx tx, Viewer viewer, PersonId id) {
    AccessScope scope = people.reach(tx, viewer);
    List<Employment> all = people.allEmployments(tx, Set.of(id)).getOrDefault(id, List.of());
    return Employment.current(all, scope.day())
        .map(Employment::unitPath)
        .filter(scope::isHrOf)
        .map(UnitPath::organisation);
  }

  /**
   * How those people are reached at work: of colleagues who work in an organisation where the
   * viewer does, but of one with protected identity only within their unit, and of all who are
   * near.
   */
  public Map<PersonId, Contact> contacts(Tx tx, Viewer viewer, Set<PersonId> ids) {
    Set<PersonId> reachable = people.reachable(tx, viewer, ids);
    return tx.sql(PersonRecordSql.class).contacts(reachable).stream()
        .collect(toMap(Contact::personId, Function.identity()));
  }

  /** Sets how a person is reached at work. For the person, whoever leads them, and HR. */
  public Outcome<PersonId> setContact(WriteTx tx, Viewer viewer, Contact contact) {
    PersonId id = contact.personId();
    if (!maySetContact(tx, viewer, id)) {
      return Outcome.refused(Problem.notFound("personId"));
    }
    Optional<Problem> problem =
        EmailAddress.fault("email", contact.email()).or(() -> badPhone(contact.phone()));
    if (problem.isPresent()) {
      return Outcome.refused(problem.get());
    }
    if (!tx.sql(PersonRecordSql.class).contacts(Set.of(id)).contains(contact)) {
      tx.sql(PersonRecordSql.class).setContact(id, contact.email(), contact.phone());
      auditLog.note(tx, viewer, id, PeopleChangeKind.CONTACT_CHANGED, id, "");
    }
    return Outcome.done(id);
  }

  private boolean maySetContact(Tx tx, Viewer viewer, PersonId person) {
    AccessScope scope = people.reach(tx, viewer);
    return people.allEmployments(tx, Set.of(person)).getOrDefault(person, List.of()).stream()
        .filter(at -> !at.term().endedBefore(scope.day()))
        .anyMatch(at ->
            scope.isSelf(person) || scope.leads(at.unitPath()) || scope.isHrOf(at.unitPath()));
  }

  private static Optional<Problem> badPhone(@Nullable String phone) {
    return Optional.ofNullable(phone)
        .filter(given -> !PHONE.matcher(given).matches())
        .map(given -> Problem.at("phone", "NOT_PHONE", "That is no telephone number."));
  }
}
