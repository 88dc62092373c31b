package nl.samenspoor.municipality;

import java.time.Clock;
import java.util.List;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.kernel.MunicipalityCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of municipalities for tests of other modules that run on a database without the application. */
public final class TestMunicipalities {

    private TestMunicipalities() {}

    /** @param municipalities each a code, a space and a name */
    public static Municipalities in(JdbcClient jdbc, List<String> municipalities) {
        MunicipalityRegister register = new MunicipalityRegister(jdbc);
        CouncilTerms terms = new CouncilTerms(jdbc);
        RegisteringMunicipalities registering = new RegisteringMunicipalities(
                register, terms, new VersionRegister(jdbc, Clock.systemUTC()), new MunicipalityTrail(event -> {}));
        for (String one : municipalities) {
            String[] parts = one.split(" ", 2);
            registering.register(
                    Actor.system("test"),
                    new RegisterMunicipality(
                            new Municipality(new MunicipalityCode(parts[0]), parts[1], null, null, null, null),
                            List.of(),
                            List.of()));
        }
        return new Municipalities(jdbc, register, terms, Clock.systemUTC());
    }
}
