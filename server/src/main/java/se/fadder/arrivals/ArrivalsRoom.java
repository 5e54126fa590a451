package se.fadder.arrivals;

import se.fadder.agenda.AgendaRoom;
import se.fadder.audit.AuditRoom;
import se.fadder.onboarding.OnboardingRoom;
import se.fadder.people.PeopleRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;
import se.fadder.welcome.WelcomeRoom;

/** The room of newcomers who are added, one from the phone or many from a file. */
public record ArrivalsRoom(Room room, Arrivals arrivals, FurtherEmployments further)
    implements Offering {
  /** Makes the room on the rooms below it. */
  public static ArrivalsRoom of(
      Base base,
      AuditRoom audit,
      PeopleRoom people,
      AgendaRoom agenda,
      OnboardingRoom onboarding,
      WelcomeRoom welcome) {
    agenda.agendas().add(new RecentImport(base.today()));
    Arrivals arrivals =
        new Arrivals(
            base.ids(),
            people.people(),
            people.writer(),
            onboarding.beginnings(),
            welcome.welcomes(),
            audit.reads());
    FurtherEmployments further =
        new FurtherEmployments(
            base.ids(),
            people.people(),
            people.employments(),
            people.writer(),
            onboarding.beginnings(),
            arrivals);
    Staging staging =
        new Staging(base.today(), people.people(), people.writer(), onboarding.beginnings());
    Imports imports =
        new Imports(
            base.database(),
            base.jobs(),
            base.ids(),
            base.today(),
            new FileCheck(people.people(), arrivals),
            staging);
    return new ArrivalsRoom(
        Room.named("arrivals")
            .data(ArrivalsData.TABLES)
            .graph("arrivals", new ArrivalsGraph(arrivals, further, new ImportProgress()))
            .endpoints(ImportEndpoint.of(imports))
            .job(new ImportFollowUp(base.background(), base.jobs(), base.today(), staging))
            .service(() -> imports)
            .build(),
        arrivals,
        further);
  }
}
