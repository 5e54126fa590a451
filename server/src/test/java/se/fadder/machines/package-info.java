/** Tests of the room of keys for machines. */
@NullMarked
package se.fadder.machines;

import org.jspecify.annotations.NullMarked;
