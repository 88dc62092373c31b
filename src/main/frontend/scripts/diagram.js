// Draws the course of a cooperation. The ordered list beside it is what holds; this marks the same in the drawing.
import NavigatedViewer from "bpmn-js/lib/NavigatedViewer";
import { keepApart } from "./apart";

const CLOSEST = 1.1;
const STEP = 1.25;
const AROUND = 40;

/** What the list says of each step, by the id it has in the drawing. */
function stepsOf(box) {
    const list = document.getElementById(box.dataset.list);
    return [...list.querySelectorAll("[data-step]")].map((row) => ({
        id: row.dataset.step,
        state: row.dataset.state,
        reached: row.dataset.reached === "true",
        count: row.dataset.count,
        measure: row.dataset.measure,
        late: row.dataset.late === "true",
        href: row.querySelector("a[data-opens]")?.href,
    }));
}

/** What stands at a step in each state; where it waits now, the number of tokens. */
const SIGNS = {
    done: "✓",
    held: "‖",
    "at-gate": "…",
    "worked-out": "…",
    interrupted: "…",
    rejected: "✕",
    passed: "?",
    skipped: "»",
    stopped: "✕",
};

/** A small sign at a step: a tick, the number of tokens that wait, a cross; beside it how long it takes. */
function badge(className, text) {
    const element = document.createElement("div");
    element.className = className;
    element.textContent = text;
    return element;
}

/** Puts a sign or measure at a step, at first at its corner, where it can be measured. */
function put(viewer, step, kind, html) {
    const id = viewer.get("overlays").add(step.id, kind, { position: { top: 0, left: 0 }, html });
    const shape = viewer.get("elementRegistry").get(step.id);
    return { id, kind, html, shape, width: html.offsetWidth, height: html.offsetHeight };
}

function mark(viewer, steps) {
    const overlays = viewer.get("overlays");
    const reached = steps.filter((step) => viewer.get("elementRegistry").get(step.id) && step.reached);
    reached.forEach((step) => viewer.get("canvas").addMarker(step.id, `step-${step.state}`));
    const sign = (step) => badge(`token ${step.state}`, step.state === "now" ? step.count : SIGNS[step.state]);
    const measure = (step) => badge(step.late ? "measure late" : "measure", step.measure);
    const signs = reached.map((step) => put(viewer, step, "token", sign(step)));
    const measures = reached
        .filter((step) => step.measure)
        .map((step) => put(viewer, step, "measure", measure(step)));
    const places = keepApart(viewer, signs, measures);
    const move = ({ id, kind, html, shape }, position) => {
        overlays.remove(id);
        overlays.add(shape.id, kind, { position, html });
    };
    signs.forEach((one, at) => move(one, places.signs[at]));
    measures.forEach((one, at) => move(one, places.badges[at]));
}

/** Mouse and pen follow the drawing itself; with a finger one moves it sideways and the page up and down. */
function moveByTouch(canvas, area) {
    let last;
    area.addEventListener("pointerdown", (event) => {
        last = event.pointerType === "touch" ? event.clientX : undefined;
    });
    area.addEventListener("pointermove", (event) => {
        if (last === undefined) return;
        canvas.scroll({ dx: event.clientX - last, dy: 0 });
        last = event.clientX;
    });
    for (const end of ["pointerup", "pointercancel", "pointerleave"]) {
        area.addEventListener(end, () => {
            last = undefined;
        });
    }
}

/**
 * Brings what waits into the middle, large enough to read. Without a step that waits: where it was broken off, else the last
 * phase or gate, else the last step that was reached; and the beginning where nothing was.
 */
function showPresent(viewer, steps) {
    const canvas = viewer.get("canvas");
    const elements = viewer.get("elementRegistry");
    const drawn = steps.filter((step) => elements.get(step.id));
    const reached = drawn.filter((one) => one.reached);
    const step =
        drawn.find((one) => ["now", "held"].includes(one.state)) ??
        reached.find((one) => one.state === "stopped") ??
        reached.filter((one) => /_(phase|gate)\d$/.test(one.id)).pop() ??
        reached.pop();
    const shape = elements.get(step?.id ?? drawn[0]?.id);
    if (!shape) return showAll(viewer);
    const { outer } = canvas.viewbox();
    const scale = Math.min(CLOSEST, Math.max(0.62, outer.width / 900));
    const width = outer.width / scale;
    const height = outer.height / scale;
    canvas.viewbox({
        x: shape.x + shape.width / 2 - width / 2,
        y: shape.y + shape.height / 2 - height / 2,
        width,
        height,
    });
}

function showAll(viewer) {
    const canvas = viewer.get("canvas");
    const { inner, outer } = canvas.viewbox();
    const scale = Math.min(1, outer.width / (inner.width + 2 * AROUND), outer.height / (inner.height + 2 * AROUND));
    const width = outer.width / scale;
    const height = outer.height / scale;
    canvas.viewbox({
        x: inner.x + inner.width / 2 - width / 2,
        y: inner.y + inner.height / 2 - height / 2,
        width,
        height,
    });
}

function zoom(viewer, factor) {
    const canvas = viewer.get("canvas");
    canvas.zoom(Math.min(4, Math.max(0.1, canvas.zoom() * factor)));
}

/** Where a list entry leads, a click on its step in the drawing leads, too. */
function followSteps(viewer, steps) {
    const ways = new Map(steps.filter((step) => step.href).map((step) => [step.id, step.href]));
    viewer.get("eventBus").on("element.click", ({ element }) => {
        const way = ways.get(element.id);
        if (way) window.location.assign(way);
    });
    for (const id of ways.keys()) {
        if (viewer.get("elementRegistry").get(id)) viewer.get("canvas").addMarker(id, "step-opens");
    }
}

/** What the makers of the drawing say of themselves is English, on every page. */
function markMakers(area) {
    const makers = area.querySelector(".bjs-powered-by");
    if (!makers) return;
    makers.lang = "en";
    makers.addEventListener("click", () => {
        const more = document.querySelector(".bjs-powered-by-lightbox");
        if (more) more.lang = "en";
    });
}

async function draw(box) {
    const area = box.querySelector(".diagram-canvas");
    try {
        const answer = await fetch(box.dataset.drawing, { headers: { Accept: "application/xml" } });
        if (!answer.ok) throw new Error(`The drawing was refused: ${answer.status}`);
        const model = await answer.text();
        // Labels are measured while they are drawn: the font has to be there first.
        await document.fonts.load('12px "Source Sans 3"').catch(() => undefined);
        const viewer = new NavigatedViewer({
            container: area,
            zoomScroll: { enabled: false },
            textRenderer: { defaultStyle: { fontFamily: '"Source Sans 3", sans-serif', fontSize: 13, lineHeight: 1.15 } },
        });
        await viewer.importXML(model);
        const steps = stepsOf(box);
        const picture = area.querySelector("svg");
        picture.setAttribute("role", "img");
        picture.setAttribute("aria-label", box.dataset.label);
        mark(viewer, steps);
        followSteps(viewer, steps);
        moveByTouch(viewer.get("canvas"), area);
        markMakers(area);
        const acts = {
            present: () => showPresent(viewer, steps),
            all: () => showAll(viewer),
            closer: () => zoom(viewer, STEP),
            farther: () => zoom(viewer, 1 / STEP),
        };
        for (const button of box.querySelectorAll("button[data-act]")) {
            button.disabled = false;
            button.addEventListener("click", acts[button.dataset.act]);
        }
        acts.present();
        box.dataset.drawn = "true";
    } catch (failed) {
        console.warn(failed);
        box.dataset.drawn = "failed";
    }
}

document.querySelectorAll("[data-diagram]").forEach(draw);
