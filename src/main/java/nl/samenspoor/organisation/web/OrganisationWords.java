package nl.samenspoor.organisation.web;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.samenspoor.drafts.FieldWords;
import nl.samenspoor.kernel.EffectiveDate;
import nl.samenspoor.kernel.MunicipalityCode;
import nl.samenspoor.web.EffectiveDateText;
import nl.samenspoor.web.Texts;
import org.springframework.stereotype.Component;

/** What people call the fields of an organisation, and how they read what stands in them. */
@Component
class OrganisationWords {

    private static final Set<String> CHOICES = Set.of("kind", "rhythm", "state", "phase", "from", "until");
    private static final Map<String, String> NAMES =
            Map.of("tasks", "organisation.tasksOrAssignment", "chosen", "organisation.chosenModel");
    private static final Pattern CODE = Pattern.compile("GM\\d{4}");

    private final Texts texts;
    private final EffectiveDateText dates;

    OrganisationWords(Texts texts, EffectiveDateText dates) {
        this.texts = texts;
        this.dates = dates;
    }

    /** @param municipalities names by code */
    FieldWords of(Map<MunicipalityCode, String> municipalities) {
        return FieldWords.of(
                this::label, (field, text) -> shown(field, text, municipalities), field -> !CHOICES.contains(field));
    }

    private String label(String field) {
        int number = DirectorateForm.number(field);
        return number > 0
                ? texts.of("organisation.optionNumber", number)
                : texts.of(NAMES.getOrDefault(field, "organisation." + field));
    }

    private String shown(String field, String text, Map<MunicipalityCode, String> municipalities) {
        if (DirectorateForm.number(field) > 0) {
            int end = text.indexOf(':');
            return texts.of("organisation.model." + text.substring(0, end)) + text.substring(end);
        }
        return switch (field) {
            case "from", "until" -> dates.of(EffectiveDate.parse(text));
            case "kind", "rhythm", "state" -> texts.of("organisation." + field + "." + text);
            case "phase" -> texts.of("web.phase." + text);
            case "members" ->
                CODE.matcher(text)
                        .replaceAll(
                                code -> municipalities.getOrDefault(new MunicipalityCode(code.group()), code.group()));
            default -> text;
        };
    }
}
