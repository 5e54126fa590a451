package se.fadder.exittalks;

import java.time.LocalDate;
import se.fadder.kernel.PersonId;
import se.fadder.people.EmploymentId;
import se.fadder.people.UnitPath;

/** An exit talk that is not answered: somebody leaves, and is asked why. */
public record ExitTalk(
    PersonId personId, EmploymentId employmentId, UnitPath unitPath, LocalDate lastDay) {}
