package se.fadder.today;

import java.util.Collection;
import se.fadder.db.WriteTx;

/** A listener of rooms above, told of what reaches people in the unit of work that causes it. */
public interface NoticeListener {
  /** Hears of notices that reach somebody; at least one. */
  void reached(WriteTx tx, Collection<StepNotice> notices);
}
