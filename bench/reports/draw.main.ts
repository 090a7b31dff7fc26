import { renderVedtaksrapport, type ReportFormat } from '../../libs/contexts/drawing.work.js';
import { modelFrom } from '../../apps/drawer/src/model-from.js';

const [format = 'pdf'] = process.argv.slice(2);

/**
 * A report drawn as the drawer draws it, in a process like its own: `node draw.main.js pdf < model.json`, which tells what it took in the
 * place of the file.
 */
const model = await modelFrom(process.stdin);
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
