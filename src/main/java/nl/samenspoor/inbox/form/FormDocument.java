package nl.samenspoor.inbox.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.samenspoor.inbox.spi.FormOption;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form for those who render it themselves: the Camunda Form as in its file, with the reader's language, the choices of
 * this task, the current values as default values, and all of them together as {@code data}.
 */
@Component
public class FormDocument {

    private final FormFiles files;
    private final FormTexts texts;

    public FormDocument(FormFiles files, FormTexts texts) {
        this.files = files;
        this.texts = texts;
    }

    /** @param form the form with the choices of the task; what it does not ask is left out */
    public ObjectNode of(Form form, Map<String, ?> values, Locale locale) {
        ObjectNode root = (ObjectNode) FormReader.JSON.readTree(files.source(form.id()));
        root.set("components", components(form, "", root.path("components"), form.fields(), values, locale));
        root.set("data", FormReader.JSON.valueToTree(values));
        return root;
    }

    private ArrayNode components(
            Form form, String path, JsonNode given, List<Field> fields, Map<String, ?> values, Locale locale) {
        ArrayNode components = FormReader.JSON.createArrayNode();
        for (Field field : fields) {
            find(given, field).ifPresent(component -> {
                say(form, path, component, field, locale);
                offer(form, path, component, field, locale);
                fill(component, field, values);
                if (!field.children().isEmpty()) {
                    boolean row = field.kind() == FieldKind.ROWS;
                    component.set(
                            "components",
                            components(
                                    form,
                                    row ? path + field.key() + "." : path,
                                    component.path("components"),
                                    field.children(),
                                    row ? Map.of() : values,
                                    locale));
                }
                components.add(component);
            });
        }
        return components;
    }

    private static Optional<ObjectNode> find(JsonNode given, Field field) {
        String name = field.kind() == FieldKind.ROWS ? "path" : field.kind().asks() ? "key" : "id";
        for (JsonNode component : given) {
            if (component.path(name).asString("").equals(field.key()) && component instanceof ObjectNode object) {
                return Optional.of(object);
            }
        }
        return Optional.empty();
    }

    private void say(Form form, String path, ObjectNode component, Field field, Locale locale) {
        String part = field.kind() == FieldKind.TEXT ? "text" : field.kind() == FieldKind.DAY ? "dateLabel" : "label";
        if (component.has(part)) {
            component.put(part, texts.label(form, path + field.key(), field, locale));
        }
        if (component.has("description")) {
            component.put("description", texts.description(form, path + field.key(), field, locale));
        }
    }

    private void offer(Form form, String path, ObjectNode component, Field field, Locale locale) {
        if (!field.kind().offersChoices()) {
            return;
        }
        component.remove("valuesKey");
        ArrayNode choices = FormReader.JSON.createArrayNode();
        for (FormOption option : field.options()) {
            choices.addObject()
                    .put("label", texts.option(form, path + field.key(), option, locale))
                    .put("value", option.value());
        }
        component.set("values", choices);
    }

    private static void fill(ObjectNode component, Field field, Map<String, ?> values) {
        @Nullable Object value = values.get(field.key());
        if (value instanceof List<?> rows && field.kind() == FieldKind.ROWS) {
            component.put("defaultRepetitions", Math.max(1, rows.size()));
        } else if (value != null && field.kind().asks()) {
            component.set("defaultValue", FormReader.JSON.valueToTree(value));
        }
    }
}
