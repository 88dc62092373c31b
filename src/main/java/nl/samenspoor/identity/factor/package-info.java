/** The second factor: codes of an authenticator app (RFC 6238), and recovery codes for when it is lost. */
@NullMarked
package nl.samenspoor.identity.factor;

import org.jspecify.annotations.NullMarked;
