// Builds styles, script, font and signs into one folder of static files, and font and style of papers set as PDF into
// another. Called by Maven: node build.mjs <folder> <folder of the papers>
import { build } from "esbuild";
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ?? join(here, ".build");
const fonts = ["source-sans-3-latin-wght-normal.woff2", "source-sans-3-latin-ext-wght-normal.woff2"];
const paperOut = process.argv[3] ?? join(here, ".build", "typeset");
const paperFonts = { "400Regular/SourceSans3_400Regular.ttf": "regular.ttf", "600SemiBold/SourceSans3_600SemiBold.ttf": "semibold.ttf", "LICENSE_FONT": "LICENSE" };
const properties = /(--[\w-]+)\s*:/g;
const uses = /var\(\s*(--[\w-]+)/g;

const names = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[1]);

/** The base tokens describe every component there is; only those that our styles reach are shipped. */
function neededTokens(tokens, styles) {
    const lines = new Map();
    for (const line of tokens.split("\n")) {
        const [name] = names(line, properties);
        if (name) lines.set(name, line);
    }
    const wanted = new Set();
    const queue = names(styles, uses);
    while (queue.length > 0) {
        const name = queue.pop();
        if (wanted.has(name) || !lines.has(name)) continue;
        wanted.add(name);
        queue.push(...names(lines.get(name), uses));
    }
    return `.voorbeeld-theme {\n${[...wanted].sort().map((name) => lines.get(name)).join("\n")}\n}\n`;
}

const options = {
    absWorkingDir: here,
    bundle: true,
    charset: "utf8",
    external: ["*.woff2", "*.svg"],
    legalComments: "eof",
    logLevel: "warning",
    minify: true,
    target: "es2020",
    write: true,
};

await rm(out, { recursive: true, force: true });
await mkdir(join(out, "fonts"), { recursive: true });
await build({ ...options, entryPoints: ["styles/app.css", "styles/theme.css", "scripts/app.js", "scripts/passkeys.js"], outdir: out, entryNames: "[name]", target: undefined });

/** The licences of all that is in the bundle of the diagram lie beside it, as they ask. */
const diagram = await build({
    ...options,
    banner: { js: "/*! Licences of what is in here: diagram-licences.txt */" },
    entryPoints: ["scripts/diagram.js"],
    outdir: out,
    metafile: true,
});
const packages = new Set(Object.keys(diagram.metafile.inputs).flatMap((file) => file.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? []));
const licences = await Promise.all(
    [...packages].sort().map(async (name) => {
        const folder = join(here, "node_modules", name);
        const file = (await readdir(folder)).find((one) => /^licen[cs]e/i.test(one));
        if (!file) throw new Error(`${name} comes without a licence`);
        return `${name}\n\n${await readFile(join(folder, file), "utf8")}`;
    }),
);
await writeFile(join(out, "diagram-licences.txt"), licences.join("\n----\n\n"));

const theme = await readFile(join(here, "styles/theme.css"), "utf8");
const app = await readFile(join(out, "app.css"), "utf8");
const base = join(here, "node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css");
await writeFile(join(out, "app.css"), neededTokens(await readFile(base, "utf8"), app + theme) + app);

for (const font of fonts) {
    await copyFile(join(here, "node_modules/@fontsource-variable/source-sans-3/files", font), join(out, "fonts", font));
}
for (const sign of ["icons.svg", "logo.svg", "chevron.svg"]) {
    await copyFile(join(here, "signs", sign), join(out, sign));
}
/** A style sheet of the papers with the values of the theme in place of its custom properties. */
async function paperStyles(name) {
    const values = new Map([...theme.matchAll(/(--ss-[\w-]+)\s*:\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
    const styles = await readFile(join(here, "styles", name), "utf8");
    return styles.replace(/var\(\s*(--[\w-]+)\s*\)/g, (use, property) => {
        if (!values.has(property)) throw new Error(`${name} uses ${property}, which theme.css does not set`);
        return values.get(property);
    });
}

await rm(paperOut, { recursive: true, force: true });
await mkdir(join(paperOut, "fonts"), { recursive: true });
for (const name of ["paper.css", "paper-across.css"]) {
    await writeFile(join(paperOut, name), await paperStyles(name));
}
for (const [font, name] of Object.entries(paperFonts)) {
    await copyFile(join(here, "node_modules/@expo-google-fonts/source-sans-3", font), join(paperOut, "fonts", name));
}
