/**
 * The published figures: how it goes in units, told so that nobody can be found in them. Once a
 * month each measure of the rooms below becomes a cell for every unit, as {@link
 * se.fadder.insight.cells} allows; what is made is frozen, and everything that shows a figure reads
 * nothing else.
 */
@NullMarked
package se.fadder.insight;

import org.jspecify.annotations.NullMarked;
