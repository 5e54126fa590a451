package se.fadder.fcm.local;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** The traffic that has come in and gone out, counted. */
public final class Traffic {
  private long requests;
  private int underWay;
  private int mostAtOnce;
  private final Map<Integer, Long> statuses = new TreeMap<>();
  private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);

  synchronized void begin() {
    requests++;
    underWay++;
    mostAtOnce = Math.max(mostAtOnce, underWay);
  }

  synchronized void end() {
    underWay--;
  }

  synchronized void answered(int status) {
    statuses.merge(status, 1L, Long::sum);
  }

  synchronized void failed(Fault fault) {
    faults.merge(fault, 1L, Long::sum);
  }

  /** How many messages have come, whatever came of them. */
  public synchronized long requests() {
    return requests;
  }

  /** How many messages were under way at one time, at most. */
  public synchronized int mostAtOnce() {
    return mostAtOnce;
  }

  /** How many were answered with each status. */
  public synchronized Map<Integer, Long> statuses() {
    return new TreeMap<>(statuses);
  }

  /** How many failed because it was told so. */
  public synchronized Map<Fault, Long> faults() {
    return new EnumMap<>(faults);
  }

  synchronized void forget() {
    requests = 0;
    mostAtOnce = underWay;
    statuses.clear();
    faults.clear();
  }

  @Override
  public synchronized String toString() {
    return requests + " requests, statuses " + statuses + ", faults " + faults;
  }
}
