@NullMarked
package se.fadder.signin;

import org.jspecify.annotations.NullMarked;
