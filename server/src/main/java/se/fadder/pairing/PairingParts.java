package se.fadder.pairing;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.fadder.kernel.Text;
import se.fadder.mentorship.MentorRoom;
import se.fadder.mentorship.SkillId;

/**
 * The parts of the points of a pair, as they are stored: what they were when the pair was proposed,
 * whatever the two have said since.
 *
 * @param text the parts, parted by semicolons; the values of each by slashes, those of a list by
 *     commas
 */
public record PairingParts(String text) implements Text {
  static final PairingParts NONE = new PairingParts("");

  static PairingParts of(List<PairingPart> parts) {
    return new PairingParts(parts.stream().map(PairingParts::written).collect(joining(";")));
  }

  private static String written(PairingPart part) {
    return Stream.of(
            part.kind().name(),
            "" + part.points(),
            part.misfit() == null ? "" : "" + part.misfit(),
            list(part.missing(), skill -> skill.value().toString()),
            list(part.shared(), skill -> skill.value().toString()),
            list(part.weekdays(), DayOfWeek::name),
            part.room() == null ? "" : part.room().name())
        .collect(joining("/"));
  }

  private static <T> String list(List<T> all, Function<T, String> written) {
    return all.stream().map(written).collect(joining(","));
  }

  public List<PairingPart> all() {
    return text.isEmpty()
        ? List.of()
        : Stream.of(text.split(";", -1)).map(PairingParts::read).toList();
  }

  private static PairingPart read(String written) {
    String[] values = written.split("/", -1);
    return new PairingPart(
        PairingPartKind.valueOf(values[0]),
        Integer.parseInt(values[1]),
        orNull(values[2], Integer::valueOf),
        each(values[3]).map(PairingParts::skill).toList(),
        each(values[4]).map(PairingParts::skill).toList(),
        each(values[5]).map(DayOfWeek::valueOf).toList(),
        orNull(values[6], MentorRoom::valueOf));
  }

  private static Stream<String> each(String list) {
    return list.isEmpty() ? Stream.empty() : Stream.of(list.split(",", -1));
  }

  private static <T> @Nullable T orNull(String text, Function<String, T> read) {
    return text.isEmpty() ? null : read.apply(text);
  }

  private static SkillId skill(String text) {
    return new SkillId(UUID.fromString(text));
  }
}
