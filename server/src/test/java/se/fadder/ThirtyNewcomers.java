package se.fadder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.fadder.seed.SeedFiles;

/**
 * The demonstration municipality with thirty newcomers in the team Norr: all that the team has, and
 * others for whom everything is as it should be, except that nobody answers for {@link
 * #WITHOUT_OWNER}, and {@link #NOT_INVITED} begins soon and was not invited.
 */
public final class ThirtyNewcomers implements SeedFiles {
  public static final String WITHOUT_OWNER = "Wilma Norrby";
  public static final String NOT_INVITED = "Ali Rashidi";

  /** Besides Alva, Yusuf and Petra, who are in the team anyway. */
  private static final List<String> NAMES =
      List.of(
          "Agnes Lundin",
          "Amir Haddad",
          "Anja Sjöblom",
          "Axel Tornberg",
          "Bahar Karimi",
          "Berit Holmlund",
          "Cecilia Fors",
          "Daniel Åström",
          "Elin Bergvall",
          "Emil Norling",
          "Fatima Saleh",
          "Filip Hägg",
          "Frida Mellberg",
          "Gustav Edlund",
          "Hanna Wiklander",
          "Ida Kronqvist",
          "Isak Bodén",
          "Jenny Sandell",
          "Karim Aziz",
          "Klara Östlund",
          "Linus Frisk",
          "Maja Tjernberg",
          "Nils Viberg",
          "Olga Petrova",
          "Per Haglund",
          WITHOUT_OWNER,
          NOT_INVITED);

  private static final int DAYS_TO_COME = 35;

  @Override
  public byte[] bytes(String name) throws IOException {
    byte[] bundled = SeedFiles.bundled().bytes(name);
    String file = name.substring(name.lastIndexOf('/') + 1);
    String more =
        IntStream.range(0, NAMES.size())
            .mapToObj(number -> row(file, NAMES.get(number), number))
            .collect(Collectors.joining());
    return (new String(bundled, UTF_8) + more).getBytes(UTF_8);
  }

  private static String row(String file, String name, int number) {
    String[] names = name.split(" ", 2);
    String key = "new-" + number;
    boolean comes = name.equals(NOT_INVITED);
    int firstDay = comes ? DAYS_TO_COME : -20 - 9 * number;
    return switch (file) {
      case "people.csv" ->
          "%s,%s,%s,,%s@storsjo.example\n"
              .formatted(key, names[0], names[1], key.toLowerCase(Locale.ROOT));
      case "employments.csv" ->
          "%s,bof-norr,Socialsekreterare,PERMANENT,%d,,NEWLY_GRADUATED\n".formatted(key, firstDay);
      case "mentorships.csv" -> "inger-storback,%s,MAIN,%d,\n".formatted(key, firstDay);
      case "plans.csv" ->
          "%s,socialsekreterare-barn-och-vuxna,%s,0,,\n"
              .formatted(key, name.equals(WITHOUT_OWNER) ? "" : "katarina-fjallstrom");
      case "accounts.csv" -> comes ? "" : "%s,%s\n".formatted(key, key);
      default -> "";
    };
  }
}
