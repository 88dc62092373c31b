// Files that are written as they are read: says that one is being made, how far it is and when it is there. Without this the
// browser fetches them like any other file.

const NEW_LINE = 10;

/** The place that follows a link to such a file, or nothing. */
const placeOf = (link) => link?.parentElement.querySelector("[data-file]");

/** The name under which the answer wants to be kept. */
function nameIn(answer) {
    const kept = answer.headers.get("Content-Disposition") ?? "";
    const written = kept.match(/filename\*=UTF-8''([^;]+)/);
    return written ? decodeURIComponent(written[1]) : (kept.match(/filename="?([^";]+)/)?.[1] ?? "");
}

/** Reads an answer to its end; what comes in moves the bar, which counts lines where their number is known. */
async function read(answer, bar) {
    const parts = [];
    const reader = answer.body.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
        parts.push(next.value);
        if (bar.max > 1) bar.value = Math.min(bar.max, bar.value + next.value.filter((byte) => byte === NEW_LINE).length);
    }
    return new Blob(parts, { type: answer.headers.get("Content-Type") });
}

function keep(content, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(content);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Fetches the file of a link that was pressed; one press at a time. */
export async function fetchFile(event) {
    const link = event.target.closest("a[href]");
    const place = placeOf(link);
    if (!place || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (place.dataset.busy) return;
    place.dataset.busy = "true";
    const bar = document.createElement("progress");
    bar.setAttribute("aria-label", place.dataset.making);
    if (place.dataset.lines > 0) {
        bar.max = Number(place.dataset.lines) + 1;
        bar.value = 0;
    }
    place.replaceChildren(place.dataset.making, " ", bar);
    try {
        const answer = await fetch(link.href);
        const name = nameIn(answer);
        if (!answer.ok || !name) return location.assign(link.href);
        keep(await read(answer, bar), name);
        place.replaceChildren(place.dataset.made.replace("{0}", name));
    } catch {
        place.replaceChildren(place.dataset.failed);
    } finally {
        delete place.dataset.busy;
    }
}
