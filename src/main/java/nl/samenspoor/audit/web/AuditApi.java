package nl.samenspoor.audit.web;

import java.time.Instant;
import java.util.Locale;
import nl.samenspoor.audit.AuditEntry;
import nl.samenspoor.audit.AuditFilter;
import nl.samenspoor.audit.ReadingTrail;
import nl.samenspoor.audit.TrailVerification;
import nl.samenspoor.audit.VerifyingTrail;
import nl.samenspoor.kernel.Actor;
import nl.samenspoor.web.PageJson;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail for other systems, such as one that watches over several installations. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditApi {

    /** An entry; {@code none} where there is no detail or origin. */
    record EntryJson(
            long sequence,
            Instant recordedAt,
            String account,
            String action,
            String object,
            String result,
            String detail,
            String origin,
            String previousHash,
            String hash) {

        static EntryJson of(AuditEntry entry) {
            return new EntryJson(
                    entry.sequence(),
                    entry.at(),
                    entry.account(),
                    entry.action(),
                    entry.object(),
                    entry.result(),
                    entry.detail() == null ? NONE : entry.detail(),
                    entry.origin() == null ? NONE : entry.origin(),
                    entry.previousHash(),
                    entry.hash());
        }
    }

    /** What a verification found; {@code firstBroken} is null when no entry is. */
    record VerificationJson(
            boolean valid, long entries, long removed, @Nullable Long firstBroken, long anchored, String finding) {}

    private static final String NONE = "none";

    private final ReadingTrail reading;
    private final VerifyingTrail verifying;

    AuditApi(ReadingTrail reading, VerifyingTrail verifying) {
        this.reading = reading;
        this.verifying = verifying;
    }

    @GetMapping
    PageJson<EntryJson> list(
            Actor actor,
            @RequestParam(defaultValue = "") String account,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        PageJson.check(page, size);
        ReadingTrail.Page found = reading.page(actor, AuditFilter.read(account, action, result), page, size);
        return new PageJson<>(found.entries().stream().map(EntryJson::of).toList(), page, size, found.total());
    }

    @PostMapping("/verifications")
    VerificationJson verify(Actor actor) {
        TrailVerification found = verifying.verify(actor);
        return new VerificationJson(
                found.valid(),
                found.entries(),
                found.removed(),
                found.firstBroken(),
                found.anchored(),
                found.finding().name().toLowerCase(Locale.ROOT));
    }
}
