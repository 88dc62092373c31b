// Pages work without this script; it only makes them quicker and helps the keyboard.
import "htmx.org";
import { fetchFile } from "./files.js";
import { takeAlong } from "./typed.js";

/** What went wrong comes first: the summary of a refused form takes the focus. */
function focusSummary(root) {
    const summary = root.querySelector("[data-takes-focus]");
    if (summary) summary.focus();
}

/** A form that is on its way cannot be sent a second time; the button says that it is busy. */
function markBusy(event) {
    const form = event.target;
    if (form.method !== "post" || event.defaultPrevented) return;
    if (form.dataset.sent) {
        event.preventDefault();
        return;
    }
    form.dataset.sent = "true";
    const button = event.submitter;
    if (button) button.setAttribute("aria-busy", "true");
}

/** Back from the browser's memory: the form may be sent again. */
function freeForms() {
    for (const form of document.querySelectorAll("form[data-sent]")) {
        delete form.dataset.sent;
        for (const button of form.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
        for (const sending of form.querySelectorAll("[data-sending]")) sending.replaceChildren();
    }
}

/** Printing is offered only where a script can do it. */
function offerPrinting(root) {
    for (const button of root.querySelectorAll("button[data-print]")) {
        button.hidden = false;
        button.addEventListener("click", () => window.print());
    }
}

/** What is folded away but belongs on paper is unfolded while it is printed. */
function unfold() {
    for (const folded of document.querySelectorAll("details.printed:not([open])")) {
        folded.open = true;
        folded.dataset.unfolded = "";
    }
}

function foldAgain() {
    for (const unfolded of document.querySelectorAll("details[data-unfolded]")) {
        unfolded.open = false;
        delete unfolded.dataset.unfolded;
    }
}

/** A link in the summary brings the focus into the field it is about. */
function followFieldLink(event) {
    const link = event.target.closest("a[data-field]");
    const field = link && document.getElementById(link.hash.slice(1));
    if (field) {
        event.preventDefault();
        field.focus();
    }
}

/** Changes which texts a field is read out with. */
function describe(field, change) {
    const ids = change((field.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
    if (ids.length > 0) field.setAttribute("aria-describedby", ids.join(" "));
    else field.removeAttribute("aria-describedby");
}

/** A mistake found while somebody types is also named at its field, and taken away when it is mended. */
function markFields(outlook) {
    const form = outlook.closest("form");
    for (const message of form.querySelectorAll("[data-live]")) {
        const field = document.getElementById(message.dataset.live);
        field.removeAttribute("aria-invalid");
        describe(field, (ids) => ids.filter((id) => id !== message.id));
        message.closest(".utrecht-form-field")?.classList.remove("utrecht-form-field--invalid");
        message.remove();
    }
    for (const link of outlook.querySelectorAll("a[data-field]")) {
        const field = document.getElementById(link.hash.slice(1));
        if (!field || field.hasAttribute("aria-invalid")) continue;
        const message = document.createElement("div");
        message.className = "utrecht-form-field-error-message";
        message.id = `${field.id}-live`;
        message.dataset.live = field.id;
        message.append(link.nextElementSibling.content.cloneNode(true));
        field.setAttribute("aria-invalid", "true");
        describe(field, (ids) => [...ids, message.id]);
        field.closest(".utrecht-form-field")?.classList.add("utrecht-form-field--invalid");
        if (field.matches("input, select, textarea")) field.before(message);
        else field.prepend(message);
    }
}

/** Names a mistake at its field, or takes that away again when there is no message. */
function sayAtField(field, message) {
    const id = `${field.id}-before`;
    document.getElementById(id)?.remove();
    field.removeAttribute("aria-invalid");
    describe(field, (ids) => ids.filter((one) => one !== id));
    field.closest(".utrecht-form-field")?.classList.toggle("utrecht-form-field--invalid", message !== null);
    if (message === null) return;
    const text = document.createElement("div");
    text.className = "utrecht-form-field-error-message";
    text.id = id;
    text.setAttribute("role", "alert");
    text.textContent = message;
    field.before(text);
    field.setAttribute("aria-invalid", "true");
    describe(field, (ids) => [...ids, id]);
}

const tooLarge = (field) => [...field.files].some((file) => file.size > Number(field.dataset.largest));

/** A file that is too large is named when it is chosen; what a server said of an earlier one no longer holds. */
function checkFile(event) {
    const field = event.target;
    if (!field.matches("input[data-largest]")) return;
    document.getElementById(`${field.id}-error`)?.remove();
    describe(field, (ids) => ids.filter((one) => one !== `${field.id}-error`));
    sayAtField(field, tooLarge(field) ? field.dataset.tooLarge : null);
}

/** A file that would be refused is not sent; one that is on its way says so, as it may take a while. */
function sendFile(event) {
    const field = event.target.querySelector("input[data-largest]");
    if (!field || field.files.length === 0) return;
    if (tooLarge(field)) {
        event.preventDefault();
        sayAtField(field, field.dataset.tooLarge);
        field.focus();
        return;
    }
    const sending = event.target.querySelector("[data-sending]");
    if (!sending || event.target.dataset.sent) return;
    sending.textContent = sending.dataset.sending;
    sending.append(document.createElement("progress"));
    sending.lastChild.setAttribute("aria-label", sending.dataset.sending);
}

/** Follows long work: asks how far it is, says so, and loads the page again when there is something else to show. */
function followWork(root) {
    const work = root.querySelector("[data-follows]");
    if (!work) return;
    const say = (place, text) => {
        // What did not change is not read out again.
        if (place.textContent !== text) place.textContent = text;
    };
    const look = async () => {
        try {
            const answer = await fetch(work.dataset.follows, { headers: { Accept: "application/json" } });
            if (!answer.ok || answer.redirected) return location.reload();
            const now = await answer.json();
            if (now.ended) return location.reload();
            say(work.querySelector("[data-now]"), now.text);
            say(work.querySelector("[data-count]"), now.count);
            const bar = work.querySelector("progress");
            if (now.all > 0) {
                bar.max = now.all;
                bar.value = now.done;
            }
        } catch {
            // No connection for a moment: asked again.
        }
        setTimeout(look, 1500);
    };
    setTimeout(look, 1500);
}

/** What draws a diagram is fetched only where there is one, and only when it comes near. */
function drawWhenNear(root) {
    const box = root.querySelector("[data-diagram]");
    if (!box) return;
    new IntersectionObserver(
        (places, observer) => {
            if (!places.some((place) => place.isIntersecting)) return;
            observer.disconnect();
            const script = document.createElement("script");
            script.addEventListener("error", () => {
                box.dataset.drawn = "failed";
            });
            script.src = box.dataset.script;
            document.head.append(script);
        },
        { rootMargin: "200px" },
    ).observe(box);
}

document.addEventListener("DOMContentLoaded", () => {
    takeAlong();
    focusSummary(document);
    offerPrinting(document);
    drawWhenNear(document);
    followWork(document);
});
document.addEventListener("change", checkFile);
document.addEventListener("submit", sendFile);
document.addEventListener("submit", markBusy);
document.addEventListener("click", followFieldLink);
document.addEventListener("click", fetchFile);
document.addEventListener("htmx:afterSettle", (event) => {
    const changed = event.detail.elt;
    if (changed.matches("[data-outlook]")) markFields(changed);
    else focusSummary(changed);
});
// Once the form itself is on its way, what it would come to is no longer asked.
document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target.closest("form")?.dataset.sent) event.preventDefault();
});
window.addEventListener("pageshow", freeForms);
window.addEventListener("beforeprint", unfold);
window.addEventListener("afterprint", foldAgain);
