package se.fadder.files;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook of one sheet. Texts are written as texts, which no spreadsheet runs, each in its place
 * and not in a table of all of them; rows leave a few hundred at a time.
 */
public final class XlsxTable implements TableWriter {
  private static final int FLUSHED_AT_ONCE = 500;

  private final Workbook workbook;
  private final Worksheet sheet;
  private int row;

  private XlsxTable(Workbook workbook, Worksheet sheet) {
    this.workbook = workbook;
    this.sheet = sheet;
  }

  /** Begins a workbook with a sheet of that name. */
  @SuppressWarnings("MustBeClosedChecker") // it is closed with the table
  public static XlsxTable on(OutputStream out, String name) {
    Workbook workbook = new Workbook(out, "Fadder", "1.0");
    return new XlsxTable(workbook, workbook.newWorksheet(name));
  }

  @Override
  public void head(List<String> names) throws IOException {
    sheet.freezePane(0, 1);
    for (int column = 0; column < names.size(); column++) {
      sheet.style(row, column).bold().set();
    }
    row(names);
  }

  @Override
  public void row(List<?> cells) throws IOException {
    for (int column = 0; column < cells.size(); column++) {
      switch (cells.get(column)) {
        case Number number -> sheet.value(row, column, number);
        case String text when text.isEmpty() -> {}
        case Object text -> sheet.inlineString(row, column, text.toString());
      }
    }
    if (++row % FLUSHED_AT_ONCE == 0) {
      sheet.flush();
    }
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
