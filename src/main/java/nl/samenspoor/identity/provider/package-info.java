/** Accounts that sign in with a provider of identities (OpenID Connect). */
@NullMarked
package nl.samenspoor.identity.provider;

import org.jspecify.annotations.NullMarked;
