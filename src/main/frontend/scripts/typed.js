// What somebody typed comes along when the page is shown in the other language. It stays in this tab, and only until the page
// is there: never a password or a file.
const KEPT = "samenspoor.typed";
const NEVER = new Set(["hidden", "password", "file", "submit", "button", "reset"]);

const fields = (form) => [...form.elements].filter((one) => one.name && one.type && !NEVER.has(one.type));
const ticked = (field) => field.type === "checkbox" || field.type === "radio";
const changed = (field) =>
    ticked(field)
        ? field.checked !== field.defaultChecked
        : field.options
          ? [...field.options].some((option) => option.selected !== option.defaultSelected)
          : field.value !== field.defaultValue;

/** Tells fields of one name apart: buttons of a choice by their value, others by their place. */
function named(form) {
    const met = new Map();
    return fields(form).map((field) => {
        const name = ticked(field) ? `${field.name}=${field.value}` : field.name;
        const place = met.get(name) ?? 0;
        met.set(name, place + 1);
        return [`${name}#${place}`, field];
    });
}

const sent = () => [...document.querySelectorAll("main form[method=post]")];

/** Before the page in the other language is asked for. */
function keep(event) {
    if (!event.target.closest("a[hreflang]")) return;
    const forms = sent()
        .filter((form) => fields(form).some(changed))
        .map((form) => ({
            action: form.getAttribute("action"),
            values: named(form).map(([name, field]) => [name, ticked(field) ? field.checked : field.value]),
        }));
    if (forms.length > 0) sessionStorage.setItem(KEPT, JSON.stringify({ path: location.pathname, forms }));
}

function put(field, value) {
    if (ticked(field)) {
        if (field.checked === value) return;
        field.checked = value;
    } else {
        if (field.value === value) return;
        field.value = value;
    }
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
}

function restore() {
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
    sessionStorage.removeItem(KEPT);
    if (kept?.path !== location.pathname) return;
    for (const { action, values } of kept.forms) {
        const form = sent().find((one) => one.getAttribute("action") === action);
        const known = new Map(form ? named(form) : []);
        for (const [name, value] of values) {
            if (known.has(name)) put(known.get(name), value);
        }
    }
}

export function takeAlong() {
    document.addEventListener("click", keep);
    restore();
}
