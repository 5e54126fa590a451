package se.fadder.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fadder.kernel.PersonId;

/** Tests paths of units, and how far a role reaches along them. */
final class AccessScopeTest {
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
    AccessScope scope = reach(Role.MANAGER, BARN);
    assertThat(List.of(BARN, NORR, SODER)).allMatch(scope::leads);
    assertThat(List.of(KOMMUN, ELSEWHERE)).noneMatch(scope::leads);
    assertThat(scope.isHrOf(NORR)).isFalse();
  }

  @Test
  void hrReachesTheWholeOrganisationWhereverTheRoleIsHeld() {
    AccessScope scope = reach(Role.HR, SODER);
    assertThat(List.of(KOMMUN, BARN, NORR, SODER)).allMatch(scope::isHrOf);
    assertThat(scope.isHrOf(ELSEWHERE)).isFalse();
    assertThat(scope.leads(SODER)).isFalse();
  }

  @Test
  void anAdminLeadsNobody() {
    AccessScope scope = reach(Role.ADMIN, KOMMUN);
    assertThat(List.of(KOMMUN, NORR)).noneMatch(unit -> scope.leads(unit) || scope.isHrOf(unit));
    assertThat(scope.holds(Role.ADMIN, NORR)).isTrue();
  }

  @Test
  void aColleagueIsInTheSameOrganisationAndOfAUnitOnlyByWorkOrRole() {
    AccessScope scope = reach(Role.MANAGER, BARN);
    assertThat(List.of(KOMMUN, BARN, SODER)).allMatch(scope::isColleagueAt);
    assertThat(scope.isColleagueAt(ELSEWHERE)).isFalse();
    assertThat(scope.isOfUnit(last(NORR))).isTrue();
    assertThat(scope.isOfUnit(SECTOR)).isTrue();
    assertThat(scope.isOfUnit(last(SODER))).isFalse();
    assertThat(scope.isSelf(SOMEBODY)).isTrue();
    assertThat(scope.isSelf(new PersonId(new UUID(0, 2)))).isFalse();
  }

  /** Somebody who works in Norr and holds a role. */
  private static AccessScope reach(Role role, UnitPath at) {
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
    return new AccessScope(SOMEBODY, DAY, () -> List.of(employment), () -> List.of(assignment));
  }

  private static UnitId last(UnitPath path) {
    String text = path.text();
    return new UnitId(UUID.fromString(text.substring(text.length() - 37, text.length() - 1)));
  }
}
