package se.fadder.pairing;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.fadder.audit.ReadLog;
import se.fadder.db.Tx;
import se.fadder.kernel.Page;
import se.fadder.kernel.Page.After;
import se.fadder.kernel.PersonId;
import se.fadder.kernel.Slice;
import se.fadder.kernel.Viewer;

/**
 * The lists of mentors for newcomers, each with what it would cost, or the rule that stops it: as
 * things are now, by working the proposal out once more.
 */
public final class PairingChoiceLists {
  private final PairingLines lines;
  private final PairingSnapshots snapshots;
  private final ReadLog readLog;

  PairingChoiceLists(PairingLines lines, PairingSnapshots snapshots, ReadLog readLog) {
    this.lines = lines;
    this.snapshots = snapshots;
    this.readLog = readLog;
  }

  /** A page of the choices of a line. */
  public record ChoicesOf(PairingLineId line, Page page) {}

  /**
   * A choice in its list.
   *
   * @param place from 0
   * @param seesApart whether the viewer may know who is kept apart
   */
  public record Listed(PairingChoice choice, int place, boolean seesApart) {
    /** The place in the list, as a text that is ordered as it is. */
    After after() {
      return new After("%07d".formatted(place), choice.mentorId().value().toString());
    }

    private boolean isAfter(@Nullable After other) {
      return other == null || after().key().compareTo(other.key()) > 0;
    }
  }

  /** The choices of each of those lines, the best first; none of one that can not be changed. */
  public Map<ChoicesOf, Slice<Listed>> of(Tx tx, Viewer viewer, Set<ChoicesOf> wanted) {
    List<PairingLine> open =
        lines.find(tx, viewer, wanted.stream().map(ChoicesOf::line).collect(toSet())).stream()
            .filter(PairingLine::isOpen)
            .toList();
    Map<PairingLineId, List<Listed>> all = new HashMap<>();
    Set<PersonId> hr =
        lines
            .isHrOf(tx, viewer, open.stream().map(PairingLine::newHireId).collect(toSet()))
            .keySet();
    if (!open.isEmpty()) {
      Map<PairingProposalId, PairingSnapshot> snapshots =
          this.snapshots.read(tx, open.stream().map(PairingLine::proposalId).collect(toSet()));
      Map<PairingProposalId, PairingRound> shared = new HashMap<>();
      for (PairingLine line : open) {
        PairingSnapshot snapshot = Objects.requireNonNull(snapshots.get(line.proposalId()));
        PairingRound round =
            line.isFixed()
                ? snapshot.roundWith(line.newHireId())
                : shared.computeIfAbsent(line.proposalId(), id -> snapshot.round());
        all.put(line.id(), choices(round, line, hr.contains(line.newHireId())));
      }
    }
    Map<ChoicesOf, Slice<Listed>> pages = new HashMap<>();
    Set<PersonId> read = new HashSet<>();
    for (ChoicesOf of : wanted) {
      Slice<Listed> page = page(of.page(), all.getOrDefault(of.line(), List.of()));
      pages.put(of, page);
      page.items().forEach(listed -> read.add(listed.choice().mentorId()));
    }
    readLog.note(viewer, read, PairingReadKind.PAIRING);
    return pages;
  }

  private static List<Listed> choices(PairingRound round, PairingLine line, boolean seesApart) {
    List<PairingChoice> choices = new PairingChoices(round).of(line.newHireId());
    return IntStream.range(0, choices.size())
        .mapToObj(place -> new Listed(choices.get(place), place, seesApart))
        .toList();
  }

  private static Slice<Listed> page(Page page, List<Listed> all) {
    return Slice.of(
        page,
        all.stream().filter(listed -> listed.isAfter(page.after())).limit(page.limit()).toList());
  }
}
