/** Tests of the room of what is stored of people. */
@NullMarked
package se.fadder.dataprotection;

import org.jspecify.annotations.NullMarked;
