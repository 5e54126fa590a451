package se.fadder.signin;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.fadder.agenda.AgendaItem;
import se.fadder.agenda.AgendaSource;
import se.fadder.agenda.AgendaTime;
import se.fadder.db.Tx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Today;
import se.fadder.kernel.Viewer;
import se.fadder.people.AccessScope;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.signin.NotInvitedSql.NotInvited;

/** The source of newcomers who are to be let in, for those who may do that. */
final class NotInvitedYet implements AgendaSource {
  /** How many days before somebody begins it is time to invite them, and after for how long. */
  private static final int DAYS_AHEAD = 60;

  private static final int DAYS_BACK = 14;

  /** The most of those who begin that are looked at. */
  private static final int LOOKED_AT = 200;

  private final Today today;
  private final People people;
  private final InvitationRights rights;
  private final boolean passwordsForAll;

  /**
   * Creates the source.
   *
   * @param passwordsForAll whether newcomers get a password at all; there is nobody to invite where
   *     the organisation's own sign-in lets them in
   */
  NotInvitedYet(Today today, People people, boolean passwordsForAll) {
    this.today = today;
    this.people = people;
    this.passwordsForAll = passwordsForAll;
    this.rights = new InvitationRights(people);
  }

  @Override
  public Collection<SignInAgendaKind> kinds() {
    return EnumSet.allOf(SignInAgendaKind.class);
  }

  @Override
  public Collection<SignInAgendaDeed> deeds() {
    return EnumSet.allOf(SignInAgendaDeed.class);
  }

  @Override
  public Slice<AgendaItem> of(Tx tx, Viewer viewer, Page first) {
    Slice<NotInvited> found = Slice.of(first, find(tx, viewer, first.limit()));
    Set<PersonId> newcomers = found.items().stream().map(NotInvited::personId).collect(toSet());
    if (newcomers.isEmpty()) {
      return new Slice<>(List.of(), false);
    }
    Map<PersonId, InvitationRights.Right> given = rights.of(tx, viewer, newcomers);
    return found.map(one -> item(one, given.get(one.personId()) == InvitationRights.Right.GIVEN));
  }

  private List<NotInvited> find(Tx tx, Viewer viewer, int limit) {
    AccessScope scope = people.reach(tx, viewer);
    boolean hr = scope.holdsAnywhere(Role.HR);
    if (!passwordsForAll || (!hr && !scope.holdsAnywhere(Role.MANAGER))) {
      return List.of();
    }
    NotInvitedSql sql = tx.sql(NotInvitedSql.class);
    PersonId person = viewer.person();
    LocalDate day = today.date();
    LocalDate since = day.minusDays(DAYS_BACK);
    LocalDate until = day.plusDays(DAYS_AHEAD);
    Instant now = today.nowAmong(List.of());
    sql.nextEnd(now).ifPresent(today::standsUntil);
    return hr
        ? sql.anywhere(person, day, since, until, now, LOOKED_AT, limit)
        : sql.inUnits(person, day, since, until, now, LOOKED_AT, limit);
  }

  @Override
  public Set<Event> concerns(Tx tx, Viewer viewer) {
    return people.reach(tx, viewer).roles().stream()
        .filter(held -> held.role() == Role.MANAGER || held.role() == Role.HR)
        .map(held -> InvitationRights.changedIn(held.unitId()))
        .collect(toSet());
  }

  private AgendaItem item(NotInvited newcomer, boolean may) {
    return new AgendaItem(
        SignInAgendaKind.NOT_INVITED,
        AgendaTime.upTo(newcomer.firstDay(), today.date()),
        newcomer.personId(),
        newcomer.firstDay(),
        newcomer.employmentId(),
        may ? List.of(SignInAgendaDeed.INVITE) : List.of(),
        SignInReadKind.ACCOUNT);
  }
}
