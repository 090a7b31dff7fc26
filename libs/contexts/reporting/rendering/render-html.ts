import { reportTexts } from '../core/reporting.texts.js';
import type { Vedtaksrapport } from '../core/vedtaksrapport.js';
import { htmlOf, htmlPage, paragraphs } from './html-blocks.js';
import { municipalityText, periodText, remarksOf } from './report-summary.js';
import { standsOn, vedtaksrapportBlocks } from './vedtaksrapport-blocks.js';

// Wide tables move sideways on a narrow screen, stand whole on paper, and have their heading on every page of it.
const style = [
  '.chart{display:flex;flex-wrap:wrap;gap:1rem 2rem;align-items:flex-start}.chart figure{margin:0;flex:1 1 30rem;min-width:0;overflow-x:auto}',
  '.chart svg{display:block;width:100%;max-width:58rem;font-family:inherit}.chart .scroll{flex:1 1 18rem}',
  '.chart .wide{flex-basis:100%}.chart .wide svg{min-width:44rem}',
  'body{max-width:80rem}td,th{min-width:6rem;white-space:pre-line}',
  '@media print{@page{size:A4 landscape;margin:12mm}body{max-width:none;padding:0;font-size:8pt}.scroll{overflow:visible}',
  'thead{display:table-header-group}tr{break-inside:avoid}h2{break-after:avoid}figure{break-inside:avoid}td,th{min-width:0}}',
].join('');

/** The report as one file of HTML without script or anything fetched: it reads on a phone, on paper and by ear. */
export const renderHtml = (model: Vedtaksrapport): Uint8Array => {
  const { language } = model;
  const page = htmlPage({
    language: reportTexts.language[language],
    title: `${reportTexts.title[language]} – ${municipalityText(model)}, ${periodText(model)}`,
    style,
    body: [
      ...paragraphs([standsOn(model), ...remarksOf(model)]),
      ...vedtaksrapportBlocks(model).map((block, place) => htmlOf(block, place)),
    ],
  });
  return new TextEncoder().encode(page);
};
