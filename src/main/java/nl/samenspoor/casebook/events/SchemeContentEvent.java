package nl.samenspoor.casebook.events;

import java.util.EnumMap;
import java.util.Map;
import nl.samenspoor.agreement.CheckSchemeContent;
import nl.samenspoor.agreement.CheckingSchemeContent;
import nl.samenspoor.agreement.ItemCheck;
import nl.samenspoor.agreement.SchemeItem;
import nl.samenspoor.casebook.file.CaseEvent;
import nl.samenspoor.kernel.InvalidInput;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the scheme holds of what the law asks for was checked. */
@Component
class SchemeContentEvent implements EventKind {

    private final CheckingSchemeContent checking;

    SchemeContentEvent(CheckingSchemeContent checking) {
        this.checking = checking;
    }

    @Override
    public String name() {
        return "scheme_content";
    }

    @Override
    public void play(CaseContext context, CaseEvent event) {
        Map<SchemeItem, ItemCheck> items = new EnumMap<>(SchemeItem.class);
        JsonNode list = event.node().path("items");
        for (int i = 0; i < list.size(); i++) {
            JsonNode one = list.get(i);
            String at = "items[" + i + "].";
            SchemeItem item = SchemeItem.of(at + "item", one.get("item").asString());
            ItemCheck check = new ItemCheck(
                    ItemCheck.State.of(at + "state", one.get("state").asString()),
                    text(one, "article"),
                    text(one, "reason"));
            if (items.put(item, check) != null) {
                throw InvalidInput.of(at + "item", "agreement.content.twice");
            }
        }
        checking.check(
                context.actor(),
                new CheckSchemeContent(
                        context.id(),
                        items,
                        event.text("evaluationRule"),
                        event.text("exitTerm"),
                        event.on(),
                        context.particulars(event)));
    }

    private static @Nullable String text(JsonNode one, String field) {
        return one.has(field) ? one.get(field).asString() : null;
    }
}
