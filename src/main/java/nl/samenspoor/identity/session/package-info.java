/** The sessions of accounts: which there are, how long they last, and ending them. */
@NullMarked
package nl.samenspoor.identity.session;

import org.jspecify.annotations.NullMarked;
