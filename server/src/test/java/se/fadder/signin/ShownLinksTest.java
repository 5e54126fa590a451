package se.fadder.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import se.fadder.audit.Change;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.fixtures.Race;
import se.fadder.jobs.DailyWork;
import se.fadder.jobs.WholeDay;
import se.fadder.kernel.Endpoint.Answer;
import se.fadder.kernel.Endpoint.Request;
import se.fadder.kernel.Outcome;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;
import se.fadder.signin.Invitations.Invited;

/**
 * Tests that a way into somebody's account goes to them, or that they are told to whom it was
 * shown.
 */
@OnOneDatabase
final class ShownLinksTest {
  private static final String NEW = "något som ingen annan vet";

  private final Database database;
  private final Doorway doorway;
  private final AcceptInvitation entry;
  private final Viewer hr;
  private final Viewer chief;
  private final List<Invitation> told = new ArrayList<>();

  ShownLinksTest(Database database) {
    this.database = database;
    doorway = new Doorway(database);
    entry = doorway.entry();
    hr = doorway.hrOf(doorway.asa);
    chief = doorway.chiefOf(doorway.asa);
    doorway.invitations.addListener((tx, invitation) -> told.add(invitation));
  }

  @Test
  void whereThereIsAnAddressItGoesThereAndNobodyIsToldElsewhere() {
    PersonId elin = doorway.employ("Elin", null, "elin@exempel.example");
    doorway.open(elin, "elin.ek");
    Invited made = made(renew(doorway.hrOf(elin), elin, true, true));
    assertThat(made.invitation().way()).isEqualTo(InvitationWay.MAILED);
    assertThat(made.recipient())
        .contains(new Invitations.Recipient("elin@exempel.example", "Elin"));
    assertThat(shownTo(elin)).isEmpty();
    assertThat(told).isEmpty();
  }

  @Test
  void withoutAMailServerAnAddressReachesNobody() {
    PersonId elin = doorway.employ("Elin", null, "elin@exempel.example");
    assertThat(made(create(doorway.chiefOf(elin), elin, false)).invitation().way())
        .isEqualTo(InvitationWay.SHOWN);
  }

  @Test
  void whereThePersonIsSignedInItWaitsForThemThere() {
    Viewer asa = signedIn();
    Token phone = doorway.signInAsAsa();
    Invited made = made(renew(chief, doorway.asa, false, false));
    assertThat(made.invitation().way()).isEqualTo(InvitationWay.SIGNED_IN);
    assertThat(waiting(asa)).contains(made.invitation());
    assertThat(waiting(chief)).isEmpty();
    assertThat(told).containsExactly(made.invitation());

    assertThat(byLink(asa, "kort")).isInstanceOf(PasswordChangeResult.Refused.class);
    assertThat(byLink(asa, NEW)).isEqualTo(new PasswordChangeResult.Changed());
    assertThat(doorway.signIn.viewerOf(phone.text())).isEmpty();
    Doorway.token(doorway.signIn.signIn("asa.ek", NEW, Doorway.NATIVE));
    assertThat(byLink(asa, NEW)).isEqualTo(new PasswordChangeResult.NoLink());
    assertThat(entriesOf(made.invitation()))
        .extracting(Change::kind)
        .containsExactly(
            SignInChangeKind.PASSWORD_LINK_CREATED, SignInChangeKind.PASSWORD_LINK_USED);
  }

  @Test
  void whatWaitsIsOverAfterADayAndOpensNothingForOthers() {
    Viewer asa = signedIn();
    assertThat(byLink(asa, NEW)).isEqualTo(new PasswordChangeResult.NoLink());
    made(renew(chief, doorway.asa, false, false));
    assertThat(byLink(chief, NEW)).isEqualTo(new PasswordChangeResult.NoLink());
    doorway.clock.pass(Duration.ofDays(1));
    assertThat(waiting(asa)).isEmpty();
    assertThat(byLink(asa, NEW)).isEqualTo(new PasswordChangeResult.NoLink());
  }

  @Test
  void whatIsShownOrMailedDoesNotWait() {
    Viewer asa = signedIn();
    made(renew(hr, doorway.asa, false, true));
    assertThat(waiting(asa)).isEmpty();
    assertThat(byLink(asa, NEW)).isEqualTo(new PasswordChangeResult.NoLink());
  }

  @Test
  void whoIsSignedInSomewhereIsShownALinkForByHrAlone() {
    signedIn();
    Outcomes.assertRefused(renew(chief, doorway.asa, false, true), "FOR_HR");
    assertThat(made(renew(hr, doorway.asa, false, true)).invitation().way())
        .isEqualTo(InvitationWay.SHOWN);
    doorway.clock.pass(SignInSession.IDLE);
    assertThat(made(renew(chief, doorway.asa, false, false)).invitation().way())
        .as("a session that is over reaches nobody")
        .isEqualTo(InvitationWay.SHOWN);
  }

  @Test
  void thePersonIsToldToWhomItWasShownUntilTheySayThatTheyKnow() {
    Invited made = made(renew(chief, doorway.asa, false, false));
    assertThat(made.invitation().way()).isEqualTo(InvitationWay.SHOWN);
    assertThat(told).containsExactly(made.invitation());
    enter(made.token());
    assertThat(shownTo(doorway.asa)).containsExactly(chief.person());
    assertThat(shownTo(chief.person())).isEmpty();
    ShownLinkId id = untold(doorway.asa).getFirst().id();
    Outcomes.assertRefused(see(chief, id), "NOT_FOUND", "shownLinkId");
    assertThat(see(new Viewer(doorway.asa), id)).isEqualTo(Outcome.done(id));
    assertThat(shownTo(doorway.asa)).isEmpty();
  }

  /** Whoever signed in as a colleague could say in their place that they know. */
  @Test
  void whoComesInByALaterLinkIsToldAnew() {
    enter(made(renew(chief, doorway.asa, false, false)).token());
    see(new Viewer(doorway.asa), untold(doorway.asa).getFirst().id());
    enter(made(renew(hr, doorway.asa, false, true)).token());
    assertThat(untold(doorway.asa))
        .extracting(ShownLink::shownToId, ShownLink::kind)
        .containsExactly(
            tuple(hr.person(), InvitationKind.PASSWORD),
            tuple(chief.person(), InvitationKind.PASSWORD));
  }

  @Test
  void whoWasInvitedWithALinkThatWasShownIsToldAtTheFirstSignIn() {
    PersonId bo = doorway.employ("Bo", null);
    Viewer theirs = doorway.chiefOf(bo);
    Token token = made(create(theirs, bo, true)).token();
    assertThat(entry.enter(token.text(), "bo.ek", NEW, Doorway.NATIVE))
        .isInstanceOf(AcceptResult.Entered.class);
    assertThat(untold(bo))
        .extracting(ShownLink::shownToId, ShownLink::kind)
        .containsExactly(tuple(theirs.person(), InvitationKind.ACCOUNT));
  }

  @Test
  void whatWasVoidBeforeAnybodyUsedItIsToldNoLonger() {
    PersonId bo = doorway.employ("Bo", null);
    Viewer theirs = doorway.chiefOf(bo);
    create(theirs, bo, true);
    doorway.clock.pass(Duration.ofMinutes(1));
    Invitations.Invited later = made(create(doorway.hrOf(bo), bo, true));
    assertThat(untold(bo))
        .extracting(ShownLink::shownToId, ShownLink::shownAt)
        .containsExactly(tuple(later.invitation().createdBy(), later.invitation().createdAt()));
  }

  @Test
  void ofManyWhoUseOneLinkAtOnceOneDoes() throws Exception {
    Viewer asa = signedIn();
    made(renew(chief, doorway.asa, false, false));
    List<Supplier<PasswordChangeResult>> racers =
        List.of(
            () -> byLink(asa, NEW), () -> byLink(asa, NEW + " 2"), () -> byLink(asa, NEW + " 3"));
    assertThat(Race.of(racers))
        .filteredOn(PasswordChangeResult.Changed.class::isInstance)
        .hasSize(1);
  }

  @Test
  void theEndpointTakesThePasswordAloneWhereALinkWaits() {
    Viewer asa = signedIn();
    String body = "{\"password\": \"" + NEW + "\"}";
    assertThat(post(asa, body).status()).isEqualTo(404);
    made(renew(chief, doorway.asa, false, false));
    assertThat(post(asa, "{\"password\": \"kort\"}").status()).isEqualTo(422);
    assertThat(post(asa, body).status()).isEqualTo(204);
  }

  @Test
  void itIsToldForAQuarterOfAYear() {
    made(renew(chief, doorway.asa, false, false));
    DailyWork purge = SignInPurge.work(doorway.clock);
    doorway.clock.pass(ShownLinks.KEPT.minusMillis(1));
    WholeDay.of(purge, LocalDate.EPOCH, database);
    assertThat(untold(doorway.asa)).hasSize(1);
    doorway.clock.pass(Duration.ofMillis(1));
    WholeDay.of(purge, LocalDate.EPOCH, database);
    assertThat(untold(doorway.asa)).isEmpty();
  }

  private Answer post(Viewer viewer, String body) {
    return new PasswordEndpoint(doorway.passwordChange())
        .answer(
            new Request(
                Map.of("content-type", "application/json"),
                Map.of(),
                viewer,
                "192.0.2.1",
                body.getBytes(StandardCharsets.UTF_8)));
  }

  private Viewer signedIn() {
    return doorway.signIn.viewerOf(doorway.signInAsAsa().text()).orElseThrow();
  }

  private Outcome<Invited> renew(Viewer by, PersonId person, boolean mails, boolean shown) {
    return database.write(tx -> doorway.invitations.renewPassword(tx, by, person, mails, shown));
  }

  private Outcome<Invited> create(Viewer by, PersonId person, boolean mails) {
    return database.write(tx -> doorway.invitations.create(tx, by, person, mails));
  }

  private static Invited made(Outcome<Invited> outcome) {
    return Outcomes.done(outcome);
  }

  private void enter(Token token) {
    assertThat(entry.enter(token.text(), "", NEW, Doorway.NATIVE))
        .isInstanceOf(AcceptResult.Entered.class);
  }

  private Optional<Invitation> waiting(Viewer viewer) {
    return database.read(tx -> doorway.invitations.waiting(tx, viewer));
  }

  private PasswordChangeResult byLink(Viewer viewer, String next) {
    return doorway.passwordChange().byLink(viewer, next, "192.0.2.1");
  }

  private List<Change> entriesOf(Invitation invitation) {
    return database.read(tx -> doorway.auditLog.of(tx, invitation.id()));
  }

  private List<ShownLink> untold(PersonId person) {
    return database.read(tx -> doorway.shownLinks.untold(tx, new Viewer(person)));
  }

  private List<PersonId> shownTo(PersonId person) {
    return untold(person).stream().map(ShownLink::shownToId).toList();
  }

  private Outcome<ShownLinkId> see(Viewer viewer, ShownLinkId id) {
    return database.write(tx -> doorway.shownLinks.see(tx, viewer, id));
  }
}
