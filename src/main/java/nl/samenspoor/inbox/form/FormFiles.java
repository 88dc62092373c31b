package nl.samenspoor.inbox.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All forms, read once at the start. A file that cannot be used, a form without a user task or a user task without its
 * form stops the start.
 */
@Component
public class FormFiles {

    private static final String ENGINE = "http://camunda.org/schema/1.0/bpmn";

    private final Map<String, Form> byId = new TreeMap<>();
    private final Map<String, String> sources = new TreeMap<>();
    private final Map<String, String> digests = new TreeMap<>();

    /** Reads {@code forms/*.form} and the models in {@code bpmn/} from the class path. */
    public FormFiles() throws IOException {
        this(resources("forms/*.form"), resources("bpmn/*.bpmn"));
    }

    FormFiles(List<Resource> files, List<Resource> models) throws IOException {
        for (Resource file : files) {
            add(String.valueOf(file.getFilename()), file.getContentAsString(StandardCharsets.UTF_8));
        }
        compare(asked(models));
    }

    /** @throws IllegalStateException for an id no form has; tasks only name forms that were there at the start */
    public Form form(String id) {
        Form form = byId.get(id);
        if (form == null) {
            throw new IllegalStateException("There is no form '" + id + "'");
        }
        return form;
    }

    /** The present form with this id, if there is one. */
    public Optional<Form> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The file as it is, for those who render it themselves. */
    public String source(String id) {
        return sources.getOrDefault(form(id).id(), "");
    }

    /** What tells this version of the form from others: SHA-256 of its file, in hexadecimal. */
    public String digest(String id) {
        return digests.getOrDefault(form(id).id(), "");
    }

    public Collection<Form> all() {
        return byId.values();
    }

    /**
     * A form as it was once kept.
     *
     * @throws UnusableForm when it holds what is no longer understood
     */
    public static Form read(String name, String source) {
        return new FormReader(name).read(source);
    }

    private void add(String file, String text) {
        Form form = new FormReader(file).read(text);
        if (!file.equals(fileName(form.id()))) {
            throw new UnusableForm(file, "its id is '" + form.id() + "', so it must be called " + fileName(form.id()));
        }
        byId.put(form.id(), form);
        sources.put(form.id(), text);
        digests.put(form.id(), sha256(text));
    }

    private void compare(Set<String> asked) {
        byId.keySet().stream().filter(id -> !asked.contains(id)).findFirst().ifPresent(id -> {
            throw new UnusableForm(fileName(id), "no user task has the form '" + id + "'");
        });
        asked.stream().filter(id -> !byId.containsKey(id)).findFirst().ifPresent(id -> {
            throw new UnusableForm(fileName(id), "a user task has the form '" + id + "', but there is no such file");
        });
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String fileName(String id) {
        return id.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".form";
    }

    private static List<Resource> resources(String pattern) throws IOException {
        return List.of(new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern));
    }

    private static Set<String> asked(List<Resource> models) throws IOException {
        Set<String> asked = new HashSet<>();
        for (Resource model : models) {
            asked.addAll(asked(model));
        }
        return asked;
    }

    private static List<String> asked(Resource model) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        List<String> asked = new ArrayList<>();
        try (InputStream stream = model.getInputStream()) {
            XMLStreamReader reader = factory.createXMLStreamReader(stream);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT && "userTask".equals(reader.getLocalName())) {
                    asked.add(String.valueOf(reader.getAttributeValue(ENGINE, "formRef")));
                }
            }
            return asked;
        } catch (XMLStreamException wrong) {
            throw new IllegalStateException("Model " + model.getFilename() + " cannot be read", wrong);
        }
    }
}
