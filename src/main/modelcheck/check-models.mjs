/**
 * Reads every process model and decision table in a folder the way the standard modeler does, and lints the models.
 * Anything the modeler would warn about and every finding of the linter, warnings included, fails the check.
 *
 * Usage: node check-models.mjs <folder> [<file to write when nothing was found>]
 */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';
import { DmnModdle } from 'dmn-moddle';
import Linter from 'bpmnlint/lib/linter.js';
import NodeResolver from 'bpmnlint/lib/resolver/node-resolver.js';

const require = createRequire(import.meta.url);
const [folder, passed] = process.argv.slice(2);
const lintRules = JSON.parse(await readFile(new URL('.bpmnlintrc', import.meta.url), 'utf8'));
const bpmnReader = new BpmnModdle({ camunda: require('camunda-bpmn-moddle/resources/camunda.json') });
const dmnReader = new DmnModdle();
const linter = new Linter({ config: lintRules, resolver: new NodeResolver({ require }) });

/** Every element needs a place in the diagram; the reader alone does not notice a missing one. */
function withoutPlace(definitions) {
  const placed = new Set(
    definitions.diagrams.flatMap((diagram) => diagram.plane.planeElement).map((shape) => shape.bpmnElement?.id),
  );
  const elements = (container) =>
    (container.flowElements ?? []).flatMap((element) => [element, ...elements(element)]);
  return definitions.rootElements
    .flatMap(elements)
    .filter((element) => !placed.has(element.id))
    .map((element) => `${element.id}: has no place in the diagram`);
}

async function findingsInModel(xml) {
  const { rootElement, warnings } = await bpmnReader.fromXML(xml);
  const report = await linter.lint(rootElement);
  const lint = Object.entries(report).flatMap(([rule, findings]) =>
    findings.map((finding) => `${finding.id ?? '-'}: ${finding.message} (${rule}, ${finding.category})`),
  );
  return [...warnings.map((warning) => warning.message), ...withoutPlace(rootElement), ...lint];
}

async function findingsInTable(xml) {
  const { warnings } = await dmnReader.fromXML(xml);
  return warnings.map((warning) => warning.message);
}

const names = (await readdir(folder)).filter((name) => /\.(bpmn|dmn)$/.test(name)).sort();
let total = names.length === 0 ? 1 : 0;
for (const name of names) {
  const xml = await readFile(path.join(folder, name), 'utf8');
  const findings = await (name.endsWith('.bpmn') ? findingsInModel(xml) : findingsInTable(xml));
  findings.forEach((finding) => console.error(`${name}: ${finding}`));
  total += findings.length;
}
console.log(`${names.length} models and tables read, ${total} findings`);
if (total > 0) {
  process.exitCode = 1;
} else if (passed) {
  await mkdir(path.dirname(passed), { recursive: true });
  await writeFile(passed, '');
}
