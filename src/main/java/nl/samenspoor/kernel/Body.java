package nl.samenspoor.kernel;

/** Who a task or decision belongs to, within one municipality (all but the project leader) or for the whole. */
public enum Body {
    /** Gemeenteraad; its clerk (griffier) records for it. */
    COUNCIL,
    /** College van burgemeester en wethouders. */
    COLLEGE,
    /** Ondernemingsraad: advises, does not decide. */
    WORKS_COUNCIL,
    /** Gemeentesecretaris and the official organisation. */
    SECRETARY,
    /** Leads the cooperation as a whole; belongs to no municipality. */
    PROJECT_LEADER;

    /** The role that acts for it. */
    public Role role() {
        return switch (this) {
            case COUNCIL -> Role.COUNCIL_CLERK;
            case COLLEGE -> Role.COLLEGE;
            case WORKS_COUNCIL -> Role.WORKS_COUNCIL;
            case SECRETARY -> Role.SECRETARY;
            case PROJECT_LEADER -> Role.PROJECT_LEADER;
        };
    }
}
