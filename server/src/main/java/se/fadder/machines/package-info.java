/**
 * The room of keys for machines: what an administrator makes for another program, such as an HR
 * system, to do one sort of thing with until a last day.
 */
@NullMarked
package se.fadder.machines;

import org.jspecify.annotations.NullMarked;
