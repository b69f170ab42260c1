// Prints what TypeScript's compiler says against a file: check.mjs FILE
import ts from 'typescript';

const program = ts.createProgram([process.argv[2]], {
  noEmit: true, strict: true, skipLibCheck: true, types: [],
  module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2022,
});
const said = ts.getPreEmitDiagnostics(program);
console.log(said.map(each => ts.flattenDiagnosticMessageText(each.messageText, '\n')).join('\n'));
