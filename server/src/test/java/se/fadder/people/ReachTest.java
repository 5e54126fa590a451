package se.fadder.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fadder.kernel.PersonId;

/** Paths of units, and how far a role reaches along them. */
final class ReachTest {
  private static final LocalDate DAY = LocalDate.parse("2026-03-11");
  private static final PersonId SOMEBODY = new PersonId(new UUID(0, 1));

  private static final UnitId ROOT = new UnitId(UUID.randomUUID());
  private static final UnitId SECTOR = new UnitId(UUID.randomUUID());
  private static final UnitPath KOMMUN = UnitPath.root(ROOT);
  private static final UnitPath BARN = KOMMUN.below(SECTOR);
  private static final UnitPath NORR = BARN.below(new UnitId(UUID.randomUUID()));
  private static final UnitPath SODER = BARN.below(new UnitId(UUID.randomUUID()));
  private static final UnitPath ELSEWHERE = UnitPath.root(new UnitId(UUID.randomUUID()));

  @Test
  void aUnitCoversItselfAndAllBelowIt() {
    assertThat(List.of(KOMMUN, BARN, NORR)).allMatch(unit -> unit.covers(NORR));
    assertThat(List.of(NORR, SODER)).allMatch(KOMMUN::covers);
    assertThat(List.of(KOMMUN, BARN, SODER, ELSEWHERE)).noneMatch(NORR::covers);
  }

  @Test
  void theOrganisationIsTheRoot() {
    assertThat(List.of(KOMMUN, BARN, NORR)).allMatch(unit -> unit.organisation().equals(KOMMUN));
    assertThat(NORR.text()).startsWith(ROOT.value() + "/" + SECTOR.value() + "/").endsWith("/");
  }

  @Test
  void aManagerLeadsTheUnitAndAllBelowIt() {
    Reach reach = reach(Role.MANAGER, BARN);
    assertThat(List.of(BARN, NORR, SODER)).allMatch(reach::leads);
    assertThat(List.of(KOMMUN, ELSEWHERE)).noneMatch(reach::leads);
    assertThat(reach.isHrOf(NORR)).isFalse();
  }

  @Test
  void hrReachesTheWholeOrganisationWhereverTheRoleIsHeld() {
    Reach reach = reach(Role.HR, SODER);
    assertThat(List.of(KOMMUN, BARN, NORR, SODER)).allMatch(reach::isHrOf);
    assertThat(reach.isHrOf(ELSEWHERE)).isFalse();
    assertThat(reach.leads(SODER)).isFalse();
  }

  @Test
  void anAdminLeadsNobody() {
    Reach reach = reach(Role.ADMIN, KOMMUN);
    assertThat(List.of(KOMMUN, NORR)).noneMatch(unit -> reach.leads(unit) || reach.isHrOf(unit));
    assertThat(reach.holds(Role.ADMIN, NORR)).isTrue();
  }

  @Test
  void aColleagueIsInTheSameOrganisationAndOfAUnitOnlyByWorkOrRole() {
    Reach reach = reach(Role.MANAGER, BARN);
    assertThat(List.of(KOMMUN, BARN, SODER)).allMatch(reach::isColleagueAt);
    assertThat(reach.isColleagueAt(ELSEWHERE)).isFalse();
    assertThat(reach.isOfUnit(last(NORR))).isTrue();
    assertThat(reach.isOfUnit(SECTOR)).isTrue();
    assertThat(reach.isOfUnit(last(SODER))).isFalse();
    assertThat(reach.isSelf(SOMEBODY)).isTrue();
    assertThat(reach.isSelf(new PersonId(new UUID(0, 2)))).isFalse();
  }

  /** Somebody who works in Norr and holds a role. */
  private static Reach reach(Role role, UnitPath at) {
    Employment employment =
        new Employment(
            new EmploymentId(UUID.randomUUID()),
            SOMEBODY,
            last(NORR),
            NORR,
            "Socialsekreterare",
            EmploymentForm.PERMANENT,
            DAY,
            null);
    RoleAssignment assignment =
        new RoleAssignment(UUID.randomUUID(), SOMEBODY, role, last(at), at, DAY, null);
    return new Reach(SOMEBODY, DAY, () -> List.of(employment), () -> List.of(assignment));
  }

  private static UnitId last(UnitPath path) {
    String text = path.text();
    return new UnitId(UUID.fromString(text.substring(text.length() - 37, text.length() - 1)));
  }
}
