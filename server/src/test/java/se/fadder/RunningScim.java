package se.fadder;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import se.fadder.db.WriteTx;
import se.fadder.fixtures.TestFolders;
import se.fadder.kernel.Outcomes;
import se.fadder.kernel.Term;
import se.fadder.kernel.Viewer;
import se.fadder.machines.MachineKeys;
import se.fadder.machines.MachineScope;
import se.fadder.people.EmploymentForm;
import se.fadder.people.PeopleWriter;
import se.fadder.people.Person;
import se.fadder.people.Role;
import se.fadder.people.Unit;
import se.fadder.people.UnitKind;

/** The whole server with a small organisation, and a key for SCIM that HR trusts. */
public final class RunningScim implements AutoCloseable {
  private static final int WORK_HERE = 40;

  private final Server server;
  private final String token;

  private RunningScim(Server server, String token) {
    this.server = server;
    this.token = token;
  }

  public static RunningScim start() throws IOException {
    Path folder = TestFolders.create("fadder-scim");
    Settings settings =
        Settings.read(
            null,
            Map.of("FADDER_PORT", "0", "FADDER_DB_URL", "jdbc:sqlite:" + folder.resolve("f.db")));
    AtomicReference<Rooms> made = new AtomicReference<>();
    Server server =
        Server.start(
            settings, Clock.systemUTC(), RunningDemo.CHEAP, UnaryOperator.identity(), made::set);
    Rooms rooms = Objects.requireNonNull(made.get());
    String token = rooms.base.database().<String>write(tx -> build(tx, rooms));
    return new RunningScim(server, token);
  }

  private static String build(WriteTx tx, Rooms rooms) {
    PeopleWriter writer = rooms.people.writer();
    LocalDate day = rooms.base.today().date();
    Unit root = writer.addOrganisation(tx, "Storsjö kommun");
    Unit unit = writer.addUnit(tx, root, UnitKind.UNIT, "Norr", "norr");
    for (int i = 0; i < WORK_HERE; i++) {
      employ(tx, writer, unit, "Kollega" + i, day);
    }
    Viewer hr = employ(tx, writer, unit, "Hanna", day);
    Viewer admin = employ(tx, writer, unit, "Admin", day);
    Term today = new Term(day, null);
    writer.assignRole(tx, hr.person(), Role.HR, root, today);
    writer.assignRole(tx, admin.person(), Role.ADMIN, root, today);
    MachineKeys keys = rooms.machines.keys();
    MachineKeys.Made made =
        Outcomes.done(keys.make(tx, admin, "Entra ID", MachineScope.SCIM, day.plusDays(9)));
    Outcomes.done(keys.trust(tx, hr, keys.all(tx, hr).getFirst().id()));
    return made.token().text();
  }

  private static Viewer employ(
      WriteTx tx, PeopleWriter writer, Unit unit, String name, LocalDate day) {
    Person person = writer.addPerson(tx, name, "Ek", null, null);
    Term term = new Term(day.minusYears(1), null);
    writer.beginEmployment(
        tx, person.id(), unit, "Socialsekreterare", EmploymentForm.PERMANENT, term);
    return new Viewer(person.id());
  }

  /** The token of the key. */
  public String token() {
    return token;
  }

  /** The short name of the unit where people work. */
  public String department() {
    return "norr";
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  @Override
  public void close() {
    server.close();
  }
}
