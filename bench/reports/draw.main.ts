import { readFile } from 'node:fs/promises';
import type { ReportFormat, Vedtaksrapport } from '../../libs/contexts/reporting/core/vedtaksrapport.js';
import { renderVedtaksrapport } from '../../libs/contexts/reporting/rendering/render-vedtaksrapport.js';

const [format = 'pdf', file = ''] = process.argv.slice(2);

/** A report drawn in a process of its own, so that its memory is its own: `node draw.main.js pdf model.json`. */
const model = JSON.parse(await readFile(file, 'utf8')) as Vedtaksrapport;
// What a format takes is loaded with the first report that is drawn in it, here of no points; what is compared is drawing.
const nothing = { ...model, sections: [] };
await renderVedtaksrapport(nothing, format as ReportFormat);
// Time of the processor: others on the machine do not count.
const began = process.cpuUsage();
const { bytes } = await renderVedtaksrapport(model, format as ReportFormat);
const { user, system } = process.cpuUsage(began);
const milliseconds = (user + system) / 1000;
const peakMiB = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`${JSON.stringify({ milliseconds, peakMiB, bytes: bytes.length })}\n`);
