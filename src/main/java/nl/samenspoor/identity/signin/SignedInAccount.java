package nl.samenspoor.identity.signin;

import java.io.Serializable;
import java.security.Principal;

/**
 * What a session remembers: the name and which version of the account signed in. Everything else is read from the
 * tables with each request.
 */
record SignedInAccount(String getName, int version) implements Principal, Serializable {}
