package nl.samenspoor.casebook.events;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.InvalidInput;
import nl.samenspoor.kernel.MunicipalityCode;

/** Whose service agreements an event is about. */
final class ServiceClients {

    private ServiceClients() {}

    /** @throws InvalidInput on {@code client} when it names none: without a client there is no agreement */
    static List<MunicipalityCode> of(CaseEvent event) {
        List<MunicipalityCode> clients = new ArrayList<>(event.municipalities("clients"));
        MunicipalityCode client = event.municipality("client");
        if (client != null && !clients.contains(client)) {
            clients.add(client);
        }
        if (clients.isEmpty()) {
            throw InvalidInput.of("client", "kernel.required");
        }
        return clients;
    }
}
