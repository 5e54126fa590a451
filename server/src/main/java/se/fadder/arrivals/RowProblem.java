package se.fadder.arrivals;

import se.fadder.kernel.Problem;

/**
 * A problem that keeps a row of a file, or the file as a whole, from being imported.
 *
 * @param row the line of the file that the row begins on, counted from 1; 0 for the file as a whole
 * @param column as the file calls it; empty for the row as a whole
 * @param code a {@link FileProblem} or a user error, by name
 * @param message English; clients show their own text by code
 */
public record RowProblem(long row, String column, String code, String message) {
  static RowProblem in(long row, String column, FileProblem fault) {
    return new RowProblem(row, column, fault.name(), fault.message());
  }

  static RowProblem in(long row, String column, Problem problem) {
    return new RowProblem(row, column, problem.code(), problem.message());
  }
}
