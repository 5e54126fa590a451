/** Generated requests in great number against the whole server: what nobody thought of. */
@NullMarked
package se.fadder.storm;

import org.jspecify.annotations.NullMarked;
