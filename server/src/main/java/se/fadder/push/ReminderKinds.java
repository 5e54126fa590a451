package se.fadder.push;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The kinds of reminders that the rooms of this server write. */
public final class ReminderKinds {
  private final Map<String, ReminderKind> kinds = new TreeMap<>();

  /** Makes a kind known. Called before the start. */
  public void add(ReminderKind kind) {
    if (kinds.putIfAbsent(kind.name(), kind) != null) {
      throw new IllegalStateException("two kinds of reminders are called " + kind.name());
    }
  }

  Collection<String> names() {
    return kinds.keySet();
  }

  Collection<ReminderKind> all() {
    return kinds.values();
  }

  /** The kind of that name. */
  ReminderKind of(String name) {
    ReminderKind kind = kinds.get(name);
    if (kind == null) {
      throw new IllegalStateException("no room writes reminders of the kind " + name);
    }
    return kind;
  }
}
