// 量一量: npm run bench [-- --small] [-- --only start,reads,intake]. Prints ratios and the machine they were taken on.
import { writeFileSync } from 'node:fs';
import { optionsFrom } from './options.ts';
import { prepare } from './place.ts';
import { runParts } from './run-parts.ts';
import { say } from './report.ts';

const note = (line: string): void => void process.stderr.write(`${line}\n`);
const options = optionsFrom(process.argv.slice(2));
const prepared = await prepare(options.folder, options.matters, note);
const figures = await runParts(options, prepared, note);
process.stdout.write(`${say(figures)}\n`);
writeFileSync(options.json, `${JSON.stringify(figures, null, 2)}\n`);
note(`数字也在 ${options.json}`);
