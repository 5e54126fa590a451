/**
 * The room of an organisation's beginning: the one-time link by which the first administrator sets
 * it up, what is still missing after that, and the templates and routines to begin with.
 */
@NullMarked
package se.fadder.setup;

import org.jspecify.annotations.NullMarked;
