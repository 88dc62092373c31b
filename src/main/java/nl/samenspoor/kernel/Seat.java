package nl.samenspoor.kernel;

/** A role held for one municipality. */
public record Seat(MunicipalityCode municipality, Role role) {

    public Seat {
        if (!role.ofMunicipality()) {
            throw new IllegalArgumentException(role + " is not held for a municipality");
        }
    }
}
