package se.fadder;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.fadder.admin.AdminRoom;
import se.fadder.arrivals.ArrivalsRoom;
import se.fadder.audit.AuditRoom;
import se.fadder.calendar.CalendarRoom;
import se.fadder.devicesecurity.DeviceSecurityRoom;
import se.fadder.graph.engine.IdempotencyPurge;
import se.fadder.http.HttpRoom;
import se.fadder.mail.MailRoom;
import se.fadder.mentorship.MentorshipRoom;
import se.fadder.onboarding.OnboardingRoom;
import se.fadder.operations.Monitoring;
import se.fadder.overview.OverviewRoom;
import se.fadder.people.PeopleRoom;
import se.fadder.push.PushRoom;
import se.fadder.ramp.RampRoom;
import se.fadder.room.Base;
import se.fadder.room.Room;
import se.fadder.room.RoomList;
import se.fadder.routines.RoutinesRoom;
import se.fadder.signin.DemoAccounts;
import se.fadder.signin.Passwords;
import se.fadder.signin.SignInRoom;
import se.fadder.signin.SignInSettings;
import se.fadder.stepreminders.StepRemindersRoom;
import se.fadder.templates.TemplatesRoom;
import se.fadder.today.TodayRoom;

/**
 * The rooms of a server, put together by hand in the order in which they stand on one another.
 *
 * @param all what they offer to the server, in that order
 */
record Rooms(
    Base base,
    AuditRoom audit,
    PeopleRoom people,
    CalendarRoom calendar,
    RoutinesRoom routines,
    SignInRoom signIn,
    PushRoom push,
    MentorshipRoom mentorship,
    TemplatesRoom templates,
    OnboardingRoom onboarding,
    StepRemindersRoom stepReminders,
    RampRoom ramp,
    OverviewRoom overview,
    TodayRoom today,
    ArrivalsRoom arrivals,
    AdminRoom admin,
    List<Room> all) {

  /**
   * Makes each room once.
   *
   * @param cost of each hash of a password
   * @param address under which people reach the server; asked for once it listens
   * @param watch is told what the rooms do
   */
  static Rooms of(
      Base base, Settings settings, Passwords.Cost cost, Supplier<URI> address, Monitoring watch) {
    Optional<DemoAccounts> demo = settings.demo() ? Optional.of(Demo.accounts()) : Optional.empty();
    SignInSettings entry = new SignInSettings(cost, demo, settings.server().isSecure(), address);

    RoomList all = new RoomList();
    all.add(() -> Room.named("graph.engine").daily(IdempotencyPurge.work(base.clock())).build());
    all.add(HttpRoom.of(base, settings.server()));
    MailRoom mail = all.add(MailRoom.of(base, settings.smtp()));
    AuditRoom audit = all.add(AuditRoom.of(base));
    PeopleRoom people = all.add(PeopleRoom.of(base, audit));
    CalendarRoom calendar = all.add(CalendarRoom.of(base, audit, people, settings.calendar()));
    RoutinesRoom routines = all.add(RoutinesRoom.of(base, audit, people, settings.routines()));
    SignInRoom signIn = all.add(SignInRoom.of(base, audit, people, mail, entry, watch::signIn));
    PushRoom push = all.add(PushRoom.of(base, audit, people, settings.push(), watch.fcm()));
    all.add(DeviceSecurityRoom.of(base, signIn, push));
    MentorshipRoom mentorship = all.add(MentorshipRoom.of(base, audit, people));
    TemplatesRoom templates = all.add(TemplatesRoom.of(base, audit, people, calendar));
    OnboardingRoom onboarding =
        all.add(OnboardingRoom.of(base, audit, people, calendar, mentorship));
    StepRemindersRoom stepReminders =
        all.add(StepRemindersRoom.of(base, calendar, push, onboarding));
    RampRoom ramp = all.add(RampRoom.of(base, audit, onboarding));
    OverviewRoom overview = all.add(OverviewRoom.of(base, audit, people, mentorship, onboarding));
    TodayRoom today = all.add(TodayRoom.of(audit, people, onboarding));
    ArrivalsRoom arrivals = all.add(ArrivalsRoom.of(base, people, onboarding));
    AdminRoom admin = all.add(AdminRoom.of(base, people));
    return new Rooms(
        base,
        audit,
        people,
        calendar,
        routines,
        signIn,
        push,
        mentorship,
        templates,
        onboarding,
        stepReminders,
        ramp,
        overview,
        today,
        arrivals,
        admin,
        all.rooms());
  }
}
