package se.fadder.insight;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.toMap;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import se.fadder.insight.cells.CellState;
import se.fadder.people.UnitKind;

/** The words of a monthly report: in Swedish, as the board reads it, whoever takes it out. */
final class ReportWords {
  static final String SHEET = "Läget";

  static final String ABOUT =
      "Siffrorna gjordes en gång, i början av månaden efter, och ändras inte. Ingen siffra handlar"
          + " om färre än fem personer, och ingen kan räknas ut ur de andra.";

  static final List<String> COLUMNS =
      List.of(
          "Enhet", "Nivå", "Mått", "Lägst", "Högst", "Mäts i", "Personer", "Varför inget visas");

  /** Those of a page, where a unit stands above each table. */
  static final List<String> PAGE_COLUMNS = List.of("Mått", "Värde", "Underlag");

  /** What is not told, where it is all there is. */
  static final String EVERYTHING = "allt i den här enheten";

  /** What is not told, where it is all that has not been named. */
  static final String ALL_ELSE = "allt annat";

  /** More people than these are told of as “at least”, for their number is no exact one. */
  private static final int EXACT = 5;

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.forLanguageTag("sv"));

  /** As the client names them, and in its order; a test holds the two to each other. */
  private static final Map<String, String> MEASURES =
      """
      STARTED: Började under kvartalet
      COMPLETED: Dagar till färdig introduktion
      COMPLETED_IN_3: Klara med introduktionen inom tre månader
      COMPLETED_IN_6: Klara med introduktionen inom sex månader
      COMPLETED_IN_9: Klara med introduktionen inom nio månader
      COMPLETED_IN_12: Klara med introduktionen inom tolv månader
      STEPS_NEW_HIRE: Nyanställdas moment som blev gjorda
      STEPS_MENTOR: Mentorernas moment som blev gjorda
      STEPS_MANAGER: Chefernas moment som blev gjorda
      STEPS_HR: HR:s moment som blev gjorda
      STEPS_IT: IT:s moment som blev gjorda
      STEPS_EXPERT: Sakkunnigas moment som blev gjorda
      MENTORED: Fick en mentor inom två veckor
      MENTOR_SEATS: Mentorernas platser som är tagna
      CADENCE_KEPT: Träffade mentorn så ofta som ni kommit överens om
      SESSIONS_MENTOR: Mentorsamtal som blev av
      SESSIONS_INDIVIDUAL: Handledning som blev av
      SESSIONS_GROUP: Grupphandledning som blev av
      SESSIONS_CASE_REVIEW: Ärendegenomgångar som blev av
      USEFUL_MENTOR: Så mycket det gav: Mentorsamtal
      USEFUL_INDIVIDUAL: Så mycket det gav: Handledning
      USEFUL_GROUP: Så mycket det gav: Grupphandledning
      USEFUL_CASE_REVIEW: Så mycket det gav: Ärendegenomgångar
      EVALUATION_INTRODUCTION: Nyanställda tyckte: Introduktionen som helhet
      EVALUATION_MENTOR_TIME: Nyanställda tyckte: Tiden med mentorn
      EVALUATION_PACE: Nyanställda tyckte: Takten
      BREAKS: Pauser som togs efter en påminnelse
      BREAKS_DECLINED: Pauser som man sade nej till
      LEAVERS: Slutade
      STAYED_ONE_YEAR: Var kvar efter ett år
      STAYED_TWO_YEARS: Var kvar efter två år
      PULSE_WELCOME_2: Känns bra att gå till jobbet, efter två veckor
      PULSE_WELCOME_6: Känns bra att gå till jobbet, efter sex veckor
      PULSE_WELCOME_12: Känns bra att gå till jobbet, efter tolv veckor
      PULSE_WELCOME_26: Känns bra att gå till jobbet, efter ett halvår
      PULSE_SUPPORT_2: Får hjälp när det behövs, efter två veckor
      PULSE_SUPPORT_6: Får hjälp när det behövs, efter sex veckor
      PULSE_SUPPORT_12: Får hjälp när det behövs, efter tolv veckor
      PULSE_SUPPORT_26: Får hjälp när det behövs, efter ett halvår
      PULSE_LOAD_2: Hinner göra ett bra jobb, efter två veckor
      PULSE_LOAD_6: Hinner göra ett bra jobb, efter sex veckor
      PULSE_LOAD_12: Hinner göra ett bra jobb, efter tolv veckor
      PULSE_LOAD_26: Hinner göra ett bra jobb, efter ett halvår
      EXIT_WORKLOAD: Slutade på grund av arbetsbelastningen
      EXIT_LEADERSHIP: Slutade på grund av ledningen
      EXIT_INTRODUCTION: Slutade på grund av introduktionen och stödet
      EXIT_COLLEAGUES: Slutade på grund av stämningen på jobbet
      EXIT_DEVELOPMENT: Slutade för att utvecklas eller göra något annat
      EXIT_PAY: Slutade på grund av lön eller villkor
      EXIT_PRIVATE_LIFE: Slutade av privata skäl
      EXIT_RETIREMENT: Slutade för att gå i pension
      EXIT_OTHER: Slutade av andra skäl
      EXIT_COULD_STAY: Något hade kunnat få dem att stanna
      EXIT_RECOMMEND: Skulle rekommendera arbetsplatsen
      """
          .lines()
          .collect(
              collectingAndThen(
                  toMap(
                      line -> line.substring(0, line.indexOf(": ")),
                      line -> line.substring(line.indexOf(": ") + 2),
                      (one, other) -> one,
                      LinkedHashMap::new),
                  Collections::unmodifiableMap));

  private static final List<String> ORDER = List.copyOf(MEASURES.keySet());

  private ReportWords() {}

  static String title(String unit, YearMonth month) {
    return "Läget i " + unit + ", " + MONTH.format(month);
  }

  static String measure(String key) {
    return Objects.requireNonNull(MEASURES.get(key), key);
  }

  /** Where a measure stands among all. */
  static int place(String key) {
    return ORDER.indexOf(key);
  }

  static Map<String, String> measures() {
    return MEASURES;
  }

  static String level(UnitKind kind) {
    return switch (kind) {
      case MUNICIPALITY -> "Organisation";
      case SECTOR -> "Sektor";
      case UNIT -> "Enhet";
      case TEAM -> "Team";
    };
  }

  static String why(CellState state) {
    return switch (state) {
      case TOO_FEW -> "för få personer";
      case GIVES_AWAY -> "annars går en mindre grupp att räkna ut";
      case PUBLISHED, BANDED -> "";
    };
  }

  /** Why figures are not shown, as a sentence begins. */
  static String notShown(CellState why) {
    return "Visas inte, " + why(why);
  }

  /** What a figure says, as on the screen: in whole numbers, with what it is measured in. */
  static String value(FigureValue value) {
    String low = rounded(value.low());
    String high = rounded(value.high());
    String span = low.equals(high) ? low : low + "–" + high;
    return switch (value.measuredIn()) {
      case "procent" -> span + "\u00a0%";
      case "personer" -> people(span);
      default -> span + "\u00a0" + value.measuredIn();
    };
  }

  private static String people(String number) {
    return number + "\u00a0" + (number.equals("1") ? "person" : "personer");
  }

  private static String rounded(Object number) {
    return Long.toString(Math.round(((Number) number).doubleValue()));
  }

  /** How many people a figure is made of. */
  static String basis(Figure figure) {
    int people = Objects.requireNonNull(figure.contributors());
    return figure.least() > EXACT
        ? "minst " + people + " som svarat"
        : people(Integer.toString(people));
  }
}
