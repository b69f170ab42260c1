// Generates types from the description that a portal serves, compiles client.ts against them, and runs it: client.mjs URL TOKEN TITLE [timetable]
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';

const [base, token, title, what] = process.argv.slice(2);
const here = name => new URL(name, import.meta.url);
await writeFile(here('generated.d.ts'), astToString(await openapiTS(new URL(`${base}/api/v1/openapi.json`))));
const program = ts.createProgram([here('client.ts').pathname], {
  noEmit: true, strict: true, skipLibCheck: true, types: [],
  module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2022,
});
const said = ts.getPreEmitDiagnostics(program);
if (said.length) {
  console.error(said.map(each => ts.flattenDiagnosticMessageText(each.messageText, '\n')).join('\n'));
  process.exit(1);
}
const source = await readFile(here('client.ts'), 'utf8');
const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 } });
await writeFile(here('client.run.mjs'), outputText);
const { journey, timetable } = await import(here('client.run.mjs').href);
console.log((await (what === 'timetable' ? timetable : journey)(base, token, title)).join('\n'));
