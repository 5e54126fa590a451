package se.fadder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.ReadLog;
import se.fadder.db.Database;
import se.fadder.db.DatabaseSettings;
import se.fadder.db.WriteTx;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Term;
import se.fadder.kernel.Viewer;
import se.fadder.mentorship.MentorshipKind;
import se.fadder.onboarding.PlanId;
import se.fadder.onboarding.Plans;
import se.fadder.onboarding.StepId;
import se.fadder.overview.PlanPages;
import se.fadder.overview.PlanSignals;
import se.fadder.overview.UrgentPlans;
import se.fadder.people.People;
import se.fadder.seed.Seed;
import se.fadder.seed.SeedFiles;
import se.fadder.today.StepsToDo;

/**
 * The database to load the demonstration municipality into, and what there is to read of it then.
 */
public final class Storsjo {
  public final Database database;
  public final SettableClock clock;

  /** Who got which username; the room that keeps accounts takes no part here. */
  public final Map<String, PersonId> usernames = new ConcurrentHashMap<>();

  private final Rooms rooms;
  private final Seed seed;

  public Storsjo(Database database, LocalDate day) {
    this.database = database;
    clock = SettableClock.on(day.toString());
    rooms = TestRooms.on(database, clock);
    seed = Demo.seed(rooms, (tx, person, username) -> usernames.put(username, person));
  }

  /** The bundled municipality, loaded on {@link World#DAY}. */
  public static Storsjo loaded(Database database, DatabaseSettings settings) {
    Storsjo storsjo = new Storsjo(database, World.DAY);
    storsjo.usernames.putAll(LoadedStorsjo.into(database, settings, World.DAY.toString()));
    return storsjo;
  }

  public Seed.Loaded load(SeedFiles files) {
    return load(files, Demo.TEMPLATES, Demo.FOLDER);
  }

  public Seed.Loaded load(SeedFiles files, List<String> templates, String folder) {
    return seed.load(files, templates, folder);
  }

  /** Lets people leave, roles be given and mentors change, without anybody tidying up after it. */
  public void disturb() {
    List<PersonId> everybody = viewers().stream().map(Viewer::person).toList();
    PersonId hr = Objects.requireNonNull(usernames.get("gunilla.akerlund-back"));
    List<PersonId> newHires = database.read(tx -> tx.sql(EverySql.class).newHires());
    database.write(tx -> {
      new Turmoil(rooms).on(tx, new Viewer(hr), everybody, newHires);
      return true;
    });
  }

  interface EverySql {
    @SqlQuery("select id from person order by id")
    List<PersonId> people();

    @SqlQuery("select id from plan order by id")
    List<PlanId> plans();

    @SqlQuery("select new_hire_id from plan order by id")
    List<PersonId> newHires();

    @SqlQuery(
        "select mentor_id, new_hire_id, kind, first_day, last_day from mentorship order by id")
    List<Pair> pairs();
  }

  /** A mentorship as it is stored, whether or not it counts. */
  public record Pair(
      PersonId mentorId,
      PersonId newHireId,
      MentorshipKind kind,
      LocalDate firstDay,
      @Nullable LocalDate lastDay) {
    public Term term() {
      return new Term(firstDay, lastDay);
    }
  }

  /** Everybody, whoever they are to one another. */
  public List<Viewer> viewers() {
    List<PersonId> everybody = database.read(tx -> tx.sql(EverySql.class).people());
    return everybody.stream().map(Viewer::new).toList();
  }

  public List<PlanId> plans() {
    return database.read(tx -> tx.sql(EverySql.class).plans());
  }

  public List<Pair> pairs() {
    return database.read(tx -> tx.sql(EverySql.class).pairs());
  }

  public People people() {
    return rooms.people.people();
  }

  /** Where reads are noted. */
  public ReadLog noted() {
    return rooms.audit.reads();
  }

  public Plans reads() {
    return rooms.onboarding.plans();
  }

  public PlanSignals signals() {
    return rooms.overview.signals();
  }

  public PlanPages pages() {
    return rooms.overview.pages();
  }

  public StepsToDo toDo() {
    return rooms.today.toDo();
  }

  public UrgentPlans urgent() {
    return rooms.overview.urgentPlans();
  }

  /** Ticks a step, as far as the viewer may. */
  public void tick(WriteTx tx, Viewer viewer, StepId step) {
    rooms.onboarding.ticks().tick(tx, viewer, step);
  }
}
