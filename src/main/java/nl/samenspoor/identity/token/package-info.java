/** Tokens with which other systems use the API in the name of an account. */
@NullMarked
package nl.samenspoor.identity.token;

import org.jspecify.annotations.NullMarked;
