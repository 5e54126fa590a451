/**
 * The command line of the program: what it understands, what each command is called and takes, and
 * how the program ends. What a command does is done by rooms; {@code App} names the commands.
 */
@NullMarked
package se.fadder.commands;

import org.jspecify.annotations.NullMarked;
