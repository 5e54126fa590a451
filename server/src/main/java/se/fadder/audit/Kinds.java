package se.fadder.audit;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The kinds that the rooms of a server have declared, by name. All are there before the first is
 * asked for: what a room adds later is refused, as is a name that another kind has.
 */
public final class Kinds<K extends Kind> {
  private final Function<String, K> undeclared;
  private volatile Map<String, K> byName = Map.of();
  private volatile boolean complete;

  private Kinds(Function<String, K> undeclared) {
    this.undeclared = undeclared;
  }

  /** A stored kind of change that no room declares, any more or yet. */
  private record UndeclaredChange(String name) implements ChangeKind {
    @Override
    public boolean isOwn() {
      return true;
    }
  }

  /** A stored kind of read that no room declares, any more or yet. */
  private record UndeclaredRead(String name) implements ReadKind {}

  /** Kinds of changes, none so far. */
  public static Kinds<ChangeKind> ofChanges() {
    return new Kinds<>(UndeclaredChange::new);
  }

  /** Kinds of reads, none so far. */
  public static Kinds<ReadKind> ofReads() {
    return new Kinds<>(UndeclaredRead::new);
  }

  /**
   * Adds the kinds of a room. To be called while the rooms are made.
   *
   * @throws IllegalStateException when another kind has the name of one; both are named, and none
   *     is added
   */
  @SafeVarargs
  public final synchronized Kinds<K> add(K... kinds) {
    Map<String, K> more = new LinkedHashMap<>(byName);
    for (K kind : kinds) {
      if (complete) {
        throw new IllegalStateException(described(kind) + " is declared too late");
      }
      K other = more.putIfAbsent(kind.name(), kind);
      if (other != null) {
        throw new IllegalStateException(
            described(kind) + " and " + described(other) + " have one name");
      }
    }
    byName = Collections.unmodifiableMap(more);
    return this;
  }

  /** The kinds of all rooms, in the order in which they were added. */
  public Collection<K> all() {
    return complete().values();
  }

  /** Whether a room has declared the kind. */
  public boolean isDeclared(K kind) {
    return kind.equals(complete().get(kind.name()));
  }

  /**
   * The kind that is stored by that name: what was once noted can be read even when the room that
   * declared its kind does so no more.
   */
  K of(String name) {
    K kind = complete().get(name);
    return kind == null ? undeclared.apply(name) : kind;
  }

  /** Checks that a room has declared the kind, before an entry of it is written. */
  void check(K kind) {
    if (!isDeclared(kind)) {
      throw new IllegalStateException("no room has handed over " + described(kind));
    }
  }

  private Map<String, K> complete() {
    if (!complete) {
      complete = true;
    }
    return byName;
  }

  private static String described(Kind kind) {
    return kind.getClass().getName() + "." + kind.name();
  }
}
