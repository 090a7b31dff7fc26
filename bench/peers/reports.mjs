// The same report by the peers, each used as its own documentation does, in a process of its own:
// `node reports.mjs pdf|xlsx|docx content.json`. Content: the blocks of the report, or the rows of its table.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const fonts = fileURLToPath(new URL('../../libs/contexts/reporting/rendering/fonts/', import.meta.url));
const tables = (block) => (block.kind === 'chart' ? block.table : block);

const pdfOf = async () => {
  const { default: pdfmake } = await import('pdfmake');
  pdfmake.addFonts({
    Noto: { normal: `${fonts}NotoSans_400Regular.ttf`, bold: `${fonts}NotoSans_700Bold.ttf` },
  });
  const cell = (words) => ({
    stack: words.map(({ text, tone }) => ({ text, bold: tone === 'strong' || tone === 'alarm' })),
  });
  const contentOf = (block) => {
    if (block.kind !== 'table')
      return {
        text: block.text,
        fontSize: block.kind === 'heading' ? 14 : 10,
        bold: block.kind === 'heading',
      };
    const whole = block.columns.reduce((sum, { share }) => sum + share, 0);
    return {
      table: {
        headerRows: 1,
        widths: block.columns.map(({ share }) => `${(100 * share) / whole}%`),
        body: [
          block.columns.map(({ heading }) => ({ text: heading, bold: true })),
          ...block.rows.map((row) => row.map(cell)),
        ],
      },
      layout: 'lightHorizontalLines',
    };
  };
  return (blocks) =>
    pdfmake
      .createPdf({
        pageSize: 'A4',
        pageOrientation: 'landscape',
        pageMargins: 36,
        defaultStyle: { font: 'Noto', fontSize: 8 },
        content: blocks.map(tables).map(contentOf),
      })
      .getBuffer();
};

const xlsxOf = async () => {
  const { default: ExcelJS } = await import('exceljs');
  const valueOf = (value) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(value) : value);
  return ({ columns, rows }) => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Vedtakspunkter', { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map(({ heading, width }) => ({ header: heading, width }));
    for (const row of rows) {
      const added = sheet.addRow(row.map(valueOf));
      added.alignment = { wrapText: true, vertical: 'top' };
    }
    sheet.getRow(1).font = { bold: true };
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
    return book.xlsx.writeBuffer();
  };
};

const docxOf = async () => {
  const {
    Document,
    HeadingLevel,
    Packer,
    PageOrientation,
    Paragraph,
    Table,
    TableCell,
    TableRow,
    TextRun,
    WidthType,
  } = await import('docx');
  const cell = (words) =>
    new TableCell({
      children: words.map(
        ({ text, tone }) => new Paragraph({ children: [new TextRun({ text, bold: tone === 'strong' })] }),
      ),
    });
  const partOf = (block) => {
    if (block.kind === 'heading') return new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_2 });
    if (block.kind !== 'table') return new Paragraph(block.text);
    const head = new TableRow({
      tableHeader: true,
      children: block.columns.map(({ heading }) => cell([{ text: heading, tone: 'strong' }])),
    });
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: [head, ...block.rows.map((row) => new TableRow({ children: row.map(cell) }))],
    });
  };
  return (blocks) =>
    Packer.toBuffer(
      new Document({
        sections: [
          {
            properties: { page: { size: { orientation: PageOrientation.LANDSCAPE } } },
            children: blocks.map(tables).map(partOf),
          },
        ],
      }),
    );
};

const [format, file] = process.argv.slice(2);
const draw = await { pdf: pdfOf, xlsx: xlsxOf, docx: docxOf }[format]();
const content = JSON.parse(await readFile(file, 'utf8'));
// As of ours: what is loaded with the first document is not compared.
await draw(format === 'xlsx' ? { ...content, rows: [] } : content.slice(0, 1));
// Time of the processor: others on the machine do not count.
const began = process.cpuUsage();
const bytes = await draw(content);
const { user, system } = process.cpuUsage(began);
const milliseconds = (user + system) / 1000;
const peakMiB = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`${JSON.stringify({ milliseconds, peakMiB, bytes: bytes.byteLength })}\n`);
