// Keeps what is written in a drawing apart: a text or badge stands where nothing else is, as near to its own shape as can be.
// All lengths are those of the drawing, whatever it is magnified by.

/** How far a label may go from where the drawing has it, and in which steps. */
const REACH = 80;
const STEP = 4;
/** How far a sign stands over the corner of its shape. */
const CORNER = 14;
/** How far a badge may stand from its shape, and be moved along its side. */
const DISTANCES = [4, 10, 18, 28, 40, 54, 70, 90];
const SHIFTS = [0, 12, -12, 24, -24, 36, -36, 50, -50, 66, -66];
/** A line through a label costs as much as going this far; behind a badge, which is white, less. */
const LINE_THROUGH_LABEL = 40;
const LINE_BEHIND_BADGE = 8;
const COVERED = 1000;
const AROUND = 2;

function common(one, other, around) {
    const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) + around;
    const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y) + around;
    return width > 0 && height > 0 ? width * height : 0;
}

/** How far two boxes are apart. */
function gap(one, other) {
    const across = Math.max(one.x - other.x - other.width, other.x - one.x - one.width, 0);
    const down = Math.max(one.y - other.y - other.height, other.y - one.y - one.height, 0);
    return Math.hypot(across, down);
}

/** The best of these places: nothing is covered there, few lines, not far. Each has a box and how `far` it is. */
function best(places, taken, lines, throughLine) {
    let found;
    let least = Infinity;
    for (const place of places) {
        let cost = place.far;
        for (let at = 0; at < taken.length && cost < least; at++) {
            const covered = common(place, taken[at], AROUND);
            if (covered > 0) cost += COVERED + covered;
        }
        for (let at = 0; at < lines.length && cost < least; at++) {
            if (common(place, lines[at], 0) > 0) cost += throughLine;
        }
        if (cost < least) {
            least = cost;
            found = place;
        }
    }
    return found;
}

/** Ways to go from where something stands, the shortest first. */
const WAYS = [];
for (let dx = -REACH; dx <= REACH; dx += STEP) {
    for (let dy = -REACH; dy <= REACH; dy += STEP) WAYS.push({ dx, dy, far: Math.hypot(dx, dy) / 2 });
}
WAYS.sort((one, other) => one.far - other.far);

function stretches(points) {
    return points.slice(1).map((point, at) => ({
        x: Math.min(point.x, points[at].x) - 1,
        y: Math.min(point.y, points[at].y) - 1,
        width: Math.abs(point.x - points[at].x) + 2,
        height: Math.abs(point.y - points[at].y) + 2,
    }));
}

function borders({ x, y, width, height }) {
    const corners = [{ x, y }, { x: x + width, y }, { x: x + width, y: y + height }, { x, y: y + height }, { x, y }];
    return stretches(corners);
}

/** Where the words of an element really are: its box may be wider. */
function words(element, gfx) {
    const text = gfx.querySelector(":scope > .djs-visual text");
    if (!text) return undefined;
    const box = text.getBBox();
    return { x: element.x + box.x, y: element.y + box.y, width: box.width, height: box.height };
}

/** Shapes and words that stay where they are, lines, and labels that can be moved. */
function laidOut(elements) {
    const drawn = { fixed: [], lines: [], labels: [] };
    elements.forEach((element, gfx) => {
        if (!element.parent || element.hidden) return;
        const around = element.children?.some((child) => !child.labelTarget);
        if (element.waypoints) {
            drawn.lines.push(...stretches(element.waypoints));
        } else if (element.labelTarget) {
            const box = words(element, gfx);
            if (box) drawn.labels.push({ element, gfx, box });
        } else if (around) {
            drawn.lines.push(...borders(element));
            const title = words(element, gfx);
            if (title) drawn.fixed.push(title);
        } else {
            drawn.fixed.push(element);
        }
    });
    return drawn;
}

/** Places for a label: about where it is, near what it names. */
function about({ element, box }) {
    const named = element.labelTarget;
    const parts = named.waypoints ? stretches(named.waypoints) : [named];
    const toNamed = (place) => Math.min(...parts.map((part) => gap(place, part)));
    const now = toNamed(box);
    return WAYS.map(({ dx, dy, far }) => {
        const place = { ...box, x: box.x + dx, y: box.y + dy, dx, dy };
        place.far = far + 2 * Math.max(0, toNamed(place) - now);
        return place;
    });
}

function moveLabels(drawn, taken, graphics) {
    for (const label of drawn.labels) {
        const others = drawn.labels.filter((one) => one !== label).map((one) => one.box);
        const place = best(about(label), [...taken, ...others], drawn.lines, LINE_THROUGH_LABEL);
        if (place.dx === 0 && place.dy === 0) continue;
        label.element.x += place.dx;
        label.element.y += place.dy;
        label.box = place;
        graphics.update("shape", label.element, label.gfx);
    }
}

/** Over a corner of a shape, the upper right one if it is free. */
function corners(shape, width, height) {
    const [right, bottom] = [shape.x + shape.width - CORNER, shape.y + shape.height - CORNER];
    const [left, top] = [shape.x + CORNER - width, shape.y + CORNER - height];
    return [
        { x: right, y: top, width, height, far: 0 },
        { x: left, y: top, width, height, far: 1 },
        { x: right, y: bottom, width, height, far: 2 },
        { x: left, y: bottom, width, height, far: 3 },
    ];
}

/** Below or above a shape, in its middle or somewhat beside that. */
function sides(shape, width, height) {
    const middle = shape.x + (shape.width - width) / 2;
    return DISTANCES.flatMap((distance) =>
        SHIFTS.flatMap((shift) => {
            const far = Math.hypot(shift, distance);
            return [
                { x: middle + shift, y: shape.y + shape.height + distance, width, height, far },
                { x: middle + shift, y: shape.y - distance - height, width, height, far: far + 2 },
            ];
        }),
    );
}

/** A place for each of these, one after the other; how far it is from the corner of its shape: left and top. */
function stand(marks, around, taken, lines) {
    return marks.map(({ shape, width, height }) => {
        const free = taken.filter((one) => one !== shape || around === sides);
        const place = best(around(shape, width, height), free, lines, LINE_BEHIND_BADGE);
        taken.push(place);
        return { left: place.x - shape.x, top: place.y - shape.y };
    });
}

/**
 * Moves labels that lie over something, and finds a place for each sign and badge.
 *
 * @param viewer the viewer, with all drawn
 * @param signs  what stands over a corner of a shape: for each its shape and its size
 * @param badges what stands beside a shape, likewise
 * @return for signs and for badges, in the same order, how far each is from the corner of its shape: left and top
 */
export function keepApart(viewer, signs, badges) {
    const drawn = laidOut(viewer.get("elementRegistry"));
    const taken = [...drawn.fixed];
    const overCorners = stand(signs, corners, taken, []);
    moveLabels(drawn, taken, viewer.get("graphicsFactory"));
    taken.push(...drawn.labels.map((label) => label.box));
    return { signs: overCorners, badges: stand(badges, sides, taken, drawn.lines) };
}
