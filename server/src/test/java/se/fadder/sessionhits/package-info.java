@NullMarked
package se.fadder.sessionhits;

import org.jspecify.annotations.NullMarked;
