package nl.samenspoor.kernel;

/** What an account may be. The first four are held for one municipality, the others without one. */
public enum Role {
    SECRETARY,
    COLLEGE,
    COUNCIL_CLERK,
    WORKS_COUNCIL,
    /** Steers the cooperations assigned to him. */
    PROJECT_LEADER,
    /**
     * Leads the joint organisation of the cooperations assigned to it: reads them, and proposes which windfall or setback is one
     * partner's (Speulman 2012, §6.6.3.1).
     */
    DIRECTORATE,
    /** Reads the cooperations assigned to him. */
    READER,
    /** Reads the records of all cooperations to check them; decides nothing. */
    AUDITOR,
    /** Administers accounts; sees no cooperation and decides nothing. */
    ADMINISTRATOR;

    /** Whether the role is held for one municipality. */
    public boolean ofMunicipality() {
        return ordinal() <= WORKS_COUNCIL.ordinal();
    }
}
