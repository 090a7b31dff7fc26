/** Looks of the letters' parts, written into each: Outlook's Word engine and some web mail know no style sheet. */
export const look = {
  page: 'margin:0;padding:0;background-color:#eef1f4',
  card: 'width:100%;max-width:600px;table-layout:fixed;background-color:#ffffff',
  band: 'height:6px;line-height:6px;font-size:6px;background-color:#0b4f8a',
  inner:
    "padding:24px;font-family:'Segoe UI',Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5;color:#1b2733;text-align:left;word-wrap:break-word;overflow-wrap:anywhere",
  from: 'margin:0 0 8px;font-size:14px;color:#4a5866',
  h1: 'margin:0 0 16px;font-size:22px;line-height:1.3;font-weight:bold',
  h2: 'margin:28px 0 8px;padding-top:16px;border-top:1px solid #c9d1d9;font-size:18px;line-height:1.3;font-weight:bold',
  h3: 'margin:0 0 4px;font-size:16px;line-height:1.4;font-weight:bold',
  p: 'margin:0 0 12px',
  fact: 'margin:0;font-size:15px;color:#4a5866',
  list: 'margin:0 0 12px;padding:0 0 0 26px',
  item: 'margin:0 0 16px',
  a: 'color:#0b4f8a;text-decoration:underline',
  button: 'background-color:#0b4f8a;padding:12px 20px;border-radius:6px',
  buttonLink: 'color:#ffffff;font-weight:bold;text-decoration:none',
  small: 'margin:0 0 8px;font-size:14px;line-height:1.5;color:#4a5866',
  smallHeading: 'margin:20px 0 8px;font-size:15px;line-height:1.4;font-weight:bold',
  smallList: 'margin:0 0 8px;padding:0 0 0 20px;font-size:14px;color:#4a5866',
} as const;

/** Of what the parts look like in the dark, where a mail program knows that. */
export const darkStyle =
  ':root{color-scheme:light dark;supported-color-schemes:light dark}' +
  '@media (max-width:480px){.in{padding:16px!important}}' +
  '@media (prefers-color-scheme:dark){.pg{background-color:#10161b!important}.cd{background-color:#1b232b!important}' +
  '.in,.t{color:#e8edf2!important}.m{color:#b9c5d0!important}.l{color:#8ec5ff!important}.r{border-color:#44525f!important}' +
  '.bt{background-color:#8ec5ff!important}.bl{color:#0b1a2a!important}}';
