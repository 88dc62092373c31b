package nl.samenspoor.inbox;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.samenspoor.inbox.form.Form;
import nl.samenspoor.inbox.form.FormFiles;
import nl.samenspoor.inbox.form.UnusableForm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps every version of a form that was ever in use here, before anybody can fill it in: an answer given years ago is
 * read back under the question that was asked then. A version is known by its digest and never changes.
 */
@Component
class FormVersions implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(FormVersions.class);

    private record Kept(String digest, String form, String source) {}

    private final FormFiles files;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Form> known = new ConcurrentHashMap<>();

    FormVersions(FormFiles files, JdbcClient jdbc, Clock clock) {
        this.files = files;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Set<String> kept = new HashSet<>(
                jdbc.sql("select digest from form_version").query(String.class).list());
        for (Form form : files.all()) {
            known.put(present(form.id()), form);
            if (!kept.contains(present(form.id()))) {
                keep(form);
            }
        }
    }

    /** The version people answer now. */
    String present(String formId) {
        return files.digest(formId);
    }

    /**
     * The forms of these versions, in at most one statement. A version that is not kept, or that today's reader no longer
     * understands, is left out.
     */
    Map<String, Form> forms(Collection<String> digests) {
        List<String> wanted = digests.stream()
                .distinct()
                .filter(digest -> !known.containsKey(digest))
                .toList();
        if (!wanted.isEmpty()) {
            jdbc.sql("select digest, form, source from form_version where digest in (:digests)")
                    .param("digests", wanted)
                    .query(Kept.class)
                    .list()
                    .forEach(this::learn);
        }
        Map<String, Form> forms = new HashMap<>();
        digests.forEach(digest -> {
            Form form = known.get(digest);
            if (form != null) {
                forms.put(digest, form);
            }
        });
        return forms;
    }

    private void learn(Kept kept) {
        try {
            known.put(kept.digest(), FormFiles.read(kept.form() + " (kept)", kept.source()));
        } catch (UnusableForm outdated) {
            LOG.warn("Answers on an old version of {} are shown under its present labels", kept.form(), outdated);
        }
    }

    private void keep(Form form) {
        try {
            jdbc.sql("insert into form_version (digest, form, source, kept_at) values (?, ?, ?, ?)")
                    .params(
                            present(form.id()),
                            form.id(),
                            files.source(form.id()),
                            OffsetDateTime.now(clock).withOffsetSameInstant(ZoneOffset.UTC))
                    .update();
        } catch (DuplicateKeyException keptByAnotherNode) {
            LOG.debug("Form {} was kept by another node", form.id(), keptByAnotherNode);
        }
    }
}
