/**
 * Court Axis, the adapter between a court's document management system and the national document axis.
 *
 * <p>This package holds the program's entry only; each package below says what lives there and what it may use.
 */
@NullMarked
package vn.courtaxis;

import org.jspecify.annotations.NullMarked;
