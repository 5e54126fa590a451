/** Tests of the command line. */
@NullMarked
package se.fadder.commands;

import org.jspecify.annotations.NullMarked;
