package se.fadder;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.fadder.admin.AdminRoom;
import se.fadder.agenda.AgendaRoom;
import se.fadder.arrivals.ArrivalsRoom;
import se.fadder.audit.AuditRoom;
import se.fadder.breakplans.BreakPlansRoom;
import se.fadder.breaks.BreaksRoom;
import se.fadder.breakwords.BreakWordsRoom;
import se.fadder.cadence.CadenceRoom;
import se.fadder.calendar.CalendarRoom;
import se.fadder.calendarfeed.CalendarFeedRoom;
import se.fadder.commitments.CommitmentsRoom;
import se.fadder.dataprotection.DataProtectionRoom;
import se.fadder.devicesecurity.DeviceSecurityRoom;
import se.fadder.evaluation.EvaluationRoom;
import se.fadder.exittalks.ExitTalksRoom;
import se.fadder.freelines.FreeLinesRoom;
import se.fadder.graph.engine.IdempotencyPurge;
import se.fadder.http.HttpRoom;
import se.fadder.insight.InsightRoom;
import se.fadder.letters.LettersRoom;
import se.fadder.machines.MachinesRoom;
import se.fadder.mail.MailRoom;
import se.fadder.measures.Measure;
import se.fadder.mentorfollowup.MentorFollowupRoom;
import se.fadder.mentorship.MentorshipRoom;
import se.fadder.oidc.OidcRoom;
import se.fadder.onboarding.OnboardingRoom;
import se.fadder.operations.Monitoring;
import se.fadder.organisation.OrganisationRoom;
import se.fadder.outsidesupervisors.OutsideSupervisorsRoom;
import se.fadder.overview.OverviewRoom;
import se.fadder.pairing.PairingRoom;
import se.fadder.passkeys.PasskeysRoom;
import se.fadder.people.PeopleRoom;
import se.fadder.personaldata.TableData;
import se.fadder.pulse.PulseRoom;
import se.fadder.push.PushRoom;
import se.fadder.questions.QuestionsRoom;
import se.fadder.ramp.RampRoom;
import se.fadder.room.Base;
import se.fadder.room.Offering;
import se.fadder.room.Room;
import se.fadder.routines.RoutinesRoom;
import se.fadder.scim.ScimRoom;
import se.fadder.secondfactor.SecondFactorRoom;
import se.fadder.sessionhits.SessionHitsRoom;
import se.fadder.sessionnotes.SessionNotesRoom;
import se.fadder.sessionreminders.SessionRemindersRoom;
import se.fadder.setup.SetupRoom;
import se.fadder.setup.Situation;
import se.fadder.signin.DemoAccounts;
import se.fadder.signin.Passwords;
import se.fadder.signin.SignInRoom;
import se.fadder.signin.SignInSetup;
import se.fadder.staff.StaffRoom;
import se.fadder.statements.StatementsRoom;
import se.fadder.stepreminders.StepRemindersRoom;
import se.fadder.supervision.SupervisionRoom;
import se.fadder.teamfika.TeamFikaRoom;
import se.fadder.templates.TemplatesRoom;
import se.fadder.today.TodayRoom;
import se.fadder.visits.VisitsRoom;
import se.fadder.welcome.WelcomeRoom;

/**
 * The rooms of a server, put together by hand in the order in which they stand on one another: a
 * line a room. One that anything else asks for has a field too.
 */
final class Rooms {
  /** The tables of what lies below the package of Room. */
  private static final List<TableData> BELOW_ROOMS =
      TableData.parse(
          """
          table job
            nobody: what is due, by ids; it is deleted when it is done
            keep id kind key data due again_at claim claimed_until failures reason died_at
          table idempotency of person
            period: 30 days, by graph.purge
            gone
            goes person key mutation input_hash outcome created_at
          """);

  final Base base;
  final AuditRoom audit;
  final PeopleRoom people;
  final WelcomeRoom welcome;
  final OrganisationRoom organisation;
  final AgendaRoom agenda;
  final CalendarRoom calendar;
  final BreakPlansRoom breakPlans;
  final VisitsRoom visits;
  final RoutinesRoom routines;
  final SignInRoom signIn;
  final SecondFactorRoom secondFactor;
  final PasskeysRoom passkeys;
  final PushRoom push;
  final BreakWordsRoom breakWords;
  final CalendarFeedRoom calendarFeed;
  final TeamFikaRoom teamFika;
  final BreaksRoom breaks;
  final MentorshipRoom mentorship;
  final PairingRoom pairing;
  final OutsideSupervisorsRoom outsideSupervisors;
  final SupervisionRoom supervision;
  final CommitmentsRoom commitments;
  final QuestionsRoom questions;
  final SessionHitsRoom sessionHits;
  final SessionRemindersRoom sessionReminders;
  final SessionNotesRoom sessionNotes;
  final TemplatesRoom templates;
  final OnboardingRoom onboarding;
  final MentorFollowupRoom mentorFollowup;
  final CadenceRoom cadence;
  final FreeLinesRoom freeLines;
  final ExitTalksRoom exitTalks;
  final PulseRoom pulse;
  final EvaluationRoom evaluation;
  final StepRemindersRoom stepReminders;
  final RampRoom ramp;
  final OverviewRoom overview;
  final TodayRoom today;
  final ArrivalsRoom arrivals;
  final MachinesRoom machines;
  final StaffRoom staff;
  final AdminRoom admin;
  final SetupRoom setup;
  final InsightRoom insight;
  final StatementsRoom statements;
  final DataProtectionRoom dataProtection;

  private final List<Room> all = new ArrayList<>();

  /**
   * Makes each room once.
   *
   * @param cost of each hash of a password
   * @param address under which people reach the server; asked for once it listens
   * @param watch is told what the rooms do
   */
  Rooms(
      Base base, Settings settings, Passwords.Cost cost, Supplier<URI> address, Monitoring watch) {
    Optional<DemoAccounts> demo = settings.demo() ? Optional.of(Demo.accounts()) : Optional.empty();
    SignInSetup entry =
        new SignInSetup(
            cost, demo, settings.server().isSecure(), settings.oidc().passwordsForAll(), address);
    this.base = base;
    // The engine has no factory: it lies below the package of Room, by which a factory offers.
    all.add(
        Room.named("graph.engine")
            .daily(IdempotencyPurge.work(base.clock()))
            .data(BELOW_ROOMS)
            .build());
    add(HttpRoom.of(base, settings.server()));
    MailRoom mail = add(MailRoom.of(base, settings.smtp()));
    audit = add(AuditRoom.of(base));
    people = add(PeopleRoom.of(base, audit));
    welcome = add(WelcomeRoom.of(audit, people));
    organisation = add(OrganisationRoom.of(base, people, welcome));
    agenda = add(AgendaRoom.of(audit));
    calendar = add(CalendarRoom.of(base, audit, people, settings.calendar()));
    visits = add(VisitsRoom.of(base, calendar));
    breakPlans = add(BreakPlansRoom.of(base, audit, people));
    routines = add(RoutinesRoom.of(base, audit, people, settings.routines()));
    signIn = add(SignInRoom.of(base, audit, people, agenda, mail, entry, watch::signIn));
    add(
        OidcRoom.of(
            base, signIn, settings.oidc(), settings.server().isSecure(), address, watch::signIn));
    secondFactor =
        add(
            SecondFactorRoom.of(
                base, audit, people, signIn, settings.secondFactor(), watch::signIn));
    passkeys = add(PasskeysRoom.of(base, audit, signIn, secondFactor, address, watch::signIn));
    push = add(PushRoom.of(base, audit, people, calendar, settings.push(), watch.fcm()));
    breakWords = add(BreakWordsRoom.of(settings.breakWords()));
    teamFika = add(TeamFikaRoom.of(base, audit, people, calendar, agenda, push));
    breaks =
        add(
            BreaksRoom.of(
                base,
                people,
                calendar,
                push,
                breakWords,
                breakPlans,
                visits,
                teamFika,
                settings.breaks()));
    add(DeviceSecurityRoom.of(base, signIn, push));
    add(LettersRoom.of(base, people, mail, push, address));
    mentorship =
        add(MentorshipRoom.of(base, audit, people, agenda, calendar, push, settings.mentorship()));
    pairing = add(PairingRoom.of(base, audit, people, mentorship));
    outsideSupervisors = add(OutsideSupervisorsRoom.of(base, audit, people));
    supervision = add(SupervisionRoom.of(base, audit, people, calendar, agenda, mentorship));
    sessionHits = add(SessionHitsRoom.of(base, calendar, agenda, supervision));
    commitments = add(CommitmentsRoom.of(base, audit, agenda, supervision));
    questions =
        add(
            QuestionsRoom.of(
                base, audit, agenda, calendar, push, mentorship, supervision, commitments));
    sessionReminders = add(SessionRemindersRoom.of(base, calendar, push, supervision));
    calendarFeed = add(CalendarFeedRoom.of(base, audit, signIn, supervision, address));
    sessionNotes = add(SessionNotesRoom.of(base, audit, supervision, commitments, questions));
    templates = add(TemplatesRoom.of(base, audit, people, calendar));
    onboarding = add(OnboardingRoom.of(base, audit, people, calendar, mentorship));
    mentorFollowup =
        add(
            MentorFollowupRoom.of(
                base,
                people,
                calendar,
                agenda,
                push,
                mentorship,
                onboarding,
                settings.mentorFollowup()));
    cadence =
        add(CadenceRoom.of(base, audit, people, calendar, agenda, push, mentorship, supervision));
    freeLines = add(FreeLinesRoom.of(base, people));
    exitTalks = add(ExitTalksRoom.of(base, audit, people, agenda, freeLines));
    pulse = add(PulseRoom.of(base, agenda, freeLines));
    evaluation = add(EvaluationRoom.of(base, audit, onboarding));
    ramp = add(RampRoom.of(base, audit, onboarding));
    overview = add(OverviewRoom.of(base, audit, people, agenda, mentorship, onboarding));
    today = add(TodayRoom.of(base, audit, people, agenda, mentorship, onboarding));
    stepReminders = add(StepRemindersRoom.of(base, calendar, push, mentorship, onboarding, today));
    arrivals = add(ArrivalsRoom.of(base, audit, people, agenda, onboarding, welcome));
    machines = add(MachinesRoom.of(base, audit, people, agenda));
    staff = add(StaffRoom.of(base, audit, people, agenda, machines));
    add(ScimRoom.of(base, audit, people, signIn, machines, address));
    admin = add(AdminRoom.of(base, people, agenda));
    Situation situation = settings.situation(address);
    setup =
        add(
            SetupRoom.of(
                base, audit, people, calendar, agenda, signIn, passkeys, routines, templates,
                situation));
    List<Measure> measures = all.stream().flatMap(room -> room.measures().stream()).toList();
    insight = add(InsightRoom.of(base, audit, people, overview, measures));
    statements = add(StatementsRoom.of(base, audit, people, settings.retention().words()));
    List<TableData> tables = all.stream().flatMap(room -> room.data().stream()).toList();
    dataProtection = add(DataProtectionRoom.of(base, audit, people, tables, settings.retention()));
  }

  /** Lists what a room offers, and gives the room back. */
  <R extends Offering> R add(R room) {
    all.add(room.room());
    return room;
  }

  /** What the rooms offer to the server, in the order in which they were made. */
  List<Room> all() {
    return List.copyOf(all);
  }
}
