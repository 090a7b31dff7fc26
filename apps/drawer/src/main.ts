import { renderVedtaksrapport, type ReportFormat } from '#work/drawing';
import type { Language } from '#kernel';
import { modelFrom } from './model-from.js';

// Draws one report and ends: `node main.js FORMAT LANGUAGE`, the model as JSON on standard input, the file on standard output.
// Who started it says when it is to end, and it ends when there is nobody to read what it writes.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);

const [format, language] = process.argv.slice(2);
const model = await modelFrom(process.stdin);
const { bytes } = await renderVedtaksrapport(model, format as ReportFormat, language as Language);
process.stdout.write(bytes);
