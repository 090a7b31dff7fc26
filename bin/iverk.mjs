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
  process.setSourceMapsEnabled(true);
  await import('../dist/apps/cli/src/main.js');
} else process.exitCode = 3;
