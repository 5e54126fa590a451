@NullMarked
package se.fadder.scim;

import org.jspecify.annotations.NullMarked;
