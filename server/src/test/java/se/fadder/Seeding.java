package se.fadder;

import se.fadder.db.Database;
import se.fadder.kernel.SettableClock;
import se.fadder.seed.Seed;
import se.fadder.seed.SeedFiles;

/** The loading of the demonstration's files, or of changed ones, on a chosen day. */
public record Seeding(Seed seed) {
  public static Seeding on(String day, Database database) {
    Rooms rooms = TestRooms.on(database, SettableClock.on(day));
    return new Seeding(Demo.seed(rooms, (tx, person, username) -> {}));
  }

  public Seed.Loaded load(SeedFiles files) {
    return seed.load(files, Demo.TEMPLATES, Demo.FOLDER);
  }
}
