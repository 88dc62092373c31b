/** Pages to sign in, to set up the first administrator, and to administer accounts. */
@NullMarked
package nl.samenspoor.identity.web;

import org.jspecify.annotations.NullMarked;
