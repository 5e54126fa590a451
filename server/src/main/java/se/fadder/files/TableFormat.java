package se.fadder.files;

/**
 * The format of a file of rows.
 *
 * @param columns those that it may have
 * @param mostRows the most rows below the headings
 * @param skipsUnknown whether a column of another name is left out, and told of, rather than
 *     refused
 */
public record TableFormat<C extends Enum<C> & TableColumn>(
    Class<C> columns, int mostRows, boolean skipsUnknown) {}
