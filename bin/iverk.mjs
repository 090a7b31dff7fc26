#!/usr/bin/env node
// The way in: sees to it that what is needed is installed and built, then hands over. Needs nothing but Node itself.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `Iverk trenger Node 20.19 eller nyere, og dette er Node ${process.versions.node}. Hent en nyere fra https://nodejs.org.\n`,
  );
  process.exit(3);
}
const { prepare } = await import('../scripts/prepare.mjs');
if (await prepare()) {
  // Only these show stacks, and to read three hundred maps takes a tenth of a second.
  process.setSourceMapsEnabled(process.argv[2] === 'start' || process.env.LOG_LEVEL === 'debug');
  await import('../dist/apps/cli/src/main.js');
} else process.exitCode = 3;
