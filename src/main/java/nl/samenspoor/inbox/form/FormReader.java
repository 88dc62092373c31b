package nl.samenspoor.inbox.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import nl.samenspoor.inbox.spi.FormOption;
import nl.samenspoor.kernel.PlainText;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads one form file (Camunda Forms, schema version 16) and refuses what it does not understand. */
final class FormReader {

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final int SCHEMA_VERSION = 16;
    private static final Set<String> UNSUPPORTED = Set.of("conditional", "valuesExpression", "disabled", "readonly");

    private final String file;

    FormReader(String file) {
        this.file = file;
    }

    /** @throws UnusableForm naming the file and what is wrong */
    Form read(String text) {
        try {
            return form(JSON.readTree(text));
        } catch (JacksonException wrong) {
            throw new UnusableForm(file, "it is not valid JSON (" + wrong.getOriginalMessage() + ")", wrong);
        }
    }

    private Form form(JsonNode root) {
        if (!"default".equals(root.path("type").asString(""))
                || root.path("schemaVersion").asInt(0) != SCHEMA_VERSION) {
            throw new UnusableForm(file, "it must have type 'default' and schemaVersion " + SCHEMA_VERSION);
        }
        String id = root.path("id").asString("");
        if (!id.matches("[a-z][A-Za-z0-9]*")) {
            throw new UnusableForm(file, "its id '" + id + "' is not a name in camel case");
        }
        Form form = new Form(id, fields(root.path("components"), new HashSet<>()));
        if (form.questions().isEmpty()) {
            throw new UnusableForm(file, "it has no fields");
        }
        return form;
    }

    private List<Field> fields(JsonNode components, Set<String> keys) {
        List<Field> fields = new ArrayList<>();
        components.forEach(component -> fields.add(field(component, keys)));
        return fields;
    }

    private Field field(JsonNode component, Set<String> keys) {
        FieldKind kind = kind(component);
        String key = key(component, kind);
        if (!keys.add(key)) {
            throw new UnusableForm(file, "the key '" + key + "' is there twice");
        }
        UNSUPPORTED.stream().filter(component::has).findFirst().ifPresent(part -> {
            throw new UnusableForm(file, "'" + part + "' of the component '" + key + "' is not supported");
        });
        Set<String> inner = kind == FieldKind.ROWS ? new HashSet<>() : keys;
        return new Field(
                kind,
                key,
                label(component, kind),
                text(component, "description"),
                options(component, kind, key),
                component.has("valuesKey"),
                rules(component, key, kind),
                fields(component.path("components"), inner));
    }

    private FieldKind kind(JsonNode component) {
        String type = component.path("type").asString("");
        FieldKind kind = FieldKind.of(type)
                .orElseThrow(() -> new UnusableForm(file, "the component type '" + type + "' is not supported"));
        if (kind == FieldKind.DAY && !"date".equals(component.path("subtype").asString(""))) {
            throw new UnusableForm(file, "the component type 'datetime' is supported for dates only");
        }
        return kind;
    }

    private String key(JsonNode component, FieldKind kind) {
        String key = text(component, kind == FieldKind.ROWS ? "path" : kind.asks() ? "key" : "id");
        if (key == null || !key.matches("[A-Za-z][A-Za-z0-9_]{0,59}")) {
            throw new UnusableForm(
                    file, "a component of type '" + component.path("type").asString() + "' has no usable key");
        }
        return key;
    }

    private static String label(JsonNode component, FieldKind kind) {
        String label = text(component, kind == FieldKind.TEXT ? "text" : kind == FieldKind.DAY ? "dateLabel" : "label");
        return label == null ? "" : label;
    }

    private List<FormOption> options(JsonNode component, FieldKind kind, String key) {
        List<FormOption> options = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode option : component.path("values")) {
            String value = option.path("value").asString("");
            if (value.isEmpty() || !seen.add(value)) {
                throw new UnusableForm(file, "the field '" + key + "' has an empty choice or the same one twice");
            }
            options.add(new FormOption(value, option.path("label").asString(value)));
        }
        if (kind.offersChoices() && options.isEmpty() && !component.has("valuesKey")) {
            throw new UnusableForm(file, "the field '" + key + "' has no choices");
        }
        return options;
    }

    private Rules rules(JsonNode component, String key, FieldKind kind) {
        JsonNode validate = component.path("validate");
        int most = kind == FieldKind.LINES ? PlainText.LONG : PlainText.SHORT;
        return new Rules(
                validate.path("required").asBoolean(false),
                validate.path("minLength").asInt(0),
                Math.min(PlainText.LONG, validate.path("maxLength").asInt(most)),
                number(validate, "min"),
                number(validate, "max"),
                component.path("decimalDigits").asInt(0),
                pattern(validate, key),
                "effective-date"
                        .equals(component.path("properties").path("format").asString("")),
                Integer.parseInt(component.path("properties").path("minRows").asString("0")),
                "sometimes".equals(component.path("properties").path("required").asString("")));
    }

    private @Nullable Pattern pattern(JsonNode validate, String key) {
        String pattern = text(validate, "pattern");
        try {
            return pattern == null ? null : Pattern.compile(pattern);
        } catch (PatternSyntaxException wrong) {
            throw new UnusableForm(file, "the pattern of '" + key + "' is not a regular expression", wrong);
        }
    }

    private static @Nullable BigDecimal number(JsonNode node, String part) {
        return node.path(part).isNumber() ? node.path(part).decimalValue() : null;
    }

    private static @Nullable String text(JsonNode node, String part) {
        return node.path(part).isString() ? node.path(part).asString() : null;
    }
}
