package se.fadder.insight;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import se.fadder.insight.ReportSql.ReportUnit;

/** A monthly report that is written while it is read, unit by unit. */
interface ReportWriter extends Closeable {
  void unit(ReportUnit unit, List<Figure> figures) throws IOException;
}
