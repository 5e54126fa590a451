package se.fadder.setup;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import se.fadder.agenda.AgendaRoom;
import se.fadder.audit.AuditRoom;
import se.fadder.calendar.CalendarRoom;
import se.fadder.passkeys.PasskeysRoom;
import se.fadder.people.PeopleRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;
import se.fadder.routines.RoutinesRoom;
import se.fadder.signin.SignInRoom;
import se.fadder.signin.Token;
import se.fadder.templates.TemplatesRoom;

/**
 * The room of an organisation's beginning.
 *
 * @param links by which it is set up
 * @param steps what is missing after that
 */
public record SetupRoom(
    Room room,
    SetupLinks links,
    SetupSteps steps,
    FirstHr firstHr,
    StartingContents contents,
    Supplier<URI> address)
    implements Offering {
  /**
   * Makes the room on the rooms below it.
   *
   * @param situation what the operator has set up
   */
  public static SetupRoom of(
      Base base,
      AuditRoom audit,
      PeopleRoom people,
      CalendarRoom calendar,
      AgendaRoom agenda,
      SignInRoom signIn,
      PasskeysRoom passkeys,
      RoutinesRoom routines,
      TemplatesRoom templates,
      Situation situation) {
    audit.changeKinds().add(SetupChangeKind.values());
    SetupLinks links =
        new SetupLinks(
            base.database(),
            base.today(),
            base.random(),
            situation.databaseFile().map(LinkFile::beside));
    Setups setups =
        new Setups(
            base.database(),
            base.today(),
            links,
            people.writer(),
            calendar.organisationDays(),
            signIn.firstEntrance(),
            passkeys.passkeys(),
            base.ids(),
            audit.log());
    FirstHr firstHr = new FirstHr(people.people(), people.writer(), audit.log());
    SetupSteps steps =
        new SetupSteps(base.today(), people.people(), templates.templates(), firstHr, situation);
    agenda.agendas().add(new SetupAgenda(steps));
    StartingContents contents =
        new StartingContents(
            people.people(),
            templates.templates(),
            routines.routines(),
            routines.publishing(),
            audit.log());
    return new SetupRoom(
        Room.named("setup")
            .data(SetupData.TABLES)
            .graph("setup", new SetupGraph(steps, firstHr, contents))
            .endpoint(
                new SetupEndpoint(setups, calendar.organisationDays(), signIn.firstEntrance()))
            .endpoint(new SetupPasskeyEndpoint(setups))
            .service(new NotSetUp(base.database()))
            .build(),
        links,
        steps,
        firstHr,
        contents,
        situation.address());
  }

  /** A link by which the organisation is set up; empty when there is one already. */
  public Optional<URI> firstLink() {
    return links.first().map(token -> link(address.get(), token));
  }

  /**
   * The address of a link. The token stands in the fragment, which browsers send to nobody, so that
   * no log has it.
   */
  public static URI link(URI address, Token token) {
    return URI.create(address + "/#/setup/" + token.text());
  }
}
