/**
 * Planned sessions at whose time somebody does not work any more: whoever may move them is offered
 * another day, and nothing is moved by itself.
 */
@NullMarked
package se.fadder.sessionhits;

import org.jspecify.annotations.NullMarked;
