import { runCli } from './cli/index.ts';

// Whoever reads us may go away (a closed terminal, `| head`); that is no reason to leave a database unattended.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

process.exit(await runCli(process.argv.slice(2)));
