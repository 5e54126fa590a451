package se.fadder;

import se.fadder.calendar.DayRules;
import se.fadder.db.Database;
import se.fadder.kernel.SettableClock;
import se.fadder.kernel.Today;
import se.fadder.seed.Seed;
import se.fadder.seed.SeedFiles;

/** Loads the demonstration's files, or changed ones, on a chosen day. */
public record Seeding(Seed seed) {
  public static Seeding on(String day, Database database) {
    Rooms rooms =
        Rooms.assemble(new Today(SettableClock.on(day), SettableClock.STOCKHOLM), DayRules.usual());
    return new Seeding(Demo.seed(database, rooms, (tx, person, username) -> {}));
  }

  public Seed.Loaded load(SeedFiles files) {
    return seed.load(files, Demo.TEMPLATES, Demo.FOLDER);
  }
}
