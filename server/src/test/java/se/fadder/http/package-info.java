@NullMarked
package se.fadder.http;

import org.jspecify.annotations.NullMarked;
