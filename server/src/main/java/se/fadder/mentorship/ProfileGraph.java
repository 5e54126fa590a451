package se.fadder.mentorship;

import se.fadder.graph.Args;
import se.fadder.graph.Payload;
import se.fadder.graph.SchemaWiring;
import se.fadder.graph.Wiring;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Viewer;

/** The wiring of {@code mentorship-profiles.graphqls}. */
final class ProfileGraph implements SchemaWiring {
  private final MentorshipProfiles profiles;

  ProfileGraph(MentorshipProfiles profiles) {
    this.profiles = profiles;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring
        .type("Viewer", Viewer.class)
        .field(
            "mentorProfile",
            (viewer, args, operation) -> operation.read(tx -> profiles.mentor(tx, viewer)))
        .field(
            "newcomerProfile",
            (viewer, args, operation) -> operation.read(tx -> profiles.newcomer(tx, viewer)));
    // A profile is the viewer's own, so that what belongs to it is theirs too.
    wiring
        .type("MentorProfile", MentorProfile.class)
        .field(
            "seatsTaken",
            (profile, args, operation) ->
                operation.read(tx -> profiles.seatsTaken(tx, operation.viewer())))
        .field(
            "areas",
            (profile, args, operation) ->
                operation.read(
                    tx -> profiles.skills(tx, operation.viewer(), SkillSide.HAS, SkillKind.AREA)))
        .field(
            "languages",
            (profile, args, operation) ->
                operation.read(tx ->
                    profiles.skills(tx, operation.viewer(), SkillSide.HAS, SkillKind.LANGUAGE)));
    wiring
        .type("NewcomerProfile", NewcomerProfile.class)
        .field(
            "areas",
            (profile, args, operation) ->
                operation.read(tx ->
                    profiles.skills(tx, operation.viewer(), SkillSide.WISHES, SkillKind.AREA)))
        .field(
            "language",
            (profile, args, operation) ->
                operation.read(tx ->
                    profiles
                        .skills(tx, operation.viewer(), SkillSide.WISHES, SkillKind.LANGUAGE)
                        .stream()
                        .findFirst()
                        .orElse(null)));
    wiring.mutation(
        "mentorProfileSet",
        (tx, viewer, input) ->
            Payload.of(
                profiles.setMentor(
                    tx,
                    viewer,
                    mentorProfile(viewer.person(), input),
                    input.ids("areaIds", SkillId.class, Skill.MOST),
                    input.ids("languageIds", SkillId.class, Skill.MOST))));
    wiring.mutation(
        "newcomerProfileSet",
        (tx, viewer, input) ->
            Payload.of(
                profiles.setNewcomer(
                    tx,
                    viewer,
                    input.number("revision", 0, Integer.MAX_VALUE),
                    input.ids("areaIds", SkillId.class, Skill.MOST),
                    input.idOrNull("languageId", SkillId.class))));
  }

  private static MentorProfile mentorProfile(PersonId person, Args input) {
    return new MentorProfile(
        person,
        input.number("seats", 0, MentorProfile.MOST_SEATS),
        input.oneOf("room", MentorRoom.class),
        input.dayOrNull("pauseFrom"),
        input.dayOrNull("pauseTo"),
        input.textOrNull("greeting", MentorProfile.LONGEST_GREETING),
        input.number("revision", 0, Integer.MAX_VALUE));
  }
}
