package se.fadder.arrivals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.fadder.World;
import se.fadder.people.EmploymentForm;
import se.fadder.people.PersonMatcher.Named;

/** The newcomers to add, who differ in one thing each. */
public final class Newcomers {
  static final LocalDate MONDAY = LocalDate.parse("2026-03-16");

  private Newcomers() {}

  /** Somebody who begins in Norr on Monday. */
  public static Newcomer astrid(World world) {
    return named(world, "Astrid", "Ödman", "astrid.odman@storsjo.example");
  }

  static Newcomer named(World world, String given, String family, @Nullable String email) {
    return new Newcomer(
        new Named(given, family, email),
        world.unit("Norr").id(),
        "Socialsekreterare",
        EmploymentForm.PERMANENT,
        null,
        MONDAY,
        null,
        null);
  }

  static Newcomer in(Newcomer of, World world, String unit) {
    return new Newcomer(
        of.named(),
        world.unit(unit).id(),
        of.title(),
        of.form(),
        of.experience(),
        of.firstDay(),
        of.lastDay(),
        of.ownerId());
  }

  static Newcomer between(Newcomer of, String firstDay, @Nullable String lastDay) {
    return new Newcomer(
        of.named(),
        of.unitId(),
        of.title(),
        of.form(),
        of.experience(),
        LocalDate.parse(firstDay),
        lastDay == null ? null : LocalDate.parse(lastDay),
        of.ownerId());
  }

  static Newcomer ownedBy(Newcomer of, World world, String owner) {
    return new Newcomer(
        of.named(),
        of.unitId(),
        of.title(),
        of.form(),
        of.experience(),
        of.firstDay(),
        of.lastDay(),
        world.person(owner));
  }
}
