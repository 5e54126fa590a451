package se.fadder.mentorship;

import static se.fadder.kernel.Outcomes.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.World;
import se.fadder.agenda.AgendaItem;
import se.fadder.db.Database;
import se.fadder.kernel.Outcome;

/** The scene of requests: a world in which Kim and others have started in Norr without a mentor. */
final class MentorRequestScene {
  static final LocalDate DAY = World.DAY;

  final World world;
  final Database database;

  MentorRequestScene(Database database) {
    this.database = database;
    this.world = new World(database);
    newcomer("kim");
  }

  /** Employs somebody in Norr since two days. */
  void newcomer(String name) {
    newcomer(name, DAY.minusDays(2), null);
  }

  void newcomer(String name, LocalDate from, @Nullable LocalDate to) {
    database.write(tx -> {
      world.employ(tx, name, world.unit("Norr"), from, to);
      return true;
    });
  }

  Outcome<MentorRequestId> ask(String who, String mentor, String newHire, LocalDate firstDay) {
    return database.write(tx ->
        world
            .mentorRequests()
            .ask(tx, world.viewer(who), world.person(newHire), world.person(mentor), firstDay));
  }

  /** The manager asks somebody to be Kim's mentor from tomorrow on. */
  MentorRequestId asked(String mentor) {
    return done(ask("manager", mentor, "kim", DAY.plusDays(1)));
  }

  Outcome<MentorRequestId> accept(String who, MentorRequestId id) {
    return database.write(tx -> world.mentorRequests().accept(tx, world.viewer(who), id, null));
  }

  Outcome<MentorRequestId> decline(String who, MentorRequestId id, @Nullable String reason) {
    return database.write(
        tx -> world.mentorRequests().decline(tx, world.viewer(who), id, reason, null));
  }

  Outcome<MentorRequestId> withdraw(String who, MentorRequestId id) {
    return database.write(tx -> world.mentorRequests().withdraw(tx, world.viewer(who), id));
  }

  Outcome<MentorshipId> choose(String who, String mentor, String newHire, LocalDate firstDay) {
    return database.write(tx ->
        world
            .mentorships()
            .begin(
                tx,
                world.viewer(who),
                world.person(mentor),
                world.person(newHire),
                MentorshipKind.MAIN,
                firstDay));
  }

  MentorRequest request(MentorRequestId id) {
    return database.read(tx -> tx.sql(MentorRequestSql.class).byIds(Set.of(id))).getFirst();
  }

  MentorRequestState stateOf(MentorRequestId id) {
    return request(id).state();
  }

  List<Mentorship> mentorsOf(String newHire) {
    return database.read(
        tx -> tx.sql(MentorshipSql.class).ofNewHires(Set.of(world.person(newHire))));
  }

  /** The kinds of what requests put on somebody's agenda. */
  List<String> agenda(String who) {
    return database.read(tx -> world.agendas().of(tx, world.viewer(who))).items().stream()
        .filter(item -> item.kind() instanceof MentorRequestAgendaKind)
        .map(AgendaItem::kind)
        .map(kind -> kind.name())
        .toList();
  }
}
