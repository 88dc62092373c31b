/** Keeps one network address or one account from taking the whole installation. */
@NullMarked
package nl.samenspoor.identity.rate;

import org.jspecify.annotations.NullMarked;
