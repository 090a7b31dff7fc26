import 'reflect-metadata';
import { exitCode } from './exit-code.js';
import { runCommandLine } from './run-command-line.js';

// Whoever reads our output may have read enough: `iverk vedtakslogg | head`.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  process.exit(code === 'EPIPE' ? exitCode.done : exitCode.broken);
});

await runCommandLine(process.argv.slice(2));
