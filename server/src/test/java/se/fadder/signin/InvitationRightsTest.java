package se.fadder.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static se.fadder.kernel.Outcomes.assertDone;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.kernel.Viewer;
import se.fadder.people.Role;
import se.fadder.signin.Invitations.Invited;

/** Tests that nobody comes by the rights of a role by letting its holder in. */
@OnOneDatabase
final class InvitationRightsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-03-11");
  private static final String PASSWORD = "något som ingen annan vet";

  private final Database database;
  private final Doorway doorway;
  private final AcceptInvitation entry;
  private final PersonId bo;
  private final Viewer chief;
  private final Viewer hr;

  InvitationRightsTest(Database database) {
    this.database = database;
    doorway = new Doorway(database);
    entry = doorway.entry();
    bo = doorway.employ("Bo", null);
    chief = doorway.chiefOf(bo);
    hr = doorway.hrOf(bo);
  }

  @Test
  void whoHoldsARoleIsInvitedByHrAlone() {
    for (Role role : Role.values()) {
      PersonId holder = doorway.employ("Innehavare " + role, null);
      Viewer manager = doorway.chiefOf(holder);
      doorway.give(holder, role);
      assertThat(codeOf(create(manager, holder))).as(role.name()).isEqualTo("FOR_HR");
      assertThat(forHr(manager, holder)).isTrue();
      Viewer theirHr = doorway.hrOf(holder);
      assertThat(forHr(theirHr, holder)).isFalse();
      entered(enter(token(create(theirHr, holder)), "innehavare." + role));
    }
  }

  @Test
  void whoIsToHoldARoleIsInvitedByHrAlone() {
    doorway.give(bo, Role.HR, new Term(TODAY.plusDays(40), null));
    assertThat(codeOf(create(chief, bo))).isEqualTo("FOR_HR");
    entered(enter(token(create(hr, bo)), "bo.ek"));
    assertThat(codeOf(renew(chief, bo))).isEqualTo("FOR_HR");
    Outcomes.assertDone(renew(hr, bo));
  }

  /** Neither employed nor a holder today, and both in a month. */
  @Test
  void whoIsToBeEmployedWithARoleIsInvitedByHrAlone() {
    Viewer elsewhere = doorway.chiefOf(doorway.asa);
    PersonId comes = doorway.hire("Cilla", doorway.unitOf(doorway.asa), TODAY.plusDays(30));
    assertThat(forHr(elsewhere, comes)).isFalse();
    doorway.give(comes, Role.HR, new Term(TODAY.plusDays(30), null));
    assertThat(codeOf(create(elsewhere, comes))).isEqualTo("FOR_HR");
  }

  @Test
  void whoHeldARoleBeforeIsAnybodyElse() {
    doorway.give(bo, Role.HR, new Term(TODAY.minusDays(90), TODAY));
    assertThat(codeOf(create(chief, bo))).isEqualTo("FOR_HR");
    doorway.clock.setDay(TODAY.plusDays(1));
    entered(enter(token(create(chief, bo)), "bo.ek"));
  }

  @Test
  void anOpenInvitationOfAManagerLetsNobodyInToARoleGivenSince() {
    for (LocalDate firstDay : List.of(TODAY, TODAY.plusDays(20))) {
      PersonId invited = doorway.employ("Dag " + firstDay, null);
      Viewer manager = doorway.chiefOf(invited);
      Viewer theirHr = doorway.hrOf(invited);
      Token token = token(create(manager, invited));
      assertThat(entry.look(token.text())).isPresent();
      assertDone(assign(theirHr, invited, firstDay));
      assertOpensNothing(token);
      assertThat(stateOf(theirHr, invited)).isEqualTo(AccountState.NONE);
      entered(enter(token(create(theirHr, invited)), "dag." + firstDay));
    }
  }

  @Test
  void anOpenPasswordLinkOfAManagerLetsNobodyInToARoleGivenSince() {
    entered(enter(token(create(chief, bo)), "bo.ek"));
    Token link = token(renew(chief, bo));
    assertDone(assign(hr, bo, TODAY.plusDays(1)));
    assertOpensNothing(link);
    Token ofHr = token(renew(hr, bo));
    assertThat(entry.look(ofHr.text())).isPresent();
    entered(enter(ofHr, ""));
  }

  @Test
  void whoMayNotInviteAnyMoreLetsNobodyIn() {
    Token ofChief = token(create(chief, bo));
    database.<Object>write(tx ->
        doorway.staffing.endRole(
            tx, hr, chief.person(), Role.MANAGER, doorway.unitOf(bo).id(), TODAY));
    assertThat(entry.look(ofChief.text())).isPresent();
    doorway.clock.setDay(TODAY.plusDays(1));
    assertOpensNothing(ofChief);
  }

  @Test
  void whoHasLeftLetsNobodyIn() {
    Token ofChief = token(create(chief, bo));
    database.<Object>write(tx ->
        doorway.employments.end(
            tx, hr, doorway.employmentOf(chief.person()).id(), TODAY.minusDays(1)));
    assertOpensNothing(ofChief);
  }

  @Test
  void ofARoleInAnotherOrganisationItsOwnHrDecides() {
    doorway.employAlso(bo, doorway.unitOf(doorway.asa));
    Outcomes.assertDone(create(hr, bo));
    doorway.giveIn(bo, Role.HR, doorway.unitOf(doorway.asa), new Term(TODAY, null));
    assertThat(codeOf(create(hr, bo))).isEqualTo("FOR_HR");
    Outcomes.assertDone(create(doorway.hrOf(doorway.asa), bo));
  }

  private void assertOpensNothing(Token token) {
    assertThat(entry.look(token.text())).isEmpty();
    assertThat(enter(token, "obehorig")).isEqualTo(new AcceptResult.NoInvitation());
  }

  private Outcome<PersonId> assign(Viewer viewer, PersonId person, LocalDate firstDay) {
    return database.write(tx ->
        doorway.staffing.assignRole(
            tx, viewer, person, Role.HR, doorway.unitOf(person).id(), firstDay));
  }

  private Outcome<Invited> create(Viewer viewer, PersonId person) {
    return database.write(tx -> doorway.invitations.create(tx, viewer, person, false));
  }

  private Outcome<Invited> renew(Viewer viewer, PersonId person) {
    return database.write(
        tx -> doorway.invitations.renewPassword(tx, viewer, person, false, false));
  }

  private boolean forHr(Viewer viewer, PersonId person) {
    Map<PersonId, Boolean> found =
        database.read(tx -> doorway.accountStates.forHr(tx, viewer, Set.of(person)));
    return Objects.requireNonNull(found.get(person));
  }

  private AccountState stateOf(Viewer viewer, PersonId person) {
    Map<PersonId, AccountState> states =
        database.read(tx -> doorway.accountStates.of(tx, viewer, Set.of(person)));
    return Objects.requireNonNull(states.get(person));
  }

  private AcceptResult enter(Token token, String username) {
    return entry.enter(token.text(), username, PASSWORD, Doorway.NATIVE);
  }

  private static Token token(Outcome<Invited> outcome) {
    return Outcomes.done(outcome).token();
  }

  private static void entered(AcceptResult outcome) {
    assertThat(outcome).isInstanceOf(AcceptResult.Entered.class);
  }

  private static String codeOf(Outcome<Invited> outcome) {
    return Outcomes.refusal(outcome).code();
  }
}
