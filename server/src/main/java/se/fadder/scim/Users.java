package se.fadder.scim;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.fadder.db.Tx;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.people.Employment;
import se.fadder.people.NearestHolders;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.Unit;
import se.fadder.people.UnitId;
import se.fadder.people.UnitPath;
import se.fadder.people.UnitTree;
import se.fadder.scim.ManagerSql.Named;
import se.fadder.scim.UserSql.ScimUser;
import se.fadder.scim.UserSql.UserRow;
import se.fadder.staff.StaffNumbers;

/** The people of an organisation as its directory may know them. */
final class Users {
  /** By what they are found. */
  static final Set<String> KNOWN =
      Set.of(
          "id",
          "username",
          "externalid",
          "active",
          "displayname",
          "name.formatted",
          "name.givenname",
          "name.familyname",
          "emails",
          "emails.value",
          "emails.type",
          "emails.primary");

  /** How many rows are held at once while a filter goes through all. */
  private static final int AT_ONCE = 500;

  private final People people;

  Users(People people) {
    this.people = people;
  }

  /** One user, where there is such a one in the organisation. */
  Optional<ScimUserView> user(Tx tx, UnitPath organisation, PersonId id) {
    return views(tx, organisation, rows(tx, organisation, Set.of(id))).stream().findFirst();
  }

  List<UserRow> rows(Tx tx, UnitPath organisation, Set<PersonId> ids) {
    return tx.sql(UserSql.class).byIds(organisation, people.today(), ids);
  }

  /** The list of users that is asked for. */
  ObjectNode list(Tx tx, UnitPath organisation, String address, Listing asked) {
    Found found = find(tx, organisation, asked);
    List<ObjectNode> users =
        views(tx, organisation, found.rows()).stream().map(view -> view.json(address)).toList();
    return asked.answer(found.total(), users);
  }

  private record Found(int total, List<UserRow> rows) {}

  private Found find(Tx tx, UnitPath organisation, Listing asked) {
    UserSql sql = tx.sql(UserSql.class);
    LocalDate day = people.today();
    Filter filter = asked.filter();
    if (filter == null) {
      return new Found(
          sql.count(organisation),
          asked.count() == 0
              ? List.of()
              : sql.after(organisation, day, "", asked.count(), asked.start() - 1));
    }
    Optional<Set<PersonId>> few = few(tx, organisation, filter);
    Window window = new Window(filter, asked);
    if (few.isPresent()) {
      rows(tx, organisation, few.get()).forEach(window::add);
      return window.found();
    }
    String after = "";
    List<UserRow> some;
    do {
      some = sql.after(organisation, day, after, AT_ONCE, 0);
      some.forEach(window::add);
      after = some.isEmpty() ? after : some.getLast().personId().value().toString();
    } while (some.size() == AT_ONCE);
    return window.found();
  }

  /** What is met of the filter, of which a page is kept and all are counted. */
  private static final class Window {
    private final Filter filter;
    private final Listing asked;
    private final @Nullable String userName;
    private final List<UserRow> page = new ArrayList<>();
    private int total;

    Window(Filter filter, Listing asked) {
      this.filter = filter;
      this.asked = asked;
      this.userName = filter.required("username").orElse(null);
    }

    void add(UserRow row) {
      if (filter.matches(ScimUserView.told(row, userName))) {
        total++;
        if (total >= asked.start() && page.size() < asked.count()) {
          page.add(row);
        }
      }
    }

    Found found() {
      return new Found(total, page);
    }
  }

  /** The few among whom all are that meet a filter; empty where an index does not tell. */
  private static Optional<Set<PersonId>> few(Tx tx, UnitPath organisation, Filter filter) {
    UserSql sql = tx.sql(UserSql.class);
    return filter
        .required("id")
        .map(id -> id(id).map(Set::of).orElseGet(Set::of))
        .or(() -> filter.required("username").map(name -> named(tx, organisation, name)))
        .or(() -> filter.required("externalid").map(id -> sql.external(organisation, id)))
        .or(() ->
            filter
                .required("emails.value")
                .or(() -> filter.required("emails"))
                .map(address -> sql.reachedBy(address.toLowerCase(Locale.ROOT))));
  }

  /** Whoever may have that name of an account. */
  static Set<PersonId> named(Tx tx, UnitPath organisation, String userName) {
    UserSql sql = tx.sql(UserSql.class);
    String key = userName.toLowerCase(Locale.ROOT);
    Set<PersonId> named =
        new HashSet<>(
            sql.named(organisation, key).map(ScimUser::personId).map(Set::of).orElseGet(Set::of));
    named.addAll(sql.unnamed(organisation, key));
    id(userName).ifPresent(named::add);
    return named;
  }

  /** Stores what a directory says of a user; the name of one that it had deleted is free again. */
  static void save(WriteTx tx, ScimUser user) {
    UserSql sql = tx.sql(UserSql.class);
    sql.free(user);
    sql.save(user);
  }

  /** The person whom an id names; nobody where it is none. */
  static Optional<PersonId> id(String text) {
    try {
      UUID id = UUID.fromString(text);
      return id.toString().equals(text) ? Optional.of(new PersonId(id)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** All of some users, in as many statements as for one. */
  private List<ScimUserView> views(Tx tx, UnitPath organisation, List<UserRow> rows) {
    Set<PersonId> ids = rows.stream().map(UserRow::personId).collect(toSet());
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<PersonId, List<Employment>> employments = people.allEmployments(tx, ids);
    Map<PersonId, Employment> current =
        ids.stream()
            .map(id -> current(employments.getOrDefault(id, List.of()), organisation))
            .flatMap(Optional::stream)
            .collect(toMap(Employment::personId, at -> at));
    Set<UnitId> places = current.values().stream().map(Employment::unitId).collect(toSet());
    NearestHolders holders = NearestHolders.of(tx, people, places);
    Map<PersonId, PersonId> managers = managers(tx, organisation, current, holders);
    Map<PersonId, String> numbers = StaffNumbers.of(tx, organisation, ids);
    Unit root = UnitTree.byId(tx, organisation.units().getFirst());
    UnitTree.prefetch(tx, current.values());
    return rows.stream()
        .map(row -> {
          PersonId id = row.personId();
          Employment at = current.get(id);
          return new ScimUserView(
              row,
              at,
              at == null ? null : UnitTree.byId(tx, at.unitId()),
              root,
              numbers.get(id),
              managers.get(id));
        })
        .toList();
  }

  /** The employment of those in an organisation that goes on, else the one that did last. */
  private Optional<Employment> current(List<Employment> all, UnitPath organisation) {
    LocalDate day = people.today();
    List<Employment> here = all.stream().filter(at -> organisation.covers(at.unitPath())).toList();
    List<Employment> lasting =
        here.stream().filter(at -> !at.term().endedBefore(day.plusDays(1))).toList();
    return Employment.current(lasting.isEmpty() ? here : lasting, day);
  }

  /**
   * Who leads each: whom the directory has named, where they do, else somebody who leads the
   * nearest unit. Of somebody with protected identity it is not told whom they lead.
   */
  private Map<PersonId, PersonId> managers(
      Tx tx, UnitPath organisation, Map<PersonId, Employment> current, NearestHolders holders) {
    Map<PersonId, PersonId> managers = new HashMap<>();
    current.forEach((id, at) ->
        holders.besides(Set.of(id), Role.MANAGER, at.unitId()).stream()
            .min(Comparator.comparing(PersonId::value))
            .ifPresent(manager -> managers.put(id, manager)));
    for (Named named : tx.sql(ManagerSql.class).named(organisation, current.keySet())) {
      Employment at = current.get(named.personId());
      if (at != null && leads(holders, named.managerId(), at.unitId())) {
        managers.put(named.personId(), named.managerId());
      }
    }
    Set<PersonId> told =
        rows(tx, organisation, Set.copyOf(managers.values())).stream()
            .filter(row -> row.alias() == null)
            .map(UserRow::personId)
            .collect(toSet());
    managers.values().retainAll(told);
    return managers;
  }

  /** Whether somebody leads a unit or one above it, from the nearest upwards. */
  private static boolean leads(NearestHolders holders, PersonId person, UnitId unit) {
    Set<PersonId> nearer = new HashSet<>();
    Set<PersonId> next = holders.of(Role.MANAGER, unit);
    while (!next.isEmpty() && !next.contains(person)) {
      nearer.addAll(next);
      next = holders.besides(nearer, Role.MANAGER, unit);
    }
    return next.contains(person);
  }
}
