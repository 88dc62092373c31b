// Pages work without this script; it only makes them quicker and helps the keyboard.
import "htmx.org";

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
    }
}

/** Printing is offered only where a script can do it. */
function offerPrinting(root) {
    for (const button of root.querySelectorAll("button[data-print]")) {
        button.hidden = false;
        button.addEventListener("click", () => window.print());
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

document.addEventListener("DOMContentLoaded", () => {
    focusSummary(document);
    offerPrinting(document);
});
document.addEventListener("submit", markBusy);
document.addEventListener("click", followFieldLink);
document.addEventListener("htmx:afterSettle", (event) => focusSummary(event.detail.elt));
window.addEventListener("pageshow", freeForms);
