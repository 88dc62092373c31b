package nl.samenspoor.kernel;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Tells modules that let people name an account whether there is one. Implemented by the module that knows accounts. */
public interface KnownAccounts {

    /** Those of these accounts that can sign in now, each with the roles it holds without a municipality. */
    Map<String, Set<Role>> usable(Collection<String> accounts);
}
