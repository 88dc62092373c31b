package nl.samenspoor.agreement.spi;

import java.util.List;
import nl.samenspoor.kernel.CooperationId;
import nl.samenspoor.kernel.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/** For which task fields a service agreement can be asked. Implemented by the process module. */
public interface ServiceFields {

    /**
     * A task field that two or more partners go on with.
     *
     * @param clients the partners that do
     */
    record Field(String id, String name, List<MunicipalityCode> clients) {

        public Field {
            clients = List.copyOf(clients);
        }
    }

    /**
     * What is possible now.
     *
     * @param obstacle why nothing is, or null
     * @param fields   by name; empty when there is an obstacle
     */
    record Possible(@Nullable Obstacle obstacle, List<Field> fields) {

        public Possible {
            fields = List.copyOf(fields);
        }
    }

    /** Why no agreement can be asked. */
    enum Obstacle {
        ENDED,
        ON_HOLD,
        /** The second gate was not passed, and no task field runs ahead. */
        BEFORE_GATE_2,
        /** No task field is gone on with. */
        NO_FIELD
    }

    Possible of(CooperationId cooperation);

    /** The same, nobody else changing the cooperation before this transaction ends. */
    Possible locked(CooperationId cooperation);
}
