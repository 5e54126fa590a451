package se.fadder.mentorfollowup;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.agenda.AgendaItem;
import se.fadder.agenda.AgendaSource;
import se.fadder.agenda.AgendaTime;
import se.fadder.audit.ReadKind;
import se.fadder.db.Tx;
import se.fadder.kernel.Event;
import se.fadder.kernel.Page;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.MentorRequests;
import se.fadder.mentorship.MentorshipReadKind;
import se.fadder.people.AccessScope;
import se.fadder.people.People;
import se.fadder.people.Role;
import se.fadder.people.UnitId;

/**
 * The source of what there is to see to for newcomers, for those who are told of it. Of what keeps
 * somebody from having a mentor there is one item for each newcomer, the one that comes first.
 */
final class ConcernAgenda implements AgendaSource {
  /** The most units that are looked at, as on other parts of an agenda. */
  private static final int MOST_UNITS = 100;

  private static final Comparator<Concern> FIRST =
      Comparator.comparing(Concern::day)
          .thenComparing(concern -> concern.newHireId().value().toString())
          .thenComparing(Concern::kind);

  private final People people;
  private final Concerns concerns;
  private final MentorRequests requests;

  ConcernAgenda(People people, Concerns concerns, MentorRequests requests) {
    this.people = people;
    this.concerns = concerns;
    this.requests = requests;
  }

  @Override
  public Collection<FollowupAgendaKind> kinds() {
    return Arrays.stream(ConcernKind.values()).map(FollowupAgendaKind::of).toList();
  }

  @Override
  public Collection<FollowupAgendaDeed> deeds() {
    return Set.of(
        FollowupAgendaDeed.CHOOSE_MENTOR,
        FollowupAgendaDeed.OPEN_CARD,
        FollowupAgendaDeed.TALK_HELD);
  }

  @Override
  public Slice<AgendaItem> of(Tx tx, Viewer viewer, Page first) {
    List<Concern> listed = listed(tx, viewer, first.limit());
    if (listed.isEmpty()) {
      return new Slice<>(List.of(), false);
    }
    Set<PersonId> newHires = listed.stream().map(Concern::newHireId).collect(toSet());
    // While somebody is asked there is nothing to do.
    Set<PersonId> asked = requests.askedFor(tx, newHires);
    List<Concern> standing =
        concerns.standing(tx, newHires).stream()
            .filter(one -> one.isFor(viewer.person()))
            .map(StandingConcern::concern)
            .filter(one -> one.kind() != ConcernKind.MISSING || !asked.contains(one.newHireId()))
            .sorted(FIRST)
            .toList();
    List<AgendaItem> items = onceEach(standing).stream().map(this::item).toList();
    boolean more = listed.size() >= first.limit() || items.size() > first.size();
    return new Slice<>(items.stream().limit(first.size()).toList(), more);
  }

  private List<Concern> listed(Tx tx, Viewer viewer, int limit) {
    AccessScope scope = people.reach(tx, viewer);
    LocalDate today = people.today();
    List<Concern> listed = new ArrayList<>();
    if (scope.holdsAnywhere(Role.MANAGER)) {
      Set<UnitId> units = people.chargeOf(tx, viewer.person(), Role.MANAGER, MOST_UNITS);
      listed.addAll(tx.sql(ConcernSql.class).inUnits(units, today, limit));
    }
    Set<UnitId> organisations =
        scope.roles().stream()
            .filter(held -> held.role() == Role.HR)
            .map(held -> held.reach().units().getFirst())
            .collect(toSet());
    if (!organisations.isEmpty()) {
      listed.addAll(tx.sql(ConcernSql.class).ofHr(organisations, today, limit));
    }
    return listed;
  }

  private static List<Concern> onceEach(List<Concern> standing) {
    Set<PersonId> alarmed = new HashSet<>();
    return standing.stream()
        .filter(concern -> !concern.kind().isAlarm() || alarmed.add(concern.newHireId()))
        .toList();
  }

  private AgendaItem item(Concern concern) {
    return new AgendaItem(
        FollowupAgendaKind.of(concern.kind()),
        time(concern),
        concern.newHireId(),
        concern.day(),
        concern.newHireId(),
        concern.kind() == ConcernKind.TALK
            ? List.of(FollowupAgendaDeed.OPEN_CARD, FollowupAgendaDeed.TALK_HELD)
            : List.of(FollowupAgendaDeed.CHOOSE_MENTOR),
        readKind(concern.kind()));
  }

  private AgendaTime time(Concern concern) {
    LocalDate today = people.today();
    return concern.standsForHrOn(today) ? AgendaTime.LATE : AgendaTime.upTo(concern.day(), today);
  }

  /** What a newcomer thinks of their mentor is theirs: that it is read is in no log. */
  private static @Nullable ReadKind readKind(ConcernKind kind) {
    return kind.isAlarm() ? MentorshipReadKind.MENTORS : null;
  }

  @Override
  public Set<Event> concerns(Tx tx, Viewer viewer) {
    return people.reach(tx, viewer).roles().stream()
        .filter(held -> held.role() == Role.MANAGER || held.role() == Role.HR)
        .map(held -> ConcernIndex.in(held.unitId()))
        .collect(toSet());
  }
}
