/** How accounts get in: sessions for browsers, HTTP Basic for other systems, and what the answers' headers allow. */
@NullMarked
package nl.samenspoor.identity.signin;

import org.jspecify.annotations.NullMarked;
