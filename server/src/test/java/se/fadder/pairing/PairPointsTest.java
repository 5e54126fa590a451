package se.fadder.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.fadder.kernel.Outcomes.assertDone;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.fadder.World;
import se.fadder.db.Database;
import se.fadder.db.OnOneDatabase;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Term;
import se.fadder.mentorship.MentorRoom;
import se.fadder.mentorship.MentorshipKind;

/** Tests the points of a pair, part by part. */
@OnOneDatabase
final class PairPointsTest {
  private static final LocalDate DAY = World.DAY;

  private final PairingScene scene;

  PairPointsTest(Database database) {
    scene = new PairingScene(database);
    for (String name : List.of("main mentor", "co-mentor", "former mentor")) {
      scene.seats(name, 0, "FULL");
    }
  }

  @Test
  void whoFitsInEverythingCostsButBeingAStranger() {
    scene.newcomer("kim", "Norr", DAY);
    scene.mentor("anna", "Norr", 1);
    assertThat(parts("kim"))
        .extracting(PairingPart::kind, PairingPart::misfit, PairingPart::points)
        .containsExactly(
            tuple(PairingPartKind.UNIT, 0, 0),
            tuple(PairingPartKind.AREAS, 0, 0),
            tuple(PairingPartKind.WEEKDAYS, 0, 0),
            tuple(PairingPartKind.LANGUAGE, 0, 0),
            tuple(PairingPartKind.STRANGERS, 100, 1000),
            tuple(PairingPartKind.SEAT, null, 0),
            tuple(PairingPartKind.ROOM, null, 0));
  }

  private List<PairingPart> parts(String newHire) {
    PairingProposalId id = scene.proposed("hr");
    PairingLine line = scene.line(id, newHire);
    List<PairingPart> parts = line.parts().all();
    assertThat(parts.stream().mapToInt(PairingPart::points).sum()).isEqualTo(line.points());
    return parts;
  }

  private PairingPart part(String newHire, PairingPartKind kind) {
    return parts(newHire).stream().filter(part -> part.kind() == kind).findFirst().orElseThrow();
  }

  @Test
  void unitsOfOneParentAreNear() {
    scene.newcomer("kim", "Norr", DAY);
    scene.mentor("anna", "Söder", 1);
    assertThat(part("kim", PairingPartKind.UNIT).points()).isEqualTo(40 * 30);
  }

  @Test
  void unitsAboveAreFar() {
    scene.newcomer("kim", "Norr", DAY);
    scene.mentor("anna", "Barn och vuxna", 1);
    assertThat(part("kim", PairingPartKind.UNIT).points()).isEqualTo(100 * 30);
  }

  @Test
  void areasCountAsFarAsTheyAreMissedAndOneLanguageIsEnough() {
    scene.newcomer("kim", "Norr", DAY);
    scene.mentor("anna", "Norr", 1);
    UUID first = skill("AREA", "Barnsamtal");
    UUID second = skill("AREA", "LVU");
    UUID third = skill("AREA", "Våld i nära relation");
    UUID arabic = skill("LANGUAGE", "Arabiska");
    UUID somali = skill("LANGUAGE", "Somaliska");
    scene.rows(sql -> {
      PersonId kim = scene.world.person("kim");
      PersonId anna = scene.world.person("anna");
      List.of(first, second, third, arabic, somali).forEach(of -> sql.has(kim, "WISHES", of));
      sql.has(anna, "HAS", second);
      sql.has(anna, "HAS", somali);
    });
    PairingPart areas = part("kim", PairingPartKind.AREAS);
    assertThat(areas.misfit()).isEqualTo(66);
    assertThat(areas.points()).isEqualTo(66 * 30);
    assertThat(areas.missing())
        .extracting(of -> of.value())
        .containsExactlyInAnyOrder(first, third);
    assertThat(areas.shared()).extracting(of -> of.value()).containsExactly(second);
    PairingPart language = part("kim", PairingPartKind.LANGUAGE);
    assertThat(language.points()).isZero();
    assertThat(language.shared()).extracting(of -> of.value()).containsExactly(somali);
  }

  @Test
  void aLanguageThatIsNotSharedCosts() {
    scene.newcomer("kim", "Norr", DAY);
    scene.mentor("anna", "Norr", 1);
    UUID arabic = skill("LANGUAGE", "Arabiska");
    scene.rows(sql -> sql.has(scene.world.person("kim"), "WISHES", arabic));
    assertThat(part("kim", PairingPartKind.LANGUAGE).points()).isEqualTo(100 * 15);
  }

  private UUID skill(String kind, String name) {
    UUID id = scene.world.ids().next();
    scene.rows(sql -> sql.skill(id, scene.world.unit("Storsjö kommun").id().value(), kind, name));
    return id;
  }

  @Test
  void daysOfTheNewcomerOnWhichTheMentorIsNotThereCount() {
    scene.newcomer("kim", "Norr", DAY);
    scene.mentor("anna", "Norr", 1);
    scene.database.write(tx -> {
      scene
          .world
          .calendar()
          .recordPartTime(
              tx,
              scene.world.person("anna"),
              new Term(DAY.minusDays(30), null),
              List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY));
      return true;
    });
    PairingPart weekdays = part("kim", PairingPartKind.WEEKDAYS);
    assertThat(weekdays.points()).isEqualTo(60 * 15);
    assertThat(weekdays.weekdays()).hasSize(3).startsWith(DayOfWeek.WEDNESDAY);
  }

  @Test
  void whoHaveHadAMentorshipAreNoStrangers() {
    scene.newcomer("kim", "Norr", DAY.minusDays(30));
    scene.mentor("anna", "Norr", 1);
    assertDone(
        scene.database.write(tx ->
            scene
                .world
                .mentorships()
                .record(
                    tx,
                    scene.world.person("anna"),
                    scene.world.person("kim"),
                    MentorshipKind.CO,
                    new Term(DAY.minusDays(20), DAY.minusDays(10)))));
    assertThat(part("kim", PairingPartKind.STRANGERS).points()).isZero();
  }

  @Test
  void eachFurtherMenteeCostsMoreAndSoDoesAFullMentor() {
    assertThat(List.of(1, 2, 3, 4, 5, 6, 7))
        .extracting(PairPoints::seat)
        .containsExactly(0, 2500, 6000, 10_500, 16_000, 22_500, 22_500);
    assertThat(List.of(MentorRoom.values()))
        .extracting(PairPoints::room)
        .containsExactly(0, 1500, 4500);
    scene.newcomer("kim", "Norr", DAY);
    scene.newcomer("li", "Norr", DAY.plusDays(1));
    scene.mentor("anna", "Norr", 3);
    scene.seats("anna", 3, "FULL");
    PairingProposalId id = scene.proposed("hr");
    assertThat(scene.line(id, "kim").points()).isEqualTo(1000 + 4500);
    assertThat(scene.line(id, "kim").seat()).isEqualTo(1);
    assertThat(scene.line(id, "li").points()).isEqualTo(1000 + 2500 + 4500);
    assertThat(scene.line(id, "li").seat()).isEqualTo(2);
    assertThat(scene.proposal(id).points()).isEqualTo(2000 + 2500 + 9000);
  }
}
