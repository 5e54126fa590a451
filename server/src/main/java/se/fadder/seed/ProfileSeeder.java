package se.fadder.seed;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.fadder.db.WriteTx;
import se.fadder.kernel.Today;
import se.fadder.mentorship.MentorProfile;
import se.fadder.mentorship.MentorRoom;
import se.fadder.mentorship.MentorshipProfiles;
import se.fadder.mentorship.NewcomerProfile;
import se.fadder.mentorship.SkillId;
import se.fadder.mentorship.SkillKind;
import se.fadder.mentorship.Skills;
import se.fadder.people.Unit;

/** The seeder of skills, and of what mentors and newcomers say of themselves. */
public final class ProfileSeeder {
  private final Today today;
  private final Skills skills;
  private final MentorshipProfiles profiles;

  public ProfileSeeder(Today today, Skills skills, MentorshipProfiles profiles) {
    this.today = today;
    this.skills = skills;
    this.profiles = profiles;
  }

  /** Adds the skills to an organisation that has none, by key; none to another. */
  Map<String, SkillId> skills(WriteTx tx, Unit organisation, List<Row> rows) {
    Map<String, SkillId> added = new HashMap<>();
    if (!skills.hasAny(tx, organisation.id())) {
      for (Row row : rows) {
        SkillKind kind = row.oneOf("kind", SkillKind.class);
        String name = row.text("name");
        Row.put(
            added,
            "key",
            row,
            skill -> row.checked(() -> skills.record(tx, organisation.id(), kind, name)));
      }
    }
    return added;
  }

  /** Adds the profiles, once the people and the skills are there. */
  void profiles(
      WriteTx tx, Municipality municipality, Staff staff, Map<String, SkillId> skillsByKey) {
    Map<String, Row> mentors = new HashMap<>();
    for (Row row : municipality.mentorProfiles()) {
      Row.put(mentors, "person", row, same -> same);
      profiles.record(tx, null, mentor(row, staff), chosen(row, skillsByKey));
    }
    Map<String, Row> newcomers = new HashMap<>();
    for (Row row : municipality.newcomerProfiles()) {
      Row.put(newcomers, "person", row, same -> same);
      NewcomerProfile profile = new NewcomerProfile(staff.id(row, "person"), 0);
      profiles.record(tx, null, profile, chosen(row, skillsByKey));
    }
  }

  private MentorProfile mentor(Row row, Staff staff) {
    MentorProfile profile =
        new MentorProfile(
            staff.id(row, "person"),
            row.number("seats", MentorProfile.MOST_SEATS),
            row.oneOf("room", MentorRoom.class),
            day(row, "pauseFrom"),
            day(row, "pauseTo"),
            row.textOrNull("greeting"),
            0);
    profile
        .fault(today.date())
        .ifPresent(problem -> {
          throw row.error(problem.message());
        });
    return profile;
  }

  private @Nullable LocalDate day(Row row, String column) {
    return row.textOrNull(column) == null ? null : row.day(column, today.date());
  }

  private static Set<SkillId> chosen(Row row, Map<String, SkillId> skillsByKey) {
    Set<SkillId> chosen = new HashSet<>();
    for (String key : row.words("skills")) {
      SkillId skill = skillsByKey.get(key);
      if (skill == null) {
        throw row.error("skills names '" + key + "', which is not defined");
      }
      chosen.add(skill);
    }
    return chosen;
  }
}
